// A2: a booked call has an invitation for the customer and for the agent who makes it, and both are changed and taken back with it.
import { agentOf, calendarOf, formatAppointment, membersOf } from '@baton/handoff';
import type { Draft } from '../draft.ts';
import { matterNumber, returnToMatter } from '../matter.ts';
import type { ConversationEffect } from '../outgoing.ts';
import { contactOf, openPromise } from './promises.ts';
import type { ConversationState } from '../state.ts';
import { matterWords } from '../words/sum-up.ts';
import { callOffPhrase } from '../words/phrases.ts';

type Promised = ConversationState['promises'][number];
type Invite = NonNullable<Extract<ConversationEffect, { type: 'sendMail' }>['calendar']>;

/** Who makes the call: whoever had the customer last, else somebody of the team, each in turn. */
export function callerOf({ key, state, facts }: Draft, team: string): string {
  const members = membersOf(facts.workspace, team);
  if (members.some(({ id }) => id === state.servedBy)) return state.servedBy ?? '';
  const turn = Array.from(`${key}${state.counts.tickets}`).reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0,
    7,
  );
  return members[turn % Math.max(1, members.length)]?.id ?? '';
}

/** The invitation to a call as it stands, for one of those who take part. */
export function inviteTo(
  { facts, state }: Draft,
  promise: Promised,
  to: { name: string; email: string; zone: string },
  method: 'REQUEST' | 'CANCEL' = 'REQUEST',
): Invite {
  const { uid = promise.id, sequence = 0 } = promise.call ?? {};
  return {
    uid,
    promiseId: uid,
    sequence,
    method,
    startsAt: promise.dueAt,
    minutes: facts.workspace.callbacks.slotMinutes,
    title: `${facts.workspace.brand.name}: ${matterNumber(state, promise.matter)}`,
    zone: to.zone,
    attendee: { name: to.name, email: to.email },
  };
}

/** To whoever makes the call: whom, where, when and about what. */
export function inviteCaller(draft: Draft, promise: Promised, method: 'REQUEST' | 'CANCEL' = 'REQUEST'): void {
  const { state, facts } = draft;
  const agent = agentOf(facts.workspace, promise.call?.agent ?? '');
  if (!agent?.email) return;
  const zone = calendarOf(facts.workspace, promise.team ?? '')?.zone ?? 'UTC';
  const { vars } = state.machine[1];
  const phone = textOf(vars['customer.phone']) ?? state.profile.phone ?? '';
  const number = matterNumber(state, promise.matter);
  const who = state.profile.name ?? 'a customer';
  const time = formatAppointment(promise.dueAt, zone, 'en', draft.at, { nameZone: true });
  const text =
    method === 'CANCEL'
      ? `The call to ${who} ${time} (${number}) is cancelled.`
      : [`You call ${who} ${time}${phone === '' ? '' : ` on ${phone}`} (${number}).`, matterWords(vars, state)]
          .filter((line) => line !== '')
          .join('\n\n');
  const subject = `${method === 'CANCEL' ? 'Cancelled: call' : 'Call'} ${number}`;
  draft.ask({
    type: 'sendMail',
    lane: 'mail',
    to: agent.email,
    subject,
    text,
    about: 'callback',
    calendar: inviteTo(draft, promise, { name: agent.name, email: agent.email, zone }, method),
  });
}

/** The call that is booked and still to come; of several the next one. A link of a mail names it as it was first booked. */
export function callAhead({ state, at }: Draft, named?: string): Promised | undefined {
  return state.promises
    .filter(({ id, kind, dueAt, call }) => {
      const isMeant = named === undefined || id === named || call?.uid === named;
      return kind === 'callback' && dueAt > at && isMeant;
    })
    .toSorted((a, b) => a.dueAt - b.dueAt)[0];
}

/** The time of a call as the customer is told it. */
export function timeOf({ state, at }: Draft, slotAt: number): string {
  return formatAppointment(slotAt, state.zone, state.language, at, { nameZone: state.profile.zone !== state.zone });
}

