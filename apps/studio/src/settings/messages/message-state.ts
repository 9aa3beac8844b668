// What is to be said of one message in one voice and language: whose words they are, whether they are there, and what is wrong with them.
import { wordingIssues } from '@baton/compiler';
import { systemVariables, type MessageTemplate } from '@baton/flow';
import { ownWords, shippedVoices, type VoiceWords } from '@baton/handoff';

export interface MessageState {
  /** The words that are said; empty where there are none in this language. */
  text: string;
  /** The shipped words; empty where the library has none in this language. */
  shipped: string;
  isOwn: boolean;
  isMissing: boolean;
  /** M9, M11: in sentences. */
  warnings: string[];
  /** Names of places in the own words that are filled in nowhere. */
  unknownPlaces: string[];
  /** Names of places that the message can fill in. */
  places: string[];
}

const PLACE = /\{\{\s*([\w.-]+)[^}]*\}\}/g;

export function messageState(
  template: MessageTemplate,
  voices: readonly VoiceWords[],
  voice: string,
  language: string,
): MessageState {
  const base = voices.find((one) => one.id === voice)?.basedOn ?? voice;
  const shipped = template.texts[base]?.text ?? {};
  const own = ownWords(voices, voice, template.id)?.[language];
  const text = own ?? shipped[language] ?? '';
  const places = [
    ...new Set(Object.values(template.texts).flatMap((one) => Object.values(one.text).flatMap(placesIn))),
  ];
  const known = new Set([...places, ...systemVariables.map(({ name }) => name)]);
  return {
    text,
    shipped: shipped[language] ?? '',
    isOwn: own !== undefined,
    isMissing: text === '',
    // The shipped words have been weighed; what is new is looked at.
    warnings:
      own === undefined
        ? []
        : wordingIssues(own, language, AFTER_HANDOFF.has(template.row)).map(({ because }) => because),
    unknownPlaces: own === undefined ? [] : placesIn(own).filter((name) => !known.has(name)),
    places,
  };
}

/** Said when somebody takes over, or on the way to them. */
const AFTER_HANDOFF: ReadonlySet<string> = new Set(['M1', 'M2', 'M3', 'M4', 'M5']);

function placesIn(text: string): string[] {
  return [...text.matchAll(PLACE)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

/** The voices with other words for one message; null takes them back. A shipped voice gets an entry with its first words, and loses it with the last. */
export function withWords(
  voices: readonly VoiceWords[],
  { voice, message, language, text }: { voice: string; message: string; language: string; text: string | null },
): VoiceWords[] {
  const shipped = shippedVoices.find((one) => one === voice);
  const found = voices.find((one) => one.id === voice);
  const before = found ?? (shipped && { id: shipped, name: shipped, basedOn: shipped, texts: {} });
  if (!before) return [...voices];
  const { [language]: _, ...others } = before.texts[message] ?? {};
  const words = text === null || text.trim() === '' ? others : { ...others, [language]: text };
  const { [message]: __, ...rest } = before.texts;
  const texts = Object.keys(words).length === 0 ? rest : { ...rest, [message]: words };
  const next = { ...before, texts };
  if (shipped !== undefined && Object.keys(texts).length === 0) return voices.filter((one) => one.id !== voice);
  return found ? voices.map((one) => (one.id === voice ? next : one)) : [...voices, next];
}
