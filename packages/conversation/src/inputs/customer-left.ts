import { ENDED } from '@baton/flow';
import type { ConversationEntry } from '@baton/handoff';
import { tell } from '../advance.ts';
import type { ConversationReply } from '../bodies.ts';
import type { Draft } from '../draft.ts';
import { disconnectAgent } from '../effects/agent-floor.ts';
import { followUpAlerts } from '../effects/outside.ts';
import { leaveDesk } from '../effects/desks.ts';
import { leaveQueue } from '../effects/place.ts';
import { withdraw } from '../effects/promises.ts';

/** The customer closes their side; what an agent holds stays with the agent. */
export function customerLeft(draft: Draft): ConversationReply {
  const { state } = draft;
  if (state.floor.holder === 'nobody') return { ok: true };
  draft.note({ type: 'customerLeft' });
  // An agent closes the conversation with a reason; until then it stays on the desk.
  if (state.floor.holder === 'agent') {
    tell(draft, { type: 'customer.left' });
    return { ok: true };
  }
  endTalk(draft, { by: 'customer', disposition: 'customer-left', reason: null, summary: '' });
  return { ok: true };
}

/** Over here and now, without another word of the flow's: out of the line, and off every desk. */
export function endTalk(
  draft: Draft,
  closed: Pick<Extract<ConversationEntry, { type: 'closed' }>, 'by' | 'disposition' | 'reason' | 'summary'>,
): void {
  const { state } = draft;
  // A3: nobody is joined who is not here.
  withdraw(draft, 'on-call', 'customer-left');
  leaveDesk(draft, 'customer-left');
  leaveQueue(draft, 'customer-left');
  disconnectAgent(draft, 'closed');
  if (!state.closed) {
    state.closed = true;
    draft.note({ type: 'closed', ...closed });
    followUpAlerts(draft, 'resolved');
  }
  draft.keepMachine({ ...draft.machineState, value: ENDED, deadlines: [] });
  draft.end();
}
