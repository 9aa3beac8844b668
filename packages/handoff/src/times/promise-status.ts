// A9: how a promise stands at the desk.

/** Whether a promise is open, due soon, late, kept or taken back. */
export type PromiseState = 'open' | 'amber' | 'late' | 'kept' | 'kept-late';

/** What the state of a promise is told from. */
export interface PromiseFacts {
  readonly dueAt: number;
  readonly keptAt: number | null;
  readonly claimedBy: string | null;
}

/** A promise with its state and the seconds that are left. */
export interface PromiseStatus {
  readonly state: PromiseState;
  /** Negative when late. */
  readonly leftSeconds: number;
  readonly amberAt: number;
  /** The lead is alerted then (ms), always before the promise breaks; null once it is kept. */
  readonly leadAlertAt: number | null;
}

/** Who claimed a promise has half of the amber time before the lead is alerted; an unclaimed one alerts at amber. */
export function promiseStatus(promise: PromiseFacts, amberSeconds: number, now: number): PromiseStatus {
  const { dueAt, keptAt, claimedBy } = promise;
  const amberAt = dueAt - amberSeconds * 1000;
  const leadAlertAt = claimedBy === null ? amberAt : dueAt - amberSeconds * 500;
  const read = keptAt ?? now;
  const open = now > dueAt ? 'late' : now >= amberAt ? 'amber' : 'open';
  return {
    state: keptAt === null ? open : keptAt > dueAt ? 'kept-late' : 'kept',
    leftSeconds: (dueAt - read) / 1000,
    amberAt,
    leadAlertAt: keptAt === null ? leadAlertAt : null,
  };
}

/** Open promises by due time, the most urgent first (A9). */
export function byDueTime<P extends PromiseFacts>(promises: readonly P[]): P[] {
  return promises.filter((one) => one.keptAt === null).toSorted((a, b) => a.dueAt - b.dueAt);
}
