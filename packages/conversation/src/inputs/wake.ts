import { dueEvent, nextDue, takeDeadline } from '@baton/runtime';
import { step } from '../advance.ts';
import type { Draft } from '../draft.ts';
import { holdBack, isOnAnotherWay } from '../effects/held-ways.ts';
import { endOffer } from '../effects/place.ts';

/** Deadlines handled in one wake-up; a flow that has more due at once is in a loop. */
const MOST_DUE = 50;

/** Everything that is due, one by one in order of due time; what a step sets anew waits for its own time. */
export function wake(draft: Draft): void {
  for (let count = 0; count < MOST_DUE; count += 1) {
    const { offer } = draft.state;
    const next = nextDue(draft.state.deadlines, draft.at);
    if (offer && offer.lapsesAt <= draft.at && (!next || offer.lapsesAt <= next.dueAt)) {
      endOffer(draft, 'lapsed');
      continue;
    }
    if (!next) return;
    draft.keepMachine(takeDeadline(draft.machineState, next, draft.at));
    const event = { type: 'deadline', key: next.key } as const;
    if (next.of === 'place' && isOnAnotherWay(draft)) holdBack(draft, `deadline:${next.key}`, event);
    else step(draft, dueEvent(next), event);
  }
}
