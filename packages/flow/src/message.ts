// What a flow says: structured, and keyed by language from format 1 (contracts, 12).
import * as z from 'zod';

/** The same text in several languages, by ISO 639-1 code. */
export const localText = z
  .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/), z.string().max(4000))
  .meta({ widget: 'text' });
/** A text by language, as ISO 639-1 codes. */
export type LocalText = z.infer<typeof localText>;

/** Reads a button under a message. */
export const choiceForm = z.object({ id: z.string().min(1).max(64), label: localText });
/** A button under a message: its id, and its label by language. */
export type ChoiceForm = z.infer<typeof choiceForm>;

/** Reads a message in a flow's own words. */
export const ownMessage = z.object({
  use: z.literal('own'),
  text: localText,
  choices: z.array(choiceForm).max(10).optional(),
  link: z.object({ label: localText, url: z.string().max(2000) }).optional(),
  card: z.object({ title: localText, lines: z.array(localText).max(12) }).optional(),
});
/** A message in the flow's own words. */
export type OwnMessage = z.infer<typeof ownMessage>;

export const templateMessage = z.object({ use: z.literal('template'), template: z.string().min(1).max(64) });

/** A template of the library, or the flow's own words. */
export const messageForm = z.discriminatedUnion('use', [templateMessage, ownMessage]).meta({ widget: 'message' });
/** A message as a step holds it: one of the library by name, or the flow's own words. */
export type MessageForm = z.infer<typeof messageForm>;

/** One template in all its voices and languages. */
export interface MessageTemplate {
  id: string;
  /** M1 to M8. */
  row: string;
  label: string;
  /** What it must achieve; shown to whoever edits it (M12). */
  note: string;
  texts: Record<string, OwnMessage>;
}

/** The shipped and own templates, by id. Texts are keyed by voice. */
export type MessageLibrary = Record<string, MessageTemplate>;

/** A message in which templates are replaced by their texts; what a compiled flow carries. */
export type CompiledMessage = Omit<OwnMessage, 'use'> & { template?: string };

/** A message of the flow's own in one language; for examples and defaults. */
export function say(text: string, language = 'en'): OwnMessage {
  return { use: 'own', text: { [language]: text } };
}

/** The text in the wanted language, else in the fallback, else in any; undefined when there is none. */
export function inLanguage(text: LocalText, language: string, fallback: string): string | undefined {
  // A flow may name any language, also one that every object answers to, such as "valueOf".
  const own = (code: string) => (Object.hasOwn(text, code) ? text[code] : undefined);
  return own(language) ?? own(language.split('-')[0] ?? language) ?? own(fallback) ?? Object.values(text)[0];
}

/** The message with its texts in these languages alone; a text that has none of them keeps all it has. */
export function spokenOnly<Message extends Omit<OwnMessage, 'use'>>(
  message: Message,
  languages: readonly string[],
): Message {
  const wanted = new Set(languages.flatMap((code) => [code, code.split('-')[0] ?? code]));
  const only = (text: LocalText): LocalText => {
    const kept = Object.entries(text).filter(([language]) => wanted.has(language));
    return kept.length > 0 ? Object.fromEntries(kept) : text;
  };
  return {
    ...message,
    text: only(message.text),
    ...(message.choices && { choices: message.choices.map((choice) => ({ ...choice, label: only(choice.label) })) }),
    ...(message.link && { link: { ...message.link, label: only(message.link.label) } }),
    ...(message.card && { card: { title: only(message.card.title), lines: message.card.lines.map(only) } }),
  };
}

/** Every text of a message with where it stands inside it. */
export function textsOf(message: CompiledMessage | OwnMessage): { path: (string | number)[]; text: LocalText }[] {
  return [
    { path: ['text'], text: message.text },
    ...(message.choices ?? []).map((choice, i) => ({ path: ['choices', i, 'label'], text: choice.label })),
    ...(message.link ? [{ path: ['link', 'label'], text: message.link.label }] : []),
    ...(message.card
      ? [
          { path: ['card', 'title'], text: message.card.title },
          ...message.card.lines.map((line, i) => ({ path: ['card', 'lines', i], text: line })),
        ]
      : []),
  ];
}
