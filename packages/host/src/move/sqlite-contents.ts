import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import { integer, integerOrNull, ref, text, textOrNull } from '../sqlite/row.ts';
import { type HostContents, type Moved, revAndIndex } from './moved-rows.ts';

const BATCH = 1000;
type Row = Record<string, SQLOutputValue>;

/** The rows of a file that is open and that nobody writes to meanwhile. Adds within whatever transaction is open. */
export function sqliteContents(database: DatabaseSync): HostContents {
  const idOf = '(SELECT id FROM host_entity WHERE kind = ? AND key = ?)';

  function moved<One>(parts: {
    readonly table: string;
    readonly read: string;
    readonly of: (row: Row) => One;
    readonly add: string;
    readonly values: (one: One) => SQLInputValue[];
  }): Moved<One> {
    return {
      async *read() {
        let batch: One[] = [];
        for (const row of database.prepare(parts.read).iterate()) {
          batch.push(parts.of(row));
          if (batch.length < BATCH) continue;
          yield batch;
          batch = [];
        }
        if (batch.length > 0) yield batch;
      },
      async add(rows) {
        const statement = database.prepare(parts.add);
        for (const row of rows) statement.run(...parts.values(row));
      },
      count: async () => Number(database.prepare(`SELECT count(*) AS n FROM ${parts.table}`).get()?.['n']),
    };
  }

  return {
    entities: moved({
      table: 'host_entity',
      read: 'SELECT * FROM host_entity ORDER BY id',
      of: (row) => ({
        ref: ref(row),
        rev: integer(row, 'rev'),
        seq: integer(row, 'seq'),
        state: textOrNull(row, 'state'),
        wakeAt: integerOrNull(row, 'wake_at'),
        alarmAt: integerOrNull(row, 'alarm_at'),
        wakeFailures: integer(row, 'wake_failures'),
        waits: integer(row, 'waits') === 1,
        touchedAt: integer(row, 'touched_at'),
      }),
      add: 'INSERT INTO host_entity (kind, key, rev, seq, state, wake_at, alarm_at, wake_failures, waits, touched_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      values: (one) => [
        one.ref.kind,
        one.ref.key,
        one.rev,
        one.seq,
        one.state,
        one.wakeAt,
        one.alarmAt,
        one.wakeFailures,
        one.waits ? 1 : 0,
        one.touchedAt,
      ],
    }),
    entries: moved({
      table: 'host_journal',
      read: 'SELECT e.kind, e.key, j.seq, j.entry FROM host_journal j JOIN host_entity e ON e.id = j.entity ORDER BY j.position',
      of: (row) => ({ ref: ref(row), seq: integer(row, 'seq'), entry: text(row, 'entry') }),
      add: `INSERT INTO host_journal (entity, seq, entry) VALUES (${idOf}, ?, ?)`,
      values: (one) => [one.ref.kind, one.ref.key, one.seq, one.entry],
    }),
    ids: moved({
      table: 'host_inbox',
      read: 'SELECT e.kind, e.key, i.id, i.hash, i.reply, i.failed, i.at FROM host_inbox i JOIN host_entity e ON e.id = i.entity',
      of: (row) => ({
        ref: ref(row),
        id: text(row, 'id'),
        hash: text(row, 'hash'),
        reply: text(row, 'reply'),
        failed: integer(row, 'failed') === 1,
        at: integer(row, 'at'),
      }),
      add: `INSERT INTO host_inbox (entity, id, hash, reply, failed, at) VALUES (${idOf}, ?, ?, ?, ?, ?)`,
      values: (one) => [one.ref.kind, one.ref.key, one.id, one.hash, one.reply, one.failed ? 1 : 0, one.at],
    }),
    effects: moved({
      table: 'host_outbox',
      read: 'SELECT * FROM host_outbox ORDER BY position',
      of: (row) => ({
        ref: ref(row),
        ...revAndIndex(text(row, 'effect_key')),
        lane: text(row, 'lane'),
        effect: text(row, 'effect'),
        attempts: integer(row, 'attempts'),
      }),
      add: 'INSERT INTO host_outbox (kind, key, lane, effect_key, effect, attempts) VALUES (?, ?, ?, ?, ?, ?)',
      values: ({ ref: { kind, key }, rev, idx, lane, effect, attempts }) => [
        kind,
        key,
        lane,
        `${kind}/${key}/${rev}/${idx}`,
        effect,
        attempts,
      ],
    }),
    sends: moved({
      table: 'host_send',
      read: 'SELECT * FROM host_send ORDER BY position',
      of: (row) => ({
        from: ref(row, 'from_'),
        to: ref(row, 'to_'),
        ...revAndIndex(text(row, 'id')),
        at: integer(row, 'at'),
        body: text(row, 'body'),
      }),
      add: 'INSERT INTO host_send (from_kind, from_key, to_kind, to_key, id, at, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
      values: ({ from, to, rev, idx, at, body }) => [
        from.kind,
        from.key,
        to.kind,
        to.key,
        `${from.kind}/${from.key}/${rev}/${idx}`,
        at,
        body,
      ],
    }),
  };
}
