import { deadlineEvent } from '@baton/flow';
import { type ArmedDeadline, dueEvent, nextDue, takeDeadline } from '@baton/runtime';
import { step } from '../advance.ts';
import type { Draft } from '../draft.ts';
import { withRestartedDeadlines } from '../effects/restarted-deadlines.ts';
import { holdBack, isOnAnotherWay } from '../effects/held-ways.ts';
import { endOffer } from '../effects/place.ts';
import { rescue } from './rescue.ts';

/** Deadlines handled in one wake-up; a flow that has more due at once is in a loop. */
const MOST_DUE = 50;

/** A wake-up so much later than asked for tells of downtime. */
const LATE_MS = 5000;

/** Everything that is due, one by one in order of due time; what a step sets anew waits for its own time. */
export function wake(draft: Draft): void {
  if (hasNothingAhead(draft)) return healWait(draft);
  for (let count = 0; count < MOST_DUE; count += 1) {
    const { offer } = draft.state;
    const next = nextDue(draft.state.deadlines, draft.at);
    if (offer && offer.lapsesAt <= draft.at && (!next || offer.lapsesAt <= next.dueAt)) {
      // After downtime nobody could have accepted it: that is no lapse of theirs (W10).
      endOffer(draft, draft.at - offer.lapsesAt > LATE_MS ? 'withdrawn' : 'lapsed');
      continue;
    }
    if (!next) return;
    if (isOutdated(draft, next)) {
      draft.keepMachine(takeDeadline(draft.machineState, next, draft.at));
      continue;
    }
    draft.keepMachine(takeDeadline(draft.machineState, next, draft.at));
    const event = { type: 'deadline', key: next.key } as const;
    if (next.of === 'place' && isOnAnotherWay(draft)) holdBack(draft, deadlineEvent(next.key), event);
    else step(draft, dueEvent(next), event);
  }
}

/** After downtime a newer update is due as well, or a way out of the line: what this one says would no longer be true (M9). */
function isOutdated(draft: Draft, { onlyNewest, dueAt }: ArmedDeadline): boolean {
  if (onlyNewest !== true) return false;
  const isOnItsWay = isOnAnotherWay(draft);
  return draft.state.deadlines.some(
    (other) =>
      other.dueAt <= draft.at && other.dueAt > dueAt && (other.of === 'wait' ? other.onlyNewest === true : !isOnItsWay),
  );
}

/** Somebody waits, and nothing would ever ring. */
function hasNothingAhead({ state }: Draft): boolean {
  return state.floor.holder !== 'nobody' && state.deadlines.length === 0 && state.offer === null;
}

/** What should never be is healed: the wait begins anew with its deadlines, and where it has none, a person takes over. */
function healWait(draft: Draft): void {
  const message = 'It waited without a deadline.';
  draft.keepMachine(withRestartedDeadlines(draft));
  if (hasNothingAhead(draft)) rescue(draft, message);
  else draft.note({ type: 'failed', inputId: '', code: 'deadline-missing', message });
}
