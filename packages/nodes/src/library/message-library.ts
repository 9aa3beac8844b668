import { reservedChoices, type MessageLibrary, type OwnMessage } from '@baton/flow';
import { formal } from './formal.ts';
import { neutral } from './neutral.ts';
import { templates, type TemplateId, type Voice } from './templates.ts';
import { warm } from './warm.ts';

const voices: Readonly<Record<string, Voice>> = { warm, neutral, formal };

const person = { id: reservedChoices.person, label: { en: 'Talk to a person' } };

/** T2: after a failure, and where the bot sees no question, the way to a person is one tap. The label is read as a wish for a person on every channel. */
const choices: Partial<Record<TemplateId, NonNullable<OwnMessage['choices']>>> = {
  'bot-failed': [person],
  'anger-heard': [person],
  'answer-not-it': [person],
  'no-answer-again': [person],
};

/**
 * The messages that ship (M1 to M12), by id, in the voices warm, neutral and formal, in English. Every figure in them is a
 * place that renders only what is true (M9).
 */
export const messageLibrary: MessageLibrary = Object.fromEntries(
  templates.map(({ id, row, label, note }) => [
    id,
    {
      id,
      row,
      label,
      note,
      texts: Object.fromEntries(Object.entries(voices).map(([voice, texts]) => [voice, messageOf(id, texts)])),
    },
  ]),
);

function messageOf(id: TemplateId, texts: Voice): OwnMessage {
  const own = choices[id];
  return { use: 'own', text: { en: texts[id] }, ...(own ? { choices: own } : {}) };
}
