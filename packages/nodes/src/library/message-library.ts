import { reservedChoices, type MessageLibrary, type OwnMessage } from '@baton/flow';
import { formal } from './formal.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { neutral } from './neutral.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';
import { templates, type TemplateId, type Voice } from './templates.ts';
import { warm } from './warm.ts';

const voices = ['warm', 'neutral', 'formal'] as const;

/** M13: every voice in every language, by ISO 639-1 code. */
const languages: Readonly<Record<string, Readonly<Record<(typeof voices)[number], Voice>>>> = {
  en: { warm, neutral, formal },
  es: spanish,
  de: german,
  fr: french,
  pt: portuguese,
};

const person = {
  id: reservedChoices.person,
  label: {
    en: 'Talk to a person',
    es: 'Hablar con una persona',
    de: 'Mit einem Menschen sprechen',
    fr: 'Parler à une personne',
    pt: 'Falar com uma pessoa',
  },
};

/** T2: after a failure, and where the bot sees no question, the way to a person is one tap. The label is read as a wish for a person on every channel. */
const choices: Partial<Record<TemplateId, NonNullable<OwnMessage['choices']>>> = {
  'bot-failed': [person],
  'anger-heard': [person],
  'answer-not-it': [person],
  'no-answer-again': [person],
};

/**
 * The messages that ship (M1 to M12), by id, in the voices warm, neutral and formal, in English, Spanish, German, French and Portuguese
 * (M13). Every figure in them is a place that renders only what is true (M9). A flow that is compiled carries the languages it speaks.
 */
export const messageLibrary: MessageLibrary = Object.fromEntries(
  templates.map(({ id, row, label, note }) => [
    id,
    {
      id,
      row,
      label,
      note,
      texts: Object.fromEntries(voices.map((voice) => [voice, messageOf(id, voice)])),
    },
  ]),
);

function messageOf(id: TemplateId, voice: (typeof voices)[number]): OwnMessage {
  const own = choices[id];
  const text = Object.fromEntries(Object.entries(languages).map(([language, texts]) => [language, texts[voice][id]]));
  return { use: 'own', text, ...(own ? { choices: own } : {}) };
}
