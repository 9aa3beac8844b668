import type { Clock } from '../contract.ts';

/** A clock that stands still until told to move. */
export interface VirtualClock extends Clock {
  /** Moves on by this many milliseconds; see `advanceTo`. */
  readonly advance: (ms: number) => Promise<void>;
  /**
   * Moves on to this time, stopping at everything due on the way, in due order: at each stop `now()` is that due time, and what follows
   * from it has come to rest before the clock moves on. Never moves back. Not to be awaited by what it waits for.
   */
  readonly advanceTo: (at: number) => Promise<void>;
  /** Resolves when the clock has moved on by this much: for stand-ins that take their time. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly join: (comeToRest: () => Promise<void>) => () => void;
}

interface Timer {
  readonly dueAt: number;
  readonly order: number;
  readonly run: () => void;
}

/** @param startMs milliseconds since the epoch */
export function virtualClock(startMs: number): VirtualClock {
  let now = startMs;
  let made = 0;
  const timers = new Set<Timer>();
  const members = new Set<() => Promise<void>>();
  let moving: Promise<void> = Promise.resolve();

  function at(dueAt: number, run: () => void): () => void {
    made += 1;
    const timer: Timer = { dueAt, order: made, run };
    timers.add(timer);
    // Already due: it must not wait for somebody to move the clock.
    if (dueAt <= now) queueMicrotask(() => timers.delete(timer) && run());
    return () => void timers.delete(timer);
  }

  async function comeToRest(): Promise<void> {
    for (const member of members) await member();
  }

  function earliest(): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of timers) {
      if (!first || timer.dueAt < first.dueAt || (timer.dueAt === first.dueAt && timer.order < first.order))
        first = timer;
    }
    return first;
  }

  async function move(target: number): Promise<void> {
    await comeToRest();
    for (let next = earliest(); next && next.dueAt <= target; next = earliest()) {
      timers.delete(next);
      now = Math.max(now, next.dueAt);
      next.run();
      await comeToRest();
    }
    now = Math.max(now, target);
  }

  function advanceTo(target: number): Promise<void> {
    moving = moving.then(() => move(target));
    return moving;
  }

  return {
    now: () => now,
    at,
    advance: (ms) => {
      // Counted from where a move still under way will end.
      moving = moving.then(() => move(now + ms));
      return moving;
    },
    advanceTo,
    sleep: (ms) => new Promise((resolve) => void at(now + ms, resolve)),
    join(member) {
      members.add(member);
      return () => void members.delete(member);
    },
  };
}
