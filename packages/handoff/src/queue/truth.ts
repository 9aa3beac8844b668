// M9: position, priority and time are said only when they are true.
import type { Tier } from '../workspace/workspace.ts';

/** What may be said to a waiting customer is told from this: place, wait in seconds, who is there. */
export interface QueueFacts {
  readonly tier: Tier;
  /** Null before the queue has answered. */
  readonly position: number | null;
  /** Null without 20 recent waits of the team. */
  readonly waitSeconds: number | null;
}

/** Which of the things one would like to tell a waiting customer are true now. */
export interface MaySay {
  /** "Next" only at place 1, else the number; null when it is not known. */
  readonly place: { readonly kind: 'next' } | { readonly kind: 'number'; readonly position: number } | null;
  /** A number of seconds, or null: then it is said when the next word comes. */
  readonly waitSeconds: number | null;
  /** Only in tier critical. */
  readonly topPriority: boolean;
}

/** What a message may claim about a place in the queue. */
export function maySay({ tier, position, waitSeconds }: QueueFacts): MaySay {
  return {
    place: position === null ? null : position === 1 ? { kind: 'next' } : { kind: 'number', position },
    waitSeconds,
    topPriority: tier === 'critical',
  };
}

/** R27: does the wait exceed what is acceptable, so that a callback or a ticket is offered? */
export function isLongWait(waitedSeconds: number, waitSeconds: number | null, limitSeconds = 120): boolean {
  return waitedSeconds >= limitSeconds || (waitSeconds !== null && waitedSeconds + waitSeconds > limitSeconds);
}
