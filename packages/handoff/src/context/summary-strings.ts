// Words of the summary and the next steps. For agents, in English.
import type { ContextCore } from './core-shape.ts';
import type { Order, SentimentState } from '../journal.ts';

export const SUMMARY = {
  theCustomer: 'The customer',
  wantUnknown: 'has not said yet what it is about',
  answered: 'answered before',
  answeredBefore: (question: string) => `; answered before: “${firstWords(question)}”`,
  order: (order: Order) => `order ${order.id}: ${order.items.slice(0, 2).join(', ')}, ${order.status}`,
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

const TOPIC_STEPS: { readonly [topic: string]: string } = {
  refund: 'Check the amount and decide on the refund yourself.',
  legal: 'Say nothing that settles a legal question; collect the facts and name who answers.',
  'account-security': 'Check the identity first, then lock the account if in doubt.',
  contract: 'Find out quantity and term before naming a price.',
  medical: 'Ask whether anybody is in danger, and name the emergency number if so.',
  'employee-complaint': 'Take it down in confidence; do not judge it in this conversation.',
  vip: 'Look at the agreed service of this account before answering.',
  cancellation: 'Ask for the reason before offering anything.',
  outage: 'Compare with the current status and say what is known, with a time for the next word.',
};

const CATEGORY_STEPS: { readonly [category: string]: string } = {
  billing: 'Check the payment and the invoice.',
  technical: 'Ask what exactly is wrong, since when, and what was tried already.',
  sales: 'Find out what it is for and how many are needed.',
  'account-security': 'Check the identity first.',
  cancellation: 'Ask for the reason before offering anything.',
};

/** The step that the policy topic asks for, else, where a matter is known, the one of the category. */
export function topicStep(core: ContextCore, isMatterKnown: boolean): string | null {
  const topic = core.trigger?.topic ?? core.topics.at(-1);
  const byTopic = topic === undefined ? undefined : TOPIC_STEPS[topic];
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
