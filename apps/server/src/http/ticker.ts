/** One timer for however many watch it. It runs while somebody does, and keeps no process alive. */
export interface Ticker {
  /** Calls back at every tick; returns how to stop. */
  watch(onTick: () => void): () => void;
}

export function ticker(everyMs: number): Ticker {
  const watchers = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  return {
    watch(onTick) {
      // Each with a place of its own, also where one function watches twice.
      const watcher = (): void => onTick();
      watchers.add(watcher);
      if (!timer) {
        timer = setInterval(() => {
          for (const one of watchers) one();
        }, everyMs);
        timer.unref();
      }
      return () => {
        watchers.delete(watcher);
        if (watchers.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}
