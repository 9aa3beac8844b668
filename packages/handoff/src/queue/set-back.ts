// The machine's clock was set back: what was counted by it goes back by as much. Times of the calendar (a booked call) stay.
import type { QueueState } from './queue-state.ts';

/** @param byMs above 0 */
export function setQueueBack(state: QueueState, byMs: number): QueueState {
  return {
    ...state,
    waiting: state.waiting.map((one) => ({
      ...one,
      since: one.since - byMs,
      joinedAt: one.joinedAt - byMs,
      expectedUntil: one.expectedUntil === undefined ? undefined : one.expectedUntil - byMs,
      resting: one.resting.map(({ agent, until }) => ({ agent, until: until - byMs })),
      offer: one.offer && { ...one.offer, lapsesAt: one.offer.lapsesAt - byMs },
    })),
    agents: Object.fromEntries(
      Object.entries(state.agents).map(([id, agent]) => [
        id,
        {
          ...agent,
          oldestSince: earlier(agent.oldestSince, byMs),
          lastClosedAt: earlier(agent.lastClosedAt, byMs),
          ...(agent.missedSince === undefined ? {} : { missedSince: agent.missedSince - byMs }),
        },
      ]),
    ),
    ...(state.watched
      ? { watched: Object.fromEntries(Object.entries(state.watched).map(([id, until]) => [id, until - byMs])) }
      : {}),
    waits: state.waits.map(({ at, seconds }) => ({ at: at - byMs, seconds })),
  };
}

/** A time that the clock counted, or none. */
export function earlier(at: number | null, byMs: number): number | null {
  return at === null ? null : at - byMs;
}
