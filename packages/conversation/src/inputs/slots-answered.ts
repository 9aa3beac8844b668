import { formatAppointment } from '@baton/handoff';
import { tell } from '../advance.ts';
import type { ConversationBody } from '../bodies.ts';
import type { Draft } from '../draft.ts';
import { callAhead, callerOf, inviteCaller } from '../effects/calls.ts';
import { contactOf, openPromise, withdrawAhead } from '../effects/promises.ts';

/** What the team's calendar answered. */
export function slotsAnswered(
  draft: Draft,
  body: Extract<ConversationBody, { type: 'slots.offered' | 'slot.booked' | 'slot.refused' }>,
): void {
  const { state } = draft;
  if (!state.slots || state.slots.askId !== body.askId) return;
  if (body.type === 'slot.booked') {
    const before = callAhead(draft);
    withdrawAhead(draft, 'callback');
    const promiseId = draft.newId('tickets');
    draft.note({
      type: 'callbackBooked',
      promiseId,
      slotAt: body.slotAt,
      team: state.slots.team,
      contact: contactOf(draft, state.machine[1].vars),
    });
    openPromise(
      draft,
      promiseId,
      'callback',
      body.slotAt,
      formatAppointment(body.slotAt, state.zone, state.language, draft.at),
    );
    const agent = before?.call?.agent ?? callerOf(draft, state.slots.team);
    const call = before?.call
      ? { ...before.call, sequence: before.call.sequence + 1 }
      : { uid: promiseId, sequence: 0, agent };
    const team = state.slots.team;
    state.promises = state.promises.map((one) => (one.id === promiseId ? { ...one, call, team } : one));
    const booked = state.promises.find(({ id }) => id === promiseId);
    if (booked) inviteCaller(draft, booked);
    if (tell(draft, { type: 'slot.booked', slotAt: body.slotAt })) return;
    // The conversation has gone on without it: nobody shall be called who was not told so.
    state.promises = state.promises.filter(({ id }) => id !== promiseId);
    draft.note({ type: 'promiseWithdrawn', promiseId, why: 'gone-on' });
    draft.send('queue', state.slots.team, { type: 'slot.cancel', conversation: draft.key, slotAt: body.slotAt });
    return;
  }
  state.slots = { ...state.slots, offered: body.slots };
  tell(draft, { type: body.type, slots: body.slots });
}
