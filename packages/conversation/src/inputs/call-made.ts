// A2: how a call went. Whoever is not reached is rung again, so often, and told each time; then the answer comes in writing.
import { calendarOf, isOpen, nextOpening } from '@baton/handoff';
import { countryOf, ownContactIn } from '@baton/signals/answers';
import type { ConversationBody, ConversationReply } from '../bodies.ts';
import type { Draft } from '../draft.ts';
import { bookCall, inviteCaller, mailCall, timeOf } from '../effects/calls.ts';
import { inWriting } from '../effects/rebooking.ts';
import type { ConversationState } from '../state.ts';
import { callPhrases } from '../words/call-phrases.ts';
import { hearPlainly } from './hear-plainly.ts';

type Promised = ConversationState['promises'][number];

/** So many calls that nobody answers are made. */
const MOST_ATTEMPTS = 3;
/** Before the next one. */
const AGAIN_MS = 30 * 60_000;

export function callMade(
  draft: Draft,
  { agent, outcome }: Extract<ConversationBody, { type: 'promise.called' }>,
  promise: Promised,
): ConversationReply {
  if (promise.kind !== 'callback') return { ok: false, code: 'no-call', message: 'No call was promised here.' };
  const { state } = draft;
  const attempt = (promise.call?.attempts ?? 0) + 1;
  draft.note({ type: 'callMade', promiseId: promise.id, by: agent, outcome, attempt });
  if (outcome === 'reached') {
    state.promises = state.promises.filter(({ id }) => id !== promise.id);
    draft.note({ type: 'promiseKept', promiseId: promise.id, by: agent });
    return { ok: true };
  }
  const words = callPhrases(state.language);
  const counted = withAttempts(promise, attempt, agent, outcome === 'wrong-number');
  if (outcome === 'wrong-number') {
    state.promises = state.promises.map((one) => (one.id === promise.id ? counted : one));
    tellCustomer(draft, counted, words.wrongNumber);
    return { ok: true };
  }
  if (attempt >= MOST_ATTEMPTS) {
    inWriting(draft, counted, words.noAnswerLast);
    return { ok: true };
  }
  const again = bookCall(draft, promise.team ?? '', nextTry(draft, promise.team ?? ''), counted);
  tellCustomer(draft, again, words.noAnswer(timeOf(draft, again.dueAt)));
  return { ok: true };
}

/** Which number reaches them: asked after a call to somebody else's. */
export function givesNumber(
  draft: Draft,
  { text, choice }: Extract<ConversationBody, { type: 'customer.message' }>,
  messageId: string,
): ConversationReply | null {
  const { state } = draft;
  const asked = state.promises.find(({ call }) => call?.wantsNumber === true);
  if (!asked?.call || choice !== undefined || state.floor.holder === 'agent') return null;
  const country = countryOf({ phone: state.profile.phone, zone: state.zone });
  const { phone } = ownContactIn(text, country, state.language);
  if (phone === undefined) return null;
  hearPlainly(draft, messageId, text);
  const { wantsNumber: _, ...call } = asked.call;
  state.promises = state.promises.map((one) => (one.id === asked.id ? { ...one, call } : one));
  const [at, context] = state.machine;
  state.machine = [at, { ...context, vars: { ...context.vars, 'customer.phone': phone } }];
  const said = callPhrases(state.language).numberKept(phone);
  draft.said({ speaker: 'notice', message: { text: said } });
  draft.remember('bot', said);
  const changed = state.promises.find(({ id }) => id === asked.id);
  if (changed) inviteCaller(draft, changed);
  return { ok: true };
}

function withAttempts(promise: Promised, attempts: number, agent: string, wantsNumber: boolean): Promised {
  const { uid = promise.id, sequence = 0, agent: caller = agent } = promise.call ?? {};
  return { ...promise, call: { uid, sequence, agent: caller, attempts, ...(wantsNumber ? { wantsNumber } : {}) } };
}

function nextTry(draft: Draft, team: string): number {
  const at = draft.at + AGAIN_MS;
  const calendar = calendarOf(draft.facts.workspace, team);
  if (!calendar || isOpen(calendar, at)) return at;
  return nextOpening(calendar, at) ?? at;
}

function tellCustomer(draft: Draft, promise: Promised, text: string): void {
  draft.said({ speaker: 'notice', message: { text } });
  draft.remember('bot', text);
  mailCall(draft, promise, text, 'REQUEST');
}
