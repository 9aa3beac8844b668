// How the company speaks: own words for messages of the library, in the shipped voices and in voices of its own (M12, M13).
import * as z from 'zod';
import type { TextByLanguage } from './chat-rules.ts';

/** The voices that every message ships in. */
export const shippedVoices = ['warm', 'neutral', 'formal'] as const;
/** The id of a shipped voice. */
export type ShippedVoice = (typeof shippedVoices)[number];

const MOST_CHARACTERS = 4_000;

export const voice = z.strictObject({
  /** Of a shipped voice: own words for it. */
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'Use small letters, digits and hyphens.')
    .max(40),
  name: z.string().trim().min(1).max(60),
  /** What it says where it has no words of its own. */
  basedOn: z.enum(shippedVoices).default('warm'),
  /** By message and language. */
  texts: z
    .record(
      z.string().min(1).max(64),
      z.record(z.string().min(2).max(12), z.string().trim().min(1).max(MOST_CHARACTERS)),
    )
    .default({}),
});
/** A voice with the words that the company has written for it. */
export type VoiceWords = z.infer<typeof voice>;

/** The words a company has written for a message in a voice, by language; null where it has written none. */
export function ownWords(voices: readonly VoiceWords[], id: string, message: string): TextByLanguage | null {
  const texts = voices.find((one) => one.id === id)?.texts;
  return texts !== undefined && Object.hasOwn(texts, message) ? (texts[message] ?? null) : null;
}
