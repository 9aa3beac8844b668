/** Counts what is going on, and tells when it came to rest. */
export interface Activity {
  begin(): void;
  end(): void;
  readonly busy: boolean;
  /** Resolves at the next moment nothing is going on; at once when that is now. */
  rest(): Promise<void>;
}

export function activity(): Activity {
  let count = 0;
  const waiting: (() => void)[] = [];
  return {
    begin() {
      count += 1;
    },
    end() {
      count -= 1;
      if (count === 0) for (const resolve of waiting.splice(0)) resolve();
    },
    get busy() {
      return count > 0;
    },
    rest() {
      return count === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
    },
  };
}
