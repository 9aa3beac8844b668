/** What was worked out once and holds until it is forgotten, for however many ask meanwhile. */
export interface Remembered<T> {
  of(make: () => Promise<T>): Promise<T>;
  forget(): void;
}

export function remembered<T>(): Remembered<T> {
  let known: Promise<T> | null = null;
  return {
    of(make) {
      if (known) return known;
      const made = make();
      known = made;
      // What failed is tried again by the next who asks; whoever waits for it now hears why.
      made.catch(() => {
        if (known === made) known = null;
      });
      return made;
    },
    forget() {
      known = null;
    },
  };
}

/** Of values that say the same as the last time (in JSON), the objects of the last time: what did not change is seen to be the same at a glance. */
export function steady<T>(): (fresh: readonly T[]) => T[] {
  let before = new Map<string, T>();
  return (fresh) => {
    const now = new Map<string, T>();
    const kept = fresh.map((value) => {
      const text = JSON.stringify(value);
      const same = before.get(text) ?? now.get(text) ?? value;
      now.set(text, same);
      return same;
    });
    before = now;
    return kept;
  };
}
