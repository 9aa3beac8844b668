import type { Clock } from './contract.ts';

/** The longest a timer sleeps at a stretch: after it, a wall clock that was set forward or a machine that slept is noticed. */
const LONGEST_NAP_MS = 10_000;

/** The time of the machine. */
export function systemClock(): Clock {
  return realClock(Date.now, 1);
}

/**
 * A clock that goes by itself.
 *
 * @param now milliseconds since the epoch
 * @param factor how many times as fast as the machine's it goes
 */
export function realClock(now: () => number, factor: number): Clock {
  return {
    now,
    at(dueAt, run) {
      let timer: ReturnType<typeof setTimeout>;
      const nap = () => {
        const leftMs = Math.ceil((dueAt - now()) / factor);
        timer = setTimeout(() => (now() >= dueAt ? run() : nap()), Math.min(Math.max(leftMs, 0), LONGEST_NAP_MS));
      };
      nap();
      return () => clearTimeout(timer);
    },
  };
}
