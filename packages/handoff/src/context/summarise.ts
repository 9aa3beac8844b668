// X2 and X6: what the customer wants in one sentence, and what to try next. Nothing is said that no message or entry supports.
import type { BotAction, ContextCore, CustomerLine } from './core-shape.ts';
import type { Order } from '../journal.ts';
import { viewProfile } from './profile-view.ts';
import { isThanks } from '../words/courtesy.ts';
import { isOnlyAnger, saysSomething } from '../words/says-something.ts';
import { matterKindOf, orderNumberIn, sinceWhen, type MatterKind } from './matter.ts';
import { answersClause, firstStep, STEP, SUMMARY, triggerClause } from './summary-strings.ts';
import { attemptText } from './transcript-strings.ts';
import { ruleWantOf, type Want, type WantOf } from './want.ts';

/** What a summary is made from. */
export interface SummaryEvidence {
  /** The part of the summary that it supports. */
  readonly claim: string;
  readonly messageId: string;
  readonly quote: string;
}

/** What an agent should do next, with the reason. */
export interface NextStep {
  readonly kind: 'do' | 'avoid';
  readonly text: string;
  /** The message it comes from, if one. */
  readonly messageId: string | null;
}

/** What was wanted, what was tried, and what is next, in sentences for an agent. */
export interface ConversationSummary {
  readonly sentence: string;
  readonly nextSteps: readonly NextStep[];
  readonly evidence: readonly SummaryEvidence[];
}

/** The port: by rules here, by a connected model elsewhere. */
export type Summarise = (conversation: ContextCore) => ConversationSummary;

/** X2. */
const MOST_WORDS = 30;
const MOST_DO = 5;
const MOST_AVOID = 3;
/** An answer of the bot names no drawn step; a way on that came to nothing is no open question. */
const isUnsolved = ({ outcome, node }: BotAction): boolean =>
  outcome === 'unsure' || outcome === 'not-said' || (outcome === 'failed' && node === null);
const FRUSTRATED = new Set(['frustrated', 'very-frustrated', 'angry']);

/** A summary by rules. `wantOf` may be replaced by a better reader of what customers want. */
export function ruleSummary({ wantOf = ruleWantOf }: { wantOf?: WantOf } = {}): Summarise {
  return (core) => {
    const { profile } = viewProfile(core.profile);
    const lines = linesOf(core);
    const { want, before } = wantsOf(lines, core.language ?? 'en', wantOf);
    const mention = orderMentioned(lines, profile.orders ?? []);
    const evidence: SummaryEvidence[] = [];
    if (want) {
      evidence.push({ claim: want.text, messageId: want.messageId, quote: want.quote }, ...(want.more ?? []));
    }
    const who = profile.name ?? SUMMARY.theCustomer;
    const number = mention || !isEnglish(core) ? null : orderNumberIn(core);
    const since = want && isEnglish(core) ? sinceWhen(core) : null;
    const isSaid = (part: string): boolean => want?.text.toLowerCase().includes(part.toLowerCase()) === true;
    const clauses = {
      order: mention
        ? ` (${mention.claim})`
        : number && !isSaid(number.id)
          ? ` (${SUMMARY.numbered(number.name, number.id)})`
          : '',
      since: since && !isSaid(since.text) ? `, ${since.text}` : '',
      before: before ? SUMMARY.answeredBefore(before.quote) : '',
      answers: answersClause(core),
      trigger: triggerClause(core),
    };
    const said = sentenceOf(`${who} ${want ? want.text : SUMMARY.wantUnknown}`, clauses);
    if (mention) evidence.push({ claim: mention.claim, messageId: mention.messageId, quote: mention.quote });
    if (number && !isSaid(number.id))
      evidence.push({ claim: SUMMARY.numbered(number.name, number.id), messageId: number.messageId, quote: number.id });
    if (since && !isSaid(since.text))
      evidence.push({ claim: since.text, messageId: since.messageId, quote: since.text });
    if (before && said.has.before) {
      evidence.push({ claim: SUMMARY.answered, messageId: before.messageId, quote: before.quote });
    }
    return { sentence: said.sentence, nextSteps: stepsOf(core, want, mention), evidence };
  };
}

/** Anger alone says nothing of the matter, so it is left out where other words tell it. */
export function matterIn(lines: readonly CustomerLine[]): readonly CustomerLine[] {
  const calm = lines.filter(({ text }) => !isOnlyAnger(text));
  return calm.some(({ text }) => saysSomething(text)) ? calm : lines;
}

/** What is open leads; what was answered before it is mentioned. When nothing is open, all of it counts. */
function wantsOf(
  lines: readonly CustomerLine[],
  language: string,
  wantOf: WantOf,
): { want: Want | null; before: Want | null } {
  const open = lines.filter((line) => !line.isSettled);
  const want = wantOf(matterIn(open), language);
  if (want === null)
    return { want: open.length === lines.length ? null : wantOf(matterIn(lines), language), before: null };
  const settled = lines.filter((line) => line.isSettled);
  return { want, before: settled.length === 0 ? null : wantOf(matterIn(settled), language) };
}

