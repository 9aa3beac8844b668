// Small documents under a kind and an id, for what is looked at seldom: connections, what was never delivered, who was erased.
import * as z from 'zod';
import { allRows, oneRow, type Sql } from './sql.ts';

export interface KeptRecord {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly value: string;
}

/** The records of one kind. */
export interface Records {
  /** Newest first. */
  all(): Promise<KeptRecord[]>;
  read(id: string): Promise<KeptRecord | null>;
  keep(record: KeptRecord): Promise<void>;
  /** False when there is one of this id already, which stays. */
  add(record: KeptRecord): Promise<boolean>;
  /** False when there was none. */
  drop(id: string): Promise<boolean>;
  dropBefore(at: number): Promise<void>;
}

const row = z.object({ id: z.string(), at: z.int(), value: z.string() });

/** In the server's tables: `app_record`. */
export function recordTable(sql: Sql, kind: string): Records {
  const insert = 'INSERT INTO app_record (kind, id, at, value) VALUES (?, ?, ?, ?) ON CONFLICT (kind, id)';
  return {
    all: () => allRows(sql, row, 'SELECT id, at, value FROM app_record WHERE kind = ? ORDER BY at DESC, id', kind),
    read: async (id) =>
      (await oneRow(sql, row, 'SELECT id, at, value FROM app_record WHERE kind = ? AND id = ?', kind, id)) ?? null,
    async keep({ id, at, value }) {
      await sql.all(`${insert} DO UPDATE SET at = excluded.at, value = excluded.value`, kind, id, at, value);
    },
    add: async ({ id, at, value }) =>
      (await sql.all(`${insert} DO NOTHING RETURNING id`, kind, id, at, value)).length === 1,
    drop: async (id) =>
      (await sql.all('DELETE FROM app_record WHERE kind = ? AND id = ? RETURNING id', kind, id)).length === 1,
    async dropBefore(at) {
      await sql.all('DELETE FROM app_record WHERE kind = ? AND at < ?', kind, at);
    },
  };
}
