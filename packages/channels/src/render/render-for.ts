// A structured message on a channel (C2): buttons where they fit, else a list that opens, else numbered text. Long texts are split, never cut.
import { choicesOn, isWithin, rowLines, shortestOnSms, type Channel, type ChoicesShown } from '@baton/flow';
import type { Choice, SaidMessage } from '@baton/handoff';
import { choiceKey } from './choice-key.ts';
import type { ShownChoice, ShownMessage, ShownRow } from './shown-message.ts';
import { splitText } from './split-text.ts';
import { channelWords } from './words.ts';

/** What a message is rendered with. */
export interface RenderContext {
  /** The number of the message in its conversation: a button pressed later says which question it answers. */
  question: number;
  /** Of the conversation. */
  language: string;
}

/**
 * The message as the customer sees it on a channel that carries so much.
 *
 * @returns one or more messages in order; choices stand under the last one
 */
export function renderFor(
  carries: Channel,
  message: SaidMessage,
  { question, language }: RenderContext,
): ShownMessage[] {
  const choices = message.choices ?? [];
  const shown = choicesOn(
    carries,
    choices.map(({ label }) => label),
  );
  const words = channelWords(language);
  const { link } = message;
  const linkFits =
    link !== undefined && carries.linkCharacters !== null && isWithin(carries, carries.linkCharacters, link.label);
  const sections = [
    message.text,
    ...(message.card ? [[message.card.title, ...message.card.lines].join('\n')] : []),
    ...(link && !linkFits ? [`${link.label}: ${link.url}`] : []),
    ...(shown === 'numbered' ? [numbered(choices, words.reply)] : []),
  ].filter((section) => section !== '');
  const all = sections.length > 0 ? sections.join('\n\n') : choices.length > 0 || link ? words.choose : '';
  const text = carries.counts === 'sms' ? shortestOnSms(all) : all;
  const parts = partsOf(carries, text, shown === 'buttons' || shown === 'list');
  return parts.map((part, index) => ({
    text: part,
    ...(index === parts.length - 1 ? under(carries, shown, choices, question, words.open) : {}),
    ...(index === parts.length - 1 && link && linkFits ? { link } : {}),
  }));
}

function under(
  carries: Channel,
  shown: ChoicesShown,
  choices: readonly Choice[],
  question: number,
  open: string,
): Pick<ShownMessage, 'buttons' | 'list'> {
  const keyed = (choice: Choice, index: number): ShownChoice => ({
    key: choiceKey(question, index, choice.id),
    label: choice.label.trim(),
  });
  if (shown === 'buttons') return { buttons: choices.map(keyed) };
  const { list } = carries;
  if (shown !== 'list' || !list) return {};
  const rows = choices.map((choice, index): ShownRow => {
    const [label, secondLine = ''] = rowLines(carries, list, choice.label) ?? [choice.label];
    return { ...keyed(choice, index), label, ...(secondLine === '' ? {} : { secondLine }) };
  });
  return { list: { open, rows } };
}

/** The last part carries the choices, and there a channel may take less. */
function partsOf(carries: Channel, text: string, hasChoices: boolean): string[] {
  const { textCharacters, textWithChoices } = carries;
  const parts = splitText(text, (part) => isWithin(carries, textCharacters, part));
  const last = parts.at(-1) ?? '';
  if (!hasChoices || isWithin(carries, textWithChoices, last)) return parts;
  return [...parts.slice(0, -1), ...splitText(last, (part) => isWithin(carries, textWithChoices, part))];
}

function numbered(choices: readonly Choice[], reply: string): string {
  return [...choices.map(({ label }, index) => `${index + 1}. ${label.trim()}`), reply].join('\n');
}
