// Words of the summary and the next steps. For agents, in English.
import type { ContextCore } from './core-shape.ts';
import type { Order, SentimentState } from '../journal.ts';
import { matterKindOf, type MatterKind } from './matter.ts';

export const SUMMARY = {
  theCustomer: 'The customer',
  wantUnknown: 'has not said yet what it is about',
  answered: 'answered before',
  answeredBefore: (question: string) => `; answered before: “${firstWords(question)}”`,
  numbered: (name: string, id: string) => `${name} ${id}`,
  order: (order: Order) => `order ${order.id}: ${order.items.slice(0, 2).join(', ')}, ${order.status}`,
} as const;

/** What was read beside the matter, by what it is of. */
export const READING = {
  category: (id: string) => `category ${id}`,
  language: (code: string) => `writes in ${new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code}`,
  urgent: () => 'urgent',
} as const;

export const STEP = {
  askMatter: 'Ask what it is about.',
  acknowledge: 'Acknowledge the trouble first, then go to the facts.',
  readAddition: (text: string) => `Take up what was added while waiting: “${shortened(text)}”`,
  goOnFrom: (note: string) => `Continue from the previous colleague’s note: “${shortened(note)}”`,
  checkOrder: (order: Order) => `Look at order ${order.id} (${money(order)}, ${order.status}) before answering.`,
  whichOrder: (order: Order) =>
    `Confirm which order is meant; the newest is ${order.id} (${money(order)}, ${order.status}).`,
  answerUnsure: (question: string) => `Answer what the bot could not: “${shortened(question)}”`,
  keepPromise: (text: string) => `Keep what was promised: ${text}.`,
  askContact: 'Ask for an email address or a phone number, so that the answer can be confirmed.',
  notAgain: (what: string, outcome: string) =>
    outcome === 'declined'
      ? `Do not suggest ${what} again: it was declined.`
      : `Do not try ${what} again: it did not apply.`,
} as const;

/** What is done first, by the kind of matter and the order it is about. */
const MATTER_STEPS: { readonly [kind in MatterKind]: (order: Order | null) => string } = {
  missing: (order) =>
    order
      ? `Trace order ${order.id} (${order.status}) with the carrier; if it is lost, send it again or return the ${money(order)}.`
      : 'Take the order number, trace the parcel with the carrier, and send it again or return the money if it is lost.',
  damaged: (order) =>
    order
      ? `Offer a new one or the ${money(order)} back (order ${order.id}: ${order.items.slice(0, 2).join(', ')}).`
      : 'Ask for a photo and the order number, then offer a new one or the money back.',
  'wrong-item': (order) =>
    `Send the right one${order ? ` (order ${order.id})` : ''} and a label to return the wrong one.`,
  'charged-twice': (order) =>
    `Compare the payments${order ? ` of order ${order.id} (${money(order)})` : ''} and return what was taken too often.`,
  misused: () => 'Check the identity first, then lock what is at risk and go through the newest activity together.',
  'cancel-order': (order) =>
    order
      ? `Stop order ${order.id} (${order.status}) if it has not left; otherwise explain the return.`
      : 'Cancel it, and confirm in writing what becomes of the money.',
  reschedule: () => 'Change it as asked, and confirm the new date or address in writing.',
  refund: (order) =>
    order
      ? `Check order ${order.id} (${money(order)}, ${order.status}) against the refund rules; name the amount and the day it arrives.`
      : 'Find the payment, check it against the refund rules, and name the amount and the day it arrives.',
  replace: (order) =>
    `Send a new one${order ? ` (order ${order.id}: ${order.items.slice(0, 2).join(', ')})` : ''}, and say what becomes of the other.`,
  login: () => 'Check the identity, send a fresh sign-in link, and stay until it works.',
  failing: () => 'Start where it fails; ask for the device and the version only if they are not named.',
  booking: () => 'Check what is free for what was asked, book it, and confirm it in writing.',
  price: () => 'Name the price, or work out an offer for what was described.',
  search: () => 'Look up what was asked and answer it here.',
};

/** Topics whose duty comes before everything else. */
const DUTIES: ReadonlySet<string> = new Set([
  'self-harm',
  'medical',
  'legal',
  'account-security',
  'employee-complaint',
  'vip',
]);

const TOPIC_STEPS: { readonly [topic: string]: string } = {
  refund: 'Check the amount and decide on the refund yourself.',
  legal: 'Say nothing that settles a legal question; collect the facts and name who answers.',
  'account-security': 'Check the identity first, then lock the account if in doubt.',
  contract: 'Find out quantity and term before naming a price.',
  'self-harm': 'Stay with them: ask whether they are safe right now, and name the emergency number.',
  medical: 'Ask whether anybody is in danger, and name the emergency number if so.',
  'employee-complaint': 'Take it down in confidence; do not judge it in this conversation.',
  vip: 'Look at the agreed service of this account before answering.',
  cancellation: 'Ask for the reason before offering anything.',
  outage: 'Compare with the current status and say what is known, with a time for the next word.',
};

const CATEGORY_STEPS: { readonly [category: string]: string } = {
  billing: 'Check the payment and the invoice.',
  technical: 'Start where it fails; ask only for what is not told above.',
  sales: 'Offer what fits what was described.',
  'account-security': 'Check the identity first.',
  cancellation: 'Ask for the reason before offering anything.',
};

/** The step that a duty asks for, else the kind of matter, the policy topic or, where a matter is known, the category. */
export function firstStep(core: ContextCore, order: Order | null, isMatterKnown: boolean): string | null {
  const topic = core.trigger?.topic ?? core.topics.at(-1);
  const byTopic = topic === undefined ? undefined : TOPIC_STEPS[topic];
  const isDuty = topic !== undefined && (DUTIES.has(topic) || core.trigger?.topic === topic);
  if (byTopic !== undefined && isDuty) return byTopic;
  const kind = isMatterKnown ? matterKindOf(core) : null;
  if (kind !== null) return MATTER_STEPS[kind](order);
  if (byTopic !== undefined || !isMatterKnown || core.category === null) return byTopic ?? null;
  return CATEGORY_STEPS[core.category] ?? null;
}

/** How much the bot said: answers that nobody heard do not count. */
export function answersClause(core: ContextCore): string {
  const said = core.actions.filter(({ outcome }) => outcome === 'answered' || outcome === 'unsure').length;
  return said === 0 ? '' : `, after ${said} ${said === 1 ? 'answer' : 'answers'} of the bot`;
}

const MOOD: Readonly<Record<SentimentState, string>> = {
  calm: '; was frustrated before',
  mild: '; is losing patience',
  frustrated: '; is frustrated',
  'very-frustrated': '; is very frustrated',
  angry: '; is angry',
};

/** How it came to a person: the last clause of the sentence. */
export function triggerClause(core: ContextCore): string {
  switch (core.trigger?.kind) {
    case 'explicit':
      return '; asked for a person';
    case 'frustration':
      return MOOD[core.sentiment.state];
    case 'low-confidence':
      return '; the bot was not sure';
    case 'policy':
    case 'returning':
      return '';
    case 'flow':
    case undefined:
      return lastAnswer(core) === 'not-said' ? '; the bot was not sure' : '';
  }
}

function lastAnswer(core: ContextCore): string | undefined {
  return core.actions.findLast(({ confidence }) => confidence !== null)?.outcome;
}

const FIRST_WORDS = 8;

function firstWords(text: string): string {
  const words = text.split(/\s+/);
  return words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS).join(' ')}…` : text;
}

function money(order: Order): string {
  return `${order.amount} ${order.currency}`;
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
