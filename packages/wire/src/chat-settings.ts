// What a website is told of the chat before anybody opens it.
import * as z from 'zod';

const colour = z.string();

/** Reads the settings of the chat on a website. */
export const chatSettings = z.object({
  assistant: z.string(),
  /** Above the conversation until it has begun (S6). */
  notice: z.string().nullable(),
  /** To be agreed to before the first message (S6). */
  consent: z.string().nullable(),
  theme: z.object({
    accent: colour.exactOptional(),
    onAccent: colour.exactOptional(),
    ground: colour.exactOptional(),
    sheet: colour.exactOptional(),
    radius: z.int().exactOptional(),
    font: z.enum(['own', 'page']),
    scheme: z.enum(['device', 'light', 'dark']),
    side: z.enum(['end', 'start']),
  }),
  /** When it speaks up by itself; the first that fits counts. Without words the chat opens. */
  openings: z.array(
    z.object({
      page: z.string(),
      afterSeconds: z.int().exactOptional(),
      scrolledPercent: z.int().exactOptional(),
      words: z.string().nullable(),
    }),
  ),
});
/** The settings of the chat on a website, in the visitor's language. */
export type ChatSettings = z.infer<typeof chatSettings>;

/** Reads what host pages sign their customers' ids with. */
export const identitySecretShown = z.object({ secret: z.string() });
