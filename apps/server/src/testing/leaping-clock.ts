import type { Clock } from '@baton/host';

/** The machine's clock, which a test can put ahead: what waits for its time comes at once, and nothing else is hurried. */
export interface LeapingClock extends Clock {
  leap(ms: number): void;
}

export function leapingClock(): LeapingClock {
  let aheadMs = 0;
  const now = (): number => Date.now() + aheadMs;
  const naps = new Set<() => void>();
  return {
    now,
    at(dueAt, run) {
      let sleeping: ReturnType<typeof setTimeout>;
      const nap = (): void => {
        clearTimeout(sleeping);
        sleeping = setTimeout(wake, Math.min(Math.max(dueAt - now(), 0), 10_000));
      };
      const wake = (): void => {
        if (now() < dueAt) return nap();
        naps.delete(nap);
        run();
      };
      naps.add(nap);
      nap();
      return () => {
        naps.delete(nap);
        clearTimeout(sleeping);
      };
    },
    leap(ms) {
      aheadMs += ms;
      for (const nap of naps) nap();
    },
  };
}