/** A call with a team at a time, in the place of one before: its invitations follow. */
export function bookCall(draft: Draft, team: string, slotAt: number, before?: Promised): Promised {
  const { state } = draft;
  if (before && state.promises.some(({ id }) => id === before.id)) {
    draft.note({ type: 'promiseWithdrawn', promiseId: before.id, why: 'replaced' });
    state.promises = state.promises.filter(({ id }) => id !== before.id);
  }
  const promiseId = draft.newId('tickets');
  const contact = contactOf(draft, state.machine[1].vars);
  draft.note({ type: 'callbackBooked', promiseId, slotAt, team, contact });
  const words = formatAppointment(slotAt, state.zone, state.language, draft.at);
  openPromise(draft, promiseId, 'callback', slotAt, words, team);
  const caller = before?.call?.agent;
  const isMember = membersOf(draft.facts.workspace, team).some(({ id }) => id === caller);
  const agent = caller !== undefined && isMember ? caller : callerOf(draft, team);
  if (before?.call && before.call.agent !== agent) inviteCaller(draft, before, 'CANCEL');
  const call = before?.call
    ? { ...before.call, sequence: before.call.sequence + 1, agent }
    : { uid: promiseId, sequence: 0, agent };
  const {
    id: _,
    dueAt: __,
    ...kept
  } = before ?? state.promises.find(({ id }) => id === promiseId) ?? { kind: 'callback' as const, claimedBy: null };
  const booked: Promised = { ...kept, id: promiseId, dueAt: slotAt, team, call };
  state.promises = state.promises.map((one) => (one.id === promiseId ? booked : one));
  if (booked.claimedBy !== null) draft.note({ type: 'promiseClaimed', promiseId, by: booked.claimedBy });
  inviteCaller(draft, booked);
  if (before && state.matter) returnToMatter(draft, booked.matter ?? 1);
  return booked;
}

/** The time is free again, and whoever was to ring hears of it. Returns the call as it is taken back. */
export function endCall(draft: Draft, promise: Promised, why: 'cancelled' | 'replaced'): Promised {
  const { state } = draft;
  const { call } = promise;
  const gone = call ? { ...promise, call: { ...call, sequence: call.sequence + 1 } } : promise;
  state.promises = state.promises.filter(({ id }) => id !== promise.id);
  draft.note({ type: 'promiseWithdrawn', promiseId: promise.id, why });
  if (promise.team !== undefined)
    draft.send('queue', promise.team, { type: 'slot.cancel', conversation: draft.key, slotAt: promise.dueAt });
  inviteCaller(draft, gone, 'CANCEL');
  // What else is promised for it stays; the time of the call is nothing to go by any more.
  if (state.matter) returnToMatter(draft, state.matter.index);
  return gone;
}

/** To the customer, where there is an address; with the invitation as it now stands. */
export function mailCall(draft: Draft, promise: Promised, text: string, method?: 'REQUEST' | 'CANCEL'): void {
  const { state, facts } = draft;
  const to = textOf(state.machine[1].vars['customer.email']) ?? state.profile.email;
  if (!to) return;
  const customer = { name: state.profile.name ?? to, email: to, zone: state.zone };
  const subject = `${facts.workspace.brand.name}: ${matterNumber(state, promise.matter)}`;
  draft.note({ type: 'mailed', to, subject, text, about: 'callback' });
  const calendar = method === undefined ? {} : { calendar: inviteTo(draft, promise, customer, method) };
  draft.ask({ type: 'sendMail', lane: 'mail', to, subject, text, about: 'callback', ...calendar });
}

/** Nobody calls any more: the time is free again, and both hear of it. */
export function callOff(draft: Draft, promise: Promised): void {
  const { state } = draft;
  state.rebooking = undefined;
  const gone = endCall(draft, promise, 'cancelled');
  const text = callOffPhrase(timeOf(draft, promise.dueAt), state.language);
  draft.said({ speaker: 'notice', message: { text } });
  draft.remember('bot', text);
  mailCall(draft, gone, text, 'CANCEL');
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
