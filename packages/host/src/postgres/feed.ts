// Feeds the read model with every entry in order of commit, whoever wrote it: one process at a time does, and any may take it over.
import type { StoredEntry } from '@baton/handoff';
import type { App, Clock, FailureReport } from '../contract.ts';
import type { Activity } from '../engine/activity.ts';
import { backOffMs } from '../engine/back-off.ts';
import { toHostError } from '../host-error.ts';
import type { Connection } from './connection.ts';
import { integer, text } from './row.ts';
import { readRef } from './stored-text.ts';

export interface Feed {
  /** There may be new entries. */
  nudge(): void;
  /** Feeds what there is. True when there was any. */
  look(): Promise<boolean>;
  /** From the first entry on. */
  replay(): Promise<void>;
  drop(): void;
}

export interface FeedParts {
  readonly sql: Connection;
  readonly app: Pick<App<never>, 'project' | 'projected'>;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly report: (report: FailureReport) => void;
  /** Whether this process is the one that feeds. */
  readonly isOurs: () => boolean;
}

const BATCH = 500;
const WITHHELD_MS = 5;
/** A transaction of somebody else that stays open holds the feed up; then it is looked again with the next tick. */
const WITHHELD_AT_MOST = 200;

// Of two who feed for a moment, as when one takes over, the other leaves it alone until this transaction is over.
export const FEEDS =
  "SELECT pg_try_advisory_xact_lock(hashtextextended('baton read model ' || current_schema(), 0)) AS alone";
const CURSOR = "SELECT tx::text AS tx, n, round FROM host_cursor WHERE name = 'read model'";
// What was begun before and may still be committed comes first: so nobody's entries are passed over.
const ENTRIES = `
SELECT tx::text AS tx, n, ref, seq, entry FROM host_journal
WHERE (tx, n) > ($1::xid8, $2::int) AND tx < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY tx, n LIMIT $3::int`;
const WITHHELD = 'SELECT EXISTS (SELECT 1 FROM host_journal WHERE (tx, n) > ($1::xid8, $2::int)) AS more';
// Nobody else may have moved it: a server of the release before asks nobody whether it feeds alone.
const MOVE =
  "UPDATE host_cursor SET tx = $1::xid8, n = $2, failures = 0 WHERE name = 'read model' AND round = $3 AND tx = $4::xid8 AND n = $5 RETURNING n";
const ROUND = "SELECT round FROM host_cursor WHERE name = 'read model'";

export function feed({ sql, app, clock, activity, report, isOurs }: FeedParts): Feed {
  let state: 'resting' | 'working' | 'waiting' | 'dropped' = 'resting';
  let wanted = false;
  let working: Promise<boolean> = Promise.resolve(false);
  let cancelRetry: (() => void) | null = null;

  function nudge(): void {
    wanted = true;
    if (state !== 'resting' || !app.project || !isOurs()) return;
    state = 'working';
    activity.begin();
    working = work();
  }

  async function work(): Promise<boolean> {
    let fed = false;
    try {
      for (let withheld = 0; wanted && state === 'working' && withheld < WITHHELD_AT_MOST;) {
        wanted = false;
        const left = await batch();
        if (left === 'nothing') continue;
        wanted = true;
        fed ||= left !== 'busy';
        withheld = left === 'more' ? 0 : withheld + 1;
        if (left !== 'more') await new Promise((resolve) => setTimeout(resolve, WITHHELD_MS));
      }
      if (state === 'working') state = 'resting';
    } catch (thrown) {
      await failed(thrown);
    }
    activity.end();
    return fed;
  }

  async function batch(): Promise<'more' | 'withheld' | 'busy' | 'nothing'> {
    let entries: StoredEntry[] = [];
    const left = await sql.transaction(async (session) => {
      const [lock] = await session.query(FEEDS);
      if (lock?.['alone'] !== true) return 'busy';
      const [cursor = {}] = await session.query(CURSOR);
      const from = [text(cursor, 'tx'), integer(cursor, 'n')];
      const rows = await session.query(ENTRIES, [...from, BATCH]);
      const last = rows.at(-1);
      if (!last) {
        const [withheld] = await session.query(WITHHELD, from);
        return withheld?.['more'] === true ? 'withheld' : 'nothing';
      }
      entries = rows.map(entryOf);
      await app.project?.(entries, session);
      const moved = await session.query(MOVE, [
        text(last, 'tx'),
        integer(last, 'n'),
        integer(cursor, 'round'),
        ...from,
      ]);
      if (moved.length > 0) return 'more';
      const [now] = await session.query(ROUND);
      // Told to begin anew meanwhile: what was written stays, and is written again.
      if (now?.['round'] !== cursor['round']) return 'more';
      throw new Error('Another process fed the read model at the same time.');
    });
    if (entries.length > 0) app.projected?.(entries);
    return left;
  }

  async function failed(thrown: unknown): Promise<void> {
    if (state !== 'working') return;
    state = 'waiting';
    // Counted in the row: whoever takes the feed over goes on counting.
    const count = "UPDATE host_cursor SET failures = failures + 1 WHERE name = 'read model' RETURNING failures";
    const [row] = await sql.query(count).catch(() => []);
    const failures = row ? integer(row, 'failures') : 1;
    const doing = 'The read model could not take new entries and will be given them again';
    const error = toHostError('projection-failed', doing, thrown);
    report({ what: 'projection', at: clock.now(), attempt: failures, exhausted: false, error });
    cancelRetry = clock.at(clock.now() + backOffMs(failures), () => {
      state = 'resting';
      nudge();
    });
  }

  return {
    nudge,
    look() {
      nudge();
      return state === 'working' ? working : Promise.resolve(false);
    },
    async replay() {
      await sql.query("UPDATE host_cursor SET tx = '0', n = 0, round = round + 1 WHERE name = 'read model'");
      nudge();
    },
    drop() {
      state = 'dropped';
      cancelRetry?.();
    },
  };
}

/** Only steps write that column, and only journal entries. */
function entryOf(row: Readonly<Record<string, unknown>>): StoredEntry {
  return { seq: integer(row, 'seq'), ref: readRef(text(row, 'ref')), entry: JSON.parse(text(row, 'entry')) };
}
