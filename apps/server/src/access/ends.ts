/** Whose sessions ended: one session, or all of a person. */
export interface Ended {
  readonly session?: string;
  readonly person?: string;
}

export interface Ends {
  tell(ended: Ended): Promise<void>;
  listen(heard: (ended: Ended) => Promise<void>): void;
}

/** Tells whoever keeps something open for a session that it is over. */
export function emitter(): Ends {
  const listeners: ((ended: Ended) => Promise<void>)[] = [];
  return {
    async tell(ended) {
      for (const heard of listeners) await heard(ended);
    },
    listen(heard) {
      listeners.push(heard);
    },
  };
}
