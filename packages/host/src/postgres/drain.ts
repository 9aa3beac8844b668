// Carries what entities tell each other: whoever stepped the sender sees to it that the receiver fetches all that waits for it.
import type { Ref } from '@baton/handoff';
import type { Clock } from '../contract.ts';
import { refText } from '../engine/ref-text.ts';
import type { Connection } from './connection.ts';
import { text } from './row.ts';
import { readRef } from './stored-text.ts';

export interface Drain {
  /** Somebody was sent something. */
  wants(to: Ref): void;
  /** Something for this entity may be tried again at this time. */
  later(to: Ref, dueAt: number): void;
  /** Takes up what was handed to this process. True when there was any. */
  look(): Promise<boolean>;
  /** Takes up whatever waits, whoever was to see to it: nothing is left lying for a process that forgot it. */
  sweep(): Promise<void>;
  drop(): void;
}

export interface DrainParts {
  readonly sql: Connection;
  readonly clock: Clock;
  readonly process: () => number;
  readonly fetchMail: (to: Ref) => void;
}

/** Old enough that it is nobody's present work. */
const FORGOTTEN_MS = 5000;
const SWEPT_AT_ONCE = 1000;

export function drain({ sql, clock, process, fetchMail }: DrainParts): Drain {
  const timers = new Map<string, { dueAt: number; cancel: () => void }>();
  let dropped = false;

  function later(to: Ref, dueAt: number): void {
    const key = refText(to);
    const known = timers.get(key);
    if (dropped || (known && known.dueAt <= dueAt)) return;
    known?.cancel();
    const cancel = clock.at(dueAt, () => {
      timers.delete(key);
      fetchMail(to);
    });
    timers.set(key, { dueAt, cancel });
  }

  return {
    wants: (to) => fetchMail(to),
    later,
    async look() {
      const rows = await sql.run(
        'host_take_sends',
        'UPDATE host_send SET handed = false WHERE process = $1::int AND handed RETURNING to_ref',
        [process()],
      );
      for (const to of new Set(rows.map((row) => text(row, 'to_ref')))) fetchMail(readRef(to));
      return rows.length > 0;
    },
    async sweep() {
      const rows = await sql.query('SELECT DISTINCT to_ref FROM host_send WHERE at < $1 AND due_at < $1 LIMIT $2', [
        clock.now() - FORGOTTEN_MS,
        SWEPT_AT_ONCE,
      ]);
      for (const row of rows) fetchMail(readRef(text(row, 'to_ref')));
    },
    drop() {
      dropped = true;
      for (const { cancel } of timers.values()) cancel();
      timers.clear();
    },
  };
}
