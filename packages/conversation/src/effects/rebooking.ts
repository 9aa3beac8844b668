// A10: another time for a booked call, because the customer asks for one or because nobody is there at the old one.
import { calendarOf, formatPromise, membersOf, promiseTime } from '@baton/handoff';
import type { Draft } from '../draft.ts';
import { matterNumber } from '../matter.ts';
import { teamWith } from '../routing.ts';
import type { ConversationState } from '../state.ts';
import { callPhrases } from '../words/call-phrases.ts';
import { slotChoice } from '../words/render-message.ts';
import { bookCall, endCall, mailCall, timeOf } from './calls.ts';
import { contactOf, openPromise } from './promises.ts';

type Promised = ConversationState['promises'][number];
type Rebooking = NonNullable<ConversationState['rebooking']>;

/** The choice that takes none of the times. */
export const NO_TIME = 'call:none';
const DAY_MS = 24 * 3_600_000;

/** Asks the calendar of the team, or of one that can do it instead; what is free is said when it answers. */
export function lookForTimes(draft: Draft, promise: Promised, why: Rebooking['why'], words?: string): void {
  const { state, facts } = draft;
  const own = promise.team ?? '';
  const team = membersOf(facts.workspace, own).length > 0 ? own : teamWith([], promise.topic, draft);
  if (team === undefined) return inWriting(draft, promise);
  const askId = draft.newId('requests');
  state.rebooking = { promiseId: promise.id, askId, team, why, offered: [], ...(words === undefined ? {} : { words }) };
  draft.send('queue', team, { type: 'slots.wanted', conversation: draft.key, askId, zone: state.zone });
}

/** The times that are free, to choose one of; with a single one it is asked whether that is meant. */
export function offerTimes(draft: Draft, promise: Promised, rebooking: Rebooking, offered: readonly number[]): void {
  const { state, at } = draft;
  const words = callPhrases(state.language);
  const text =
    rebooking.why === 'asked'
      ? words.otherTime(timeOf(draft, promise.dueAt))
      : words.lost(timeOf(draft, promise.dueAt));
  const choices = [
    ...offered.map((slotAt) => slotChoice(slotAt, state.zone, state.language, at)),
    { id: NO_TIME, label: words.none },
  ];
  draft.said({ speaker: 'notice', message: { text, choices } });
  draft.remember('bot', text);
  state.rebooking = { ...rebooking, offered: [...offered], shown: { said: state.counts.said, choices } };
  if (rebooking.why === 'impossible')
    mailCall(
      draft,
      promise,
      `${text}\n\n${choices
        .slice(0, -1)
        .map(({ label }) => `– ${label}`)
        .join('\n')}`,
    );
}

/** Asked back, because more than the time was written (L5). */
export function askBack(draft: Draft, rebooking: Rebooking, slotAt: number): void {
  const { state, at } = draft;
  const words = callPhrases(state.language);
  const text = words.meant(timeOf(draft, slotAt));
  const choices = [slotChoice(slotAt, state.zone, state.language, at), { id: NO_TIME, label: words.none }];
  draft.said({ speaker: 'notice', message: { text, choices } });
  draft.remember('bot', text);
  state.rebooking = { ...rebooking, asked: slotAt, shown: { said: state.counts.said, choices } };
}

export function book(draft: Draft, rebooking: Rebooking, slotAt: number): void {
  const { asked: _, ...rest } = rebooking;
  draft.state.rebooking = rest;
  const { team, askId } = rebooking;
  draft.send('queue', team, { type: 'slot.book', conversation: draft.key, askId, slotAt });
}

/** The calendar has it: the invitations of both follow it. */
export function moved(draft: Draft, promise: Promised, { team }: Rebooking, slotAt: number): void {
  const { state } = draft;
  state.rebooking = undefined;
  if (promise.team !== undefined && promise.team !== team)
    draft.send('queue', promise.team, { type: 'slot.cancel', conversation: draft.key, slotAt: promise.dueAt });
  const booked = bookCall(draft, team, slotAt, withoutAttempts(promise));
  const text = callPhrases(state.language).moved(timeOf(draft, slotAt));
  draft.said({ speaker: 'notice', message: { text } });
  draft.remember('bot', text);
  mailCall(draft, booked, text, 'REQUEST');
}

/** The customer has chosen anew: what was tried before is over. */
function withoutAttempts(promise: Promised): Promised {
  if (!promise.call) return promise;
  const { attempts: _, wantsNumber: __, ...call } = promise.call;
  return { ...promise, call };
}

/** None of the times: what was asked for stays as it was; what cannot be becomes an answer in writing. */
export function noneTaken(draft: Draft, promise: Promised, { why }: Rebooking): void {
  const { state } = draft;
  state.rebooking = undefined;
  if (why === 'impossible') return inWriting(draft, promise);
  const text = callPhrases(state.language).stays(timeOf(draft, promise.dueAt));
  draft.said({ speaker: 'notice', message: { text } });
  draft.remember('bot', text);
}

/** A0: no call and no other time for one, but never without a word of when. */
export function inWriting(
  draft: Draft,
  promise: Promised,
  say: (time: string) => string = callPhrases(draft.state.language).inWriting,
): void {
  const { state } = draft;
  state.rebooking = undefined;
  const team = answersFor(draft, promise);
  const dueAt = answerTime(draft, team);
  const gone = endCall(draft, promise, 'replaced');
  const promiseId = draft.newId('tickets');
  const contact = contactOf(draft, state.machine[1].vars);
  const number = matterNumber(state, promise.matter);
  const due = formatPromise(dueAt, state.zone, state.language, draft.at);
  openPromise(draft, promiseId, 'ticket', dueAt, due, team);
  draft.note({ type: 'ticket', number, team, promiseId, dueAt, contact, urgent: false, front: true });
  const text = say(due);
  draft.said({ speaker: 'notice', message: { text } });
  draft.remember('bot', text);
  mailCall(draft, gone, text, 'CANCEL');
}

/** The team that made the promise while it is there, else one that can keep it. */
export function answersFor(draft: Draft, { team = '', topic }: Promised): string {
  const { workspace } = draft.facts;
  if (membersOf(workspace, team).length > 0) return team;
  return teamWith([], topic, draft) ?? workspace.teams[0]?.id ?? '';
}

/** When this team answers, as everybody is promised here. */
export function answerTime(draft: Draft, team: string): number {
  const { workspace } = draft.facts;
  const calendar = calendarOf(workspace, team);
  const due = calendar && promiseTime(calendar, draft.at, draft.state.zone, { ...workspace.promises, sameDay: true });
  return due ?? draft.at + DAY_MS;
}
