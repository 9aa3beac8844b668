// A5: who writes again after the end is heard again.
import { initialState } from '@baton/runtime';
import { step } from '../advance.ts';
import type { Draft } from '../draft.ts';
import { beginMatter, returnToMatter } from '../matter.ts';
import { awaitsReply } from './reply.ts';

/** What a customer told of themselves, and the times that were promised, outlive a run of the flow. */
const KEPT = /^customer\.|^(ticket\.dueAt|callback\.slotAt)$/;

/**
 * Begins the flow anew; what is known of the customer stays. True when something promised is still open and the flow has a
 * step that welcomes them back: the message itself then decides what is said first.
 */
export function startOver(draft: Draft): boolean {
  const { state, facts } = draft;
  const goesOn = awaitsReply(draft);
  const fresh = initialState(facts.machine);
  const kept = Object.entries(state.machine[1].vars).filter(([name]) => KEPT.test(name));
  const vars = { ...fresh.context.vars, ...Object.fromEntries(kept) };
  draft.keepMachine({ ...fresh, context: { ...fresh.context, vars }, generation: state.generation });
  state.closed = false;
  state.trigger = null;
  // Who fell silent or passed it on that time may well be there for a new matter.
  state.notAgents = [];
  state.expected = undefined;
  state.lastAgent = undefined;
  state.unanswered = [];
  state.armed = { explicit: true, frustration: true };
  const open = state.promises
    .filter(({ kind }) => kind === 'ticket' || kind === 'callback')
    .toSorted((a, b) => a.dueAt - b.dueAt)[0];
  if (open) returnToMatter(draft, open.matter ?? 1);
  else if (!goesOn) beginMatter(draft);
  draft.note({ type: 'customerReturned' });
  draft.setFloor('bot');
  const isExpected =
    goesOn ||
    (state.promises.length > 0 && facts.machine.compiled.listeners.some(({ listener }) => listener === 'returning'));
  if (!isExpected) step(draft, 'start', { type: 'start' });
  return isExpected;
}
