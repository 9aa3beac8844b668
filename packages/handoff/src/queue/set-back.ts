// The machine's clock was set back: what was counted by it goes back by as much. Times of the calendar (a booked call) stay.
import type { PresenceState } from './presence.ts';
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
        { ...agent, oldestSince: before(agent.oldestSince, byMs), lastClosedAt: before(agent.lastClosedAt, byMs) },
      ]),
    ),
    waits: state.waits.map(({ at, seconds }) => ({ at: at - byMs, seconds })),
  };
}

/** @param byMs above 0 */
export function setPresenceBack(state: PresenceState, byMs: number): PresenceState {
  return {
    ...state,
    lostAt: before(state.lostAt, byMs),
    lastClosedAt: before(state.lastClosedAt, byMs),
    slots: state.slots.map((slot) => ({
      ...slot,
      since: slot.since - byMs,
      freeAt: slot.freeAt === 0 ? 0 : slot.freeAt - byMs,
    })),
  };
}

function before(at: number | null, byMs: number): number | null {
  return at === null ? null : at - byMs;
}
