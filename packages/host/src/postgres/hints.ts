// What processes tell each other to save waiting: gathered, after the commit, and nothing depends on it arriving.
import type { Connection } from './connection.ts';

/** An entity has new entries · an alarm was set · effects were handed to a process · the feed has more · something of the app's. */
export type Hint =
  | readonly ['entries', string, number]
  | readonly ['alarm', number]
  | readonly ['effects', number]
  | readonly ['feed']
  | readonly ['app', string, string];

export interface Hints {
  tell(hint: Hint): void;
  /** A payload as it came over the wire. */
  heard(payload: string): void;
  stop(): void;
}

export interface HintParts {
  readonly sql: Connection;
  readonly channel: string;
  readonly tag: string;
  /** False: nobody else is there to hear it. */
  readonly isHeard: () => boolean;
  readonly on: (hint: Hint) => void;
}

const GATHER_MS = 5;
/** PostgreSQL takes up to 8,000 bytes. */
const LONGEST = 7000;

export function hints({ sql, channel, tag, isHeard, on }: HintParts): Hints {
  let gathered = new Map<string, Hint>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  function tell(hint: Hint): void {
    if (!isHeard()) return;
    // Of an entity's entries only the last seq is worth telling.
    gathered.set(hint[0] === 'entries' ? `${hint[0]} ${hint[1]}` : JSON.stringify(hint), hint);
    timer ??= setTimeout(send, GATHER_MS);
  }

  function send(): void {
    timer = null;
    const all = [...gathered.values()];
    gathered = new Map();
    let part: string[] = [];
    let length = 0;
    const flush = () => {
      if (part.length === 0) return;
      const payload = `${tag} [${part.join(',')}]`;
      part = [];
      length = 0;
      // Never within a step's transaction: a commit that notifies waits for every other that does.
      sql.run('host_notify', 'SELECT pg_notify($1, $2)', [channel, payload]).catch(() => {});
    };
    for (const hint of all) {
      const text = JSON.stringify(hint);
      const bytes = Buffer.byteLength(text) + 1;
      if (bytes > LONGEST) continue;
      if (length + bytes > LONGEST) flush();
      part.push(text);
      length += bytes;
    }
    flush();
  }

  return {
    tell,
    heard(payload) {
      const blank = payload.indexOf(' ');
      if (payload.slice(0, blank) === tag) return;
      const list: Hint[] = JSON.parse(payload.slice(blank + 1));
      for (const hint of list) on(hint);
    },
    stop() {
      if (timer) clearTimeout(timer);
      gathered.clear();
    },
  };
}
