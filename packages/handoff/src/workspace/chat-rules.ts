// How the chat looks and behaves on customers' websites: where it may be shown, its colours, and when it speaks up by itself.
import * as z from 'zod';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'Use a colour such as #4a43cf.');

/** By language code; a language without a text reads the fallback language's (M13). */
export const textByLanguage = z.record(z.string().min(2).max(12), z.string().trim().max(2_000));
/** A text in several languages, by language code. */
export type TextByLanguage = z.infer<typeof textByLanguage>;

/** `https://shop.example`, or `https://*.shop.example` for every name below it. */
const WEBSITE = /^(https?):\/\/(\*\.)?([a-z0-9][a-z0-9.-]*)(:\d{1,5})?$/i;
const website = z
  .string()
  .max(200)
  .regex(WEBSITE, 'Write the address as https://shop.example or https://*.shop.example, without a path.');

const theme = z.strictObject({
  /** What acts: the button, the customer's own messages. */
  accent: colour.optional(),
  /** On top of it. */
  onAccent: colour.optional(),
  /** Behind the conversation. */
  ground: colour.optional(),
  /** Of bubbles and fields. */
  sheet: colour.optional(),
  /** Corners in px. */
  radius: z.int().min(0).max(32).optional(),
  /** `page` takes the website's own font. */
  font: z.enum(['own', 'page']).default('own'),
  scheme: z.enum(['device', 'light', 'dark']).default('device'),
  side: z.enum(['end', 'start']).default('end'),
});
/** The looks of the chat; what is not set keeps the shipped look. */
export type ChatTheme = z.infer<typeof theme>;

const opening = z
  .strictObject({
    /** A path with `*` for anything, such as `/checkout/*`. */
    page: z.string().trim().min(1).max(200).default('*'),
    afterSeconds: z.int().min(0).max(3_600).optional(),
    scrolledPercent: z.int().min(1).max(100).optional(),
    /** Shown beside the button; without words the chat itself opens. */
    words: textByLanguage.default({}),
  })
  .refine((rule) => rule.afterSeconds !== undefined || rule.scrolledPercent !== undefined, {
    error: 'Say after how many seconds, or how far somebody has scrolled.',
  });
/** When the chat speaks up by itself: on which pages, after which time or how far down; both must have come where both are set. */
export type ChatOpening = z.infer<typeof opening>;

export const chatRules = z.strictObject({
  /** Websites that may show the chat; empty: every website. */
  websites: z.array(website).max(100).default([]),
  theme: theme.prefault({}),
  /** The first one that fits speaks, once for each page that is opened. */
  openings: z.array(opening).max(20).default([]),
});
/** How the chat looks and behaves on customers' websites. */
export type ChatRules = z.infer<typeof chatRules>;

/** Whether a website may show the chat. `origin` is as browsers send it: scheme, name and port. */
export function mayShowChat(websites: readonly string[], origin: string): boolean {
  if (websites.length === 0) return true;
  const asked = origin.toLowerCase();
  return websites.some((one) => {
    const [, scheme, below, name, port = ''] = WEBSITE.exec(one.toLowerCase()) ?? [];
    if (scheme === undefined || name === undefined) return false;
    if (below === undefined) return asked === `${scheme}://${name}${port}`;
    return asked.startsWith(`${scheme}://`) && asked.endsWith(`.${name}${port}`);
  });
}

/** A text in a language, else in that language's root, else in the fallback; null where none is written. */
export function textIn(text: TextByLanguage, language: string, fallback: string): string | null {
  const root = language.split('-', 1)[0] ?? language;
  const found = [text[language], text[root], text[fallback], ...Object.values(text)];
  return found.find((one) => one !== undefined && one !== '') ?? null;
}