/** X2: one sentence of at most 30 words; what matters least is left out first. */
function sentenceOf(
  main: string,
  clauses: Readonly<Record<'order' | 'since' | 'before' | 'answers' | 'trigger', string>>,
): { sentence: string; has: { readonly before: boolean } } {
  const start = clipWords(main, MOST_WORDS);
  let room = MOST_WORDS - countWords(start);
  const take = (clause: string): string => {
    const words = countWords(clause);
    if (words > room) return '';
    room -= words;
    return clause;
  };
  const trigger = take(clauses.trigger);
  const order = take(clauses.order);
  const since = take(clauses.since);
  const before = take(clauses.before);
  const answers = before === '' ? take(clauses.answers) : '';
  return { sentence: `${start}${since}${order}${before}${answers}${trigger}.`, has: { before: before !== '' } };
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

function clipWords(text: string, most: number): string {
  const words = text.split(' ');
  if (words.length <= most) return text;
  const clipped = `${words.slice(0, most).join(' ')}…`;
  return clipped.lastIndexOf('“') > clipped.lastIndexOf('”') ? `${clipped}”` : clipped;
}

/** The first question too when newer messages have pushed it out of the recent ones. */
function linesOf(core: ContextCore): CustomerLine[] {
  const older = [core.firstQuestion, core.desired].filter((line) => line !== null);
  const lines = new Map([...older, ...core.recent].map((line) => [line.messageId, line]));
  return [...lines.values()].toSorted((a, b) => a.at - b.at);
}

interface OrderMention {
  readonly claim: string;
  readonly order: Order;
  readonly messageId: string;
  readonly quote: string;
}

/** The newest order of the profile that the customer named. */
function orderMentioned(lines: readonly CustomerLine[], orders: readonly Order[]): OrderMention | null {
  for (const line of lines.toReversed()) {
    for (const order of orders) {
      const at = line.text.toLowerCase().indexOf(order.id.toLowerCase());
      if (at === -1) continue;
      const quote = line.text.slice(at, at + order.id.length);
      return { claim: SUMMARY.order(order), order, messageId: line.messageId, quote };
    }
  }
  return null;
}

function stepsOf(core: ContextCore, want: Want | null, mention: OrderMention | null): NextStep[] {
  const { profile } = viewProfile(core.profile);
  const act = (text: string, messageId: string | null = null): NextStep => ({ kind: 'do', text, messageId });
  const steps: NextStep[] = [];
  // A number or an address alone stands with the contact.
  const added = core.additions.findLast((one) => one.isNew && saysSomething(one.text) && !isThanks(one.text));
  const note = core.notes.findLast(({ beside }) => !beside);
  const unsure = core.actions.findLast((one) => isUnsolved(one) && saysSomething(one.what));
  if (FRUSTRATED.has(core.sentiment.state)) steps.push(act(STEP.acknowledge));
  if (added) steps.push(act(STEP.readAddition(added.text), added.messageId));
  if (note && note.note !== '') steps.push(act(STEP.goOnFrom(note.note)));
  const kind = isEnglish(core) ? matterKindOf(core) : null;
  const [newest, second] = profile.orders ?? [];
  // The only order there is, where the matter is about goods.
  const order =
    mention?.order ?? (second === undefined && kind !== null && OF_ORDERS.has(kind) ? (newest ?? null) : null);
  const first = firstStep(core, order, want !== null);
  if (first !== null) steps.push(act(first, mention?.messageId ?? null));
  else if (want === null) steps.push(act(STEP.askMatter));
  if (mention && first?.includes(mention.order.id) !== true)
    steps.push(act(STEP.checkOrder(mention.order), mention.messageId));
  else if (order === null && newest && (core.category === 'billing' || (kind !== null && OF_ORDERS.has(kind))))
    steps.push(act(STEP.whichOrder(newest)));
  if (unsure) steps.push(act(STEP.answerUnsure(unsure.what)));
  const promise = core.promises.at(-1);
  if (promise) steps.push(act(STEP.keepPromise(promise.text)));
  if (profile.email === undefined && profile.phone === undefined && core.contact === null)
    steps.push(act(STEP.askContact));
  return [...steps.slice(0, MOST_DO), ...avoidOf(core.actions)];
}

/** Matters of which it has to be known which order they are about. */
const OF_ORDERS: ReadonlySet<MatterKind> = new Set([
  'missing',
  'damaged',
  'wrong-item',
  'charged-twice',
  'cancel-order',
  'refund',
  'replace',
]);

/** The kinds of matters and times are read in English alone. */
function isEnglish(core: ContextCore): boolean {
  return (core.language ?? 'en').startsWith('en');
}

function avoidOf(actions: readonly BotAction[]): NextStep[] {
  // What was declined once and taken later is no longer refused.
  const newest = [...new Map(actions.map((one) => [one.what, one])).values()];
  const refused = newest.filter(
    // Whoever reads this is the person.
    ({ what, outcome }) => what !== 'offer-person' && (outcome === 'declined' || outcome === 'did-not-apply'),
  );
  return refused.slice(-MOST_AVOID).map((one) => ({
    kind: 'avoid',
    text: STEP.notAgain(attemptText(one.what), one.outcome),
    messageId: null,
  }));
}
