// What a flow's own texts can say of the matter (M8): the agent's summary, else the customer's own words; and what is promised next.
import type { Vars } from '@baton/flow';
import { calmWords, formatAppointment, formatPromise, matterIn, type TimeTextOptions } from '@baton/handoff';
import { askedPhrase, callPhrase, answerPhrase, wrotePhrase } from './phrases.ts';
import { readWant } from './read-want.ts';
import { ofMatter } from '../matter.ts';
import type { ConversationState } from '../state.ts';

const MOST_CHARACTERS = 200;

/** The sentence behind `{{summary}}`, or an empty one when nothing is known to sum up. */
export function summaryWords(vars: Vars, { recent, language }: Pick<ConversationState, 'recent' | 'language'>): string {
  const own = textOf(vars['summary']);
  if (own !== '') return /[.!?…]["”»)]?$/.test(own) ? own : `${own}.`;
  const quote = calmWords(textOf(vars['question']) || wishIn(recent, language)) ?? '';
  if (quote === '') return '';
  const words = clipped(quote);
  return words.endsWith('?') ? askedPhrase(words, language) : wrotePhrase(words.replace(/[.\s]+$/, ''), language);
}

/** The matter in the customer's own words, for a colleague; empty while they have said nothing of it. A button's label is no matter. */
export function matterWords(vars: Vars, { recent, language }: Pick<ConversationState, 'recent' | 'language'>): string {
  const own = textOf(vars['question']) || wishIn(recent, language);
  return own || (recent.findLast(({ from, pressed }) => from === 'customer' && !pressed)?.text ?? '');
}

/** The phrase behind `{{next-step}}`: the earliest promise of an answer or a call that is open, else an empty one. */
export function nextStepWords(
  vars: Vars,
  state: Pick<ConversationState, 'promises' | 'matter' | 'zone' | 'language'>,
  at: number,
  options: TimeTextOptions,
): string {
  const own = textOf(vars['next-step']);
  if (own !== '') return own;
  const { zone, language } = state;
  const [next] = ofMatter(state)
    .filter(({ kind, dueAt }) => (kind === 'ticket' || kind === 'callback') && dueAt > at)
    .toSorted((a, b) => a.dueAt - b.dueAt);
  if (!next) return '';
  return next.kind === 'callback'
    ? callPhrase(formatAppointment(next.dueAt, zone, language, at, options), language)
    : answerPhrase(formatPromise(next.dueAt, zone, language, at, options), language);
}

function wishIn(recent: ConversationState['recent'], language: string): string {
  const lines = recent.flatMap(({ from, text, pressed }, i) => {
    const before = recent[i - 1];
    const isReply = before !== undefined && before.from !== 'customer' && before.text.includes('?');
    if (from !== 'customer' || pressed) return [];
    return [
      { messageId: String(i), at: i, text, isQuestion: true, explicit: false, isReply, askId: null, isSettled: false },
    ];
  });
  return readWant(matterIn(lines), language)?.quote.trim() ?? '';
}

function clipped(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, text.lastIndexOf(' ', MOST_CHARACTERS))}…`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
