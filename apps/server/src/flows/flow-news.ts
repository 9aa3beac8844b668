// Who has a flow open hears at once that somebody saved it.

export interface FlowNews {
  /** Tells everybody who listens to this flow. */
  saved(flow: string, etag: string): void;
  /** Returns how to stop listening. */
  listen(flow: string, heard: (etag: string) => void): () => void;
}

export function flowNews(): FlowNews {
  const listeners = new Map<string, Set<(etag: string) => void>>();
  return {
    saved(flow, etag) {
      for (const heard of listeners.get(flow) ?? []) heard(etag);
    },
    listen(flow, heard) {
      const own = listeners.get(flow) ?? new Set();
      listeners.set(flow, own.add(heard));
      return () => {
        own.delete(heard);
        if (own.size === 0) listeners.delete(flow);
      };
    },
  };
}
