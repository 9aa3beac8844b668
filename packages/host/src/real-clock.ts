import type { Clock } from './contract.ts';
import { steadyTime, type SteadyTime, type TimeSources } from './steady-time.ts';

/** The longest a timer sleeps at a stretch: after it, a wall clock that was set forward or a machine that slept is noticed. */
const LONGEST_NAP_MS = 10_000;

/** The time of the machine, without its jumps (`steadyTime`). */
export function systemClock(sources?: TimeSources): Clock {
  const time = steadyTime(sources);
  return realClock(time, time.now, 1);
}

/**
 * A clock that goes by itself.
 *
 * @param time what it goes by
 * @param now milliseconds since the epoch
 * @param factor how many times as fast as the machine's it goes
 */
export function realClock(time: SteadyTime, now: () => number, factor: number): Clock {
  const timers = new Set<{ dueAt: number }>();
  // What waits for its time goes on waiting for as long as it would have.
  time.onSetBack((byMs) => {
    for (const timer of timers) timer.dueAt -= byMs * factor;
  });
  return {
    now,
    at(dueAt, run) {
      const timer = { dueAt };
      timers.add(timer);
      let sleeping: ReturnType<typeof setTimeout>;
      const wake = () => {
        if (now() < timer.dueAt) return nap();
        timers.delete(timer);
        run();
      };
      const nap = () => {
        const leftMs = Math.ceil((timer.dueAt - now()) / factor);
        sleeping = setTimeout(wake, Math.min(Math.max(leftMs, 0), LONGEST_NAP_MS));
      };
      nap();
      return () => {
        timers.delete(timer);
        clearTimeout(sleeping);
      };
    },
    onSetBack: (heard) => time.onSetBack((byMs) => heard(byMs * factor)),
  };
}
