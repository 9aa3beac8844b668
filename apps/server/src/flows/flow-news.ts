// Who has a flow open hears at once that somebody saved it, at whichever server.
import type { Wires } from '../ground/ground.ts';

const TOPIC = 'flow';

export interface FlowNews {
  /** Tells everybody who listens to this flow. */
  saved(flow: string, etag: string): void;
  /** Returns how to stop listening. */
  listen(flow: string, heard: (etag: string) => void): () => void;
}

export function flowNews(wires: Wires): FlowNews {
  const listeners = new Map<string, Set<(etag: string) => void>>();
  const tell = (flow: string, etag: string): void => {
    for (const heard of listeners.get(flow) ?? []) heard(etag);
  };
  wires.on(TOPIC, (text) => {
    const [flow = '', etag = ''] = text.split(' ');
    tell(flow, etag);
  });
  return {
    saved(flow, etag) {
      tell(flow, etag);
      wires.tell(TOPIC, `${flow} ${etag}`);
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
