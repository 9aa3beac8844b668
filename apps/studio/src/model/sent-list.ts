// A list as the change from the one that the other side has: most of a flow is what it was at the last check.

export interface SentList<T> {
  length: number;
  /** Each entry that is another object, with its place. */
  changed: readonly (readonly [number, T])[];
}

/** What the other side lacks of `now`, having `before`. */
export function sentList<T>(before: readonly T[], now: readonly T[]): SentList<T> {
  const changed = now === before ? [] : now.flatMap((entry, i) => (entry === before[i] ? [] : [[i, entry] as const]));
  return { length: now.length, changed };
}

/** The whole list again. */
export function receivedList<T>(before: readonly T[], { length, changed }: SentList<T>): T[] {
  const list = before.slice(0, length);
  for (const [i, entry] of changed) list[i] = entry;
  return list;
}
