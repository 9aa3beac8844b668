// A10: hours, holidays, teams or people are others now. Every open promise is looked at again, and the customer hears of what has changed.
import { agentOf, formatPromise, membersOf, whyLost } from '@baton/handoff';
import type { Draft } from '../draft.ts';
import { callerOf, inviteCaller } from '../effects/calls.ts';
import { answersFor, answerTime, lookForTimes } from '../effects/rebooking.ts';
import { contactOf, mailAnswer, openPromise } from '../effects/promises.ts';
import { matterNumber } from '../matter.ts';
import type { ConversationState } from '../state.ts';
import { callPhrases } from '../words/call-phrases.ts';
import { timeOf } from '../effects/calls.ts';

type Promised = ConversationState['promises'][number];

export function recheckPromises(draft: Draft): void {
  const { state, facts } = draft;
  const { workspace } = facts;
  for (const promise of state.promises) {
    const lost = whyLost(workspace, { kind: promise.kind, team: promise.team ?? '', dueAt: promise.dueAt }, draft.at);
    if (promise.kind === 'callback') recheckCall(draft, promise, lost !== null);
    else if (promise.kind === 'ticket' && lost !== null) answerLater(draft, promise);
  }
}

function recheckCall(draft: Draft, promise: Promised, isLost: boolean): void {
  const { state, facts } = draft;
  const { rebooking } = state;
  const isAsked = rebooking?.promiseId === promise.id && rebooking.why === 'impossible';
  if (isLost && !isAsked) return lookForTimes(draft, promise, 'impossible');
  if (isLost || promise.dueAt <= draft.at) return;
  if (isAsked) {
    state.rebooking = undefined;
    const text = callPhrases(state.language).stays(timeOf(draft, promise.dueAt));
    draft.said({ speaker: 'notice', message: { text } });
    draft.remember('bot', text);
  }
  const { call, team = '' } = promise;
  const isMember = membersOf(facts.workspace, team).some(({ id }) => id === call?.agent);
  if (!call || isMember) return;
  // Whoever was to ring has left the team: a colleague is invited instead.
  if (agentOf(facts.workspace, call.agent)) inviteCaller(draft, promise, 'CANCEL');
  const changed = { ...promise, call: { ...call, sequence: call.sequence + 1, agent: callerOf(draft, team) } };
  state.promises = state.promises.map((one) => (one.id === promise.id ? changed : one));
  inviteCaller(draft, changed);
}

/** Nobody has an hour for it before its time: it gets one that can be kept, and the customer is told. */
function answerLater(draft: Draft, promise: Promised): void {
  const { state } = draft;
  const team = answersFor(draft, promise);
  const dueAt = answerTime(draft, team);
  if (dueAt <= promise.dueAt && team === promise.team) return;
  draft.note({ type: 'promiseWithdrawn', promiseId: promise.id, why: 'replaced' });
  state.promises = state.promises.filter(({ id }) => id !== promise.id);
  const promiseId = draft.newId('tickets');
  const number = matterNumber(state, promise.matter);
  const due = formatPromise(dueAt, state.zone, state.language, draft.at);
  openPromise(draft, promiseId, 'ticket', dueAt, due, team);
  const { id: _, ...kept } = promise;
  state.promises = state.promises.map((one) => (one.id === promiseId ? { ...kept, id: promiseId, dueAt, team } : one));
  const contact = contactOf(draft, state.machine[1].vars);
  draft.note({ type: 'ticket', number, team, promiseId, dueAt, contact, urgent: false, front: true });
  if (promise.claimedBy !== null) draft.note({ type: 'promiseClaimed', promiseId, by: promise.claimedBy });
  const before = formatPromise(promise.dueAt, state.zone, state.language, draft.at);
  const text = callPhrases(state.language).answerMoved(before, due);
  const messageId = draft.said({ speaker: 'notice', message: { text } });
  draft.remember('bot', text);
  mailAnswer(draft, text, number, messageId);
}
