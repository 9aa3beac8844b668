// Time that does not jump: it runs on the machine's monotonic clock and follows the wall clock only where that has settled.

export interface TimeSources {
  /** What the machine shows, in milliseconds since the epoch: may be set to anything at any moment. */
  readonly wallMs: () => number;
  /** Never set, never back; may stand still while the machine sleeps. */
  readonly elapsedMs: () => number;
  /** Like `elapsedMs`, with the time that the machine slept; where that is known, sleep need not settle first. */
  readonly upMs?: () => number;
}

export interface SteadyTime {
  /** Milliseconds since the epoch. Goes back only where the wall clock did for good, by more than two seconds, and says so then. */
  readonly now: () => number;
  /** Told the milliseconds by which the time went back. Returns a leave. */
  readonly onSetBack: (heard: (byMs: number) => void) => () => void;
}

/** Corrections of this size are drift. */
const DRIFT_MS = 500;
/** A wall clock that shows another time counts once it has done so for this long: a glitch of a second changes nothing. */
const SETTLED_AFTER_MS = 20_000;
/** By so little the time does not go back: it stands until it is right. */
const STANDS_MS = 2000;

const BROWSER: TimeSources = {
  wallMs: () => Date.now(),
  elapsedMs: () => performance.now(),
};

export function steadyTime({ wallMs, elapsedMs, upMs = elapsedMs }: TimeSources = BROWSER): SteadyTime {
  const listeners = new Set<(byMs: number) => void>();
  let anchor = { wall: wallMs(), elapsed: elapsedMs(), up: upMs() };
  /** Another time that the wall clock shows, and since when. */
  let other: { offset: number; since: number } | null = null;
  let last = anchor.wall;

  function now(): number {
    const elapsed = elapsedMs();
    const ours = anchor.wall + (elapsed - anchor.elapsed);
    const offset = wallMs() - ours;
    if (Math.abs(offset) < DRIFT_MS) other = null;
    else if (other === null || Math.abs(other.offset - offset) >= DRIFT_MS) other = { offset, since: elapsed };
    if (other === null) return tell(ours);
    if (elapsed - other.since < SETTLED_AFTER_MS && !slept(offset, elapsed)) return tell(ours);
    return follow(ours, offset, elapsed);
  }

  /** The machine was asleep for just as long as the wall clock is ahead: that time has passed. */
  function slept(offset: number, elapsed: number): boolean {
    return offset > 0 && Math.abs(upMs() - anchor.up - (elapsed - anchor.elapsed) - offset) < STANDS_MS;
  }

  function follow(ours: number, offset: number, elapsed: number): number {
    anchor = { wall: ours + offset, elapsed, up: upMs() };
    other = null;
    if (offset > -STANDS_MS) return tell(anchor.wall);
    last = Math.floor(anchor.wall);
    for (const heard of listeners) heard(-offset);
    return last;
  }

  function tell(at: number): number {
    last = Math.max(last, Math.floor(at));
    return last;
  }

  return {
    now,
    onSetBack(heard) {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
  };
}
