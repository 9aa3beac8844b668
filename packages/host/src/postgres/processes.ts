// Who is alive. Of liveness alone: nothing here guards a step, so whoever is wrongly taken for dead at worst repeats an effect.
import type { Connection, HeldSession } from './connection.ts';
import { integer, integers } from './row.ts';
import { quoted } from './quoted.ts';

export interface Processes {
  /** This process's number; another one after each time it lost its database. */
  readonly me: () => number;
  readonly living: () => number;
  readonly shards: () => readonly number[];
  /** Whether this process has the one lock of those who feed the read model. */
  readonly feeds: () => boolean;
  stop(): Promise<void>;
}

export interface ProcessParts {
  readonly sql: Connection;
  readonly schema: string;
  readonly channel: string;
  readonly tag: string;
  readonly heard: (payload: string) => void;
  /** Every quarter of a second while the database answers. `adopted`: something of a dead one's is this process's now. */
  readonly onTick: (what: {
    readonly adopted: boolean;
    readonly isThorough: boolean;
    readonly rejoined: boolean;
  }) => void;
}

const TICK_MS = 250;
const THOROUGH_EVERY = 20;
const REJOIN_MS = 250;
/** The lock of whoever feeds; numbers of processes begin with 1. */
const FEEDS = -1;

export async function processes(parts: ProcessParts): Promise<Processes> {
  const { sql, schema, channel, tag, heard, onTick } = parts;
  let session: HeldSession | null = null;
  let me = 0;
  let living = 1;
  let shards: readonly number[] = [];
  let feeds = false;
  let lockClass = 0;
  let stopped = false;
  let ticks = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  async function join(): Promise<void> {
    const held = await sql.hold();
    try {
      const [row = {}] = await held.query('SELECT hashtext($1) AS class', [`baton ${schema}`]);
      lockClass = integer(row, 'class');
      // Row and lock together: nobody may see the one without the other and take the newcomer for dead.
      await held.query('BEGIN');
      const [made = {}] = await held.query('INSERT INTO host_process (tag) VALUES ($1) RETURNING id', [tag]);
      const id = integer(made, 'id');
      await held.query('SELECT pg_advisory_lock($1, $2)', [lockClass, id]);
      await held.query('COMMIT');
      held.onNotice(heard);
      await held.query(`LISTEN ${quoted(channel)}`);
      me = id;
    } catch (error) {
      await held.end().catch(() => {});
      throw error;
    }
    session = held;
    feeds = false;
    held.onEnd(() => {
      if (session === held) session = null;
    });
  }

  async function tick(rejoined: boolean): Promise<void> {
    const held = session;
    if (!held) return;
    const isThorough = rejoined || ticks % THOROUGH_EVERY === 0;
    ticks += 1;
    const [row] = await held.query('SELECT * FROM host_tick($1, $2, $3)', [me, lockClass, isThorough]);
    if (!row) {
      // Given up by the others while this one was frozen: it comes back as somebody new.
      session = null;
      await held.end().catch(() => {});
      return;
    }
    living = integer(row, 'living');
    shards = integers(row, 'shards');
    if (!feeds) {
      const [lock] = await held.query('SELECT pg_try_advisory_lock($1, $2) AS got', [lockClass, FEEDS]);
      feeds = lock?.['got'] === true;
    }
    onTick({ adopted: row['adopted'] === true, isThorough, rejoined });
  }

  async function live(): Promise<void> {
    timer = null;
    let rejoined = false;
    try {
      if (!session) {
        feeds = false;
        await join();
        rejoined = true;
      }
      await tick(rejoined);
    } catch {
      // The database is away, or this session of it: tried again until it is back.
    }
    if (!stopped) timer = setTimeout(() => void (turn = live()), session ? TICK_MS : REJOIN_MS);
  }

  await join();
  await tick(true);
  let turn: Promise<void> = Promise.resolve();
  timer = setTimeout(() => void (turn = live()), TICK_MS);
  return {
    me: () => me,
    living: () => living,
    shards: () => shards,
    feeds: () => feeds,
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await turn;
      const held = session;
      session = null;
      if (!held) return;
      await held.query('SELECT host_leave($1)', [me]).catch(() => {});
      await held.end().catch(() => {});
    },
  };
}
