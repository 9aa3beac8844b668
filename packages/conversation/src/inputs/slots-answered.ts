import { tell } from '../advance.ts';
import type { ConversationBody } from '../bodies.ts';
import type { Draft } from '../draft.ts';
import { bookCall, callAhead } from '../effects/calls.ts';
import { withdrawAhead } from '../effects/promises.ts';
import { timesAnswered } from './rebook.ts';

/** What the team's calendar answered. */
export function slotsAnswered(
  draft: Draft,
  body: Extract<ConversationBody, { type: 'slots.offered' | 'slot.booked' | 'slot.refused' }>,
): void {
  const { state } = draft;
  if (timesAnswered(draft, body)) return;
  if (!state.slots || state.slots.askId !== body.askId) return;
  if (body.type === 'slot.booked') {
    const { team } = state.slots;
    const before = callAhead(draft);
    withdrawAhead(draft, 'callback');
    const isReplaced = before && !state.promises.some(({ id }) => id === before.id);
    state.rebooking = undefined;
    const { id: promiseId } = bookCall(draft, team, body.slotAt, isReplaced ? before : undefined);
    if (tell(draft, { type: 'slot.booked', slotAt: body.slotAt })) return;
    // The conversation has gone on without it: nobody shall be called who was not told so.
    state.promises = state.promises.filter(({ id }) => id !== promiseId);
    draft.note({ type: 'promiseWithdrawn', promiseId, why: 'gone-on' });
    draft.send('queue', team, { type: 'slot.cancel', conversation: draft.key, slotAt: body.slotAt });
    return;
  }
  state.slots = { ...state.slots, offered: body.slots };
  tell(draft, { type: body.type, slots: body.slots });
}
