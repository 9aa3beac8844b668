import type { JournalEntry, Ref } from '@baton/handoff';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { refText } from '../engine/ref-text.ts';
import type { Store } from '../engine/store.ts';
import { integer, integerOrNull, ref, text, textOrNull } from './row.ts';

/** In `host_inbox.at`: of an id that is kept as long as its conversation. */
const NEVER_FORGOTTEN = 0;
/** Ids of entities seen lately; looked up again when forgotten. */
const IDS_KEPT = 20_000;

/** The machinery's rows in one SQLite file. The caller has opened it, set it to WAL and migrated it. */
export function sqliteStore(database: DatabaseSync): Store {
  const sql = statements(database);
  const ids = new Map<string, number>();
  let durability: 'full' | 'lazy' | null = null;

  function findId(of: Ref): number | undefined {
    const key = refText(of);
    const known = ids.get(key);
    if (known !== undefined) return known;
    const row = sql.entityId.get(of.kind, of.key);
    return row ? keepId(key, integer(row, 'id')) : undefined;
  }

  function idOf(of: Ref): number {
    return findId(of) ?? keepId(refText(of), Number(sql.addEntity.run(of.kind, of.key).lastInsertRowid));
  }

  function keepId(key: string, id: number): number {
    if (ids.size >= IDS_KEPT) ids.clear();
    ids.set(key, id);
    return id;
  }

  function undo(steps: string): void {
    // An id given inside what is undone may be given to another entity next.
    ids.clear();
    // SQLite has already rolled back after some errors, such as a full disk.
    if (database.isTransaction) database.exec(steps);
  }

  return {
    transaction(wanted, change) {
      if (durability !== wanted) database.exec(`PRAGMA synchronous = ${wanted === 'full' ? 'FULL' : 'NORMAL'}`);
      durability = wanted;
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = change();
        database.exec('COMMIT');
        return result;
      } catch (thrown) {
        undo('ROLLBACK');
        throw thrown;
      }
    },
    savepoint(change) {
      database.exec('SAVEPOINT one');
      try {
        const result = change();
        database.exec('RELEASE one');
        return result;
      } catch (thrown) {
        undo('ROLLBACK TO one; RELEASE one');
        throw thrown;
      }
    },
    inTransaction: () => database.isTransaction,
    entity(of) {
      const row = sql.entity.get(of.kind, of.key);
      if (!row) return undefined;
      return {
        rev: integer(row, 'rev'),
        seq: integer(row, 'seq'),
        state: textOrNull(row, 'state'),
        wakeAt: integerOrNull(row, 'wake_at'),
        alarmAt: integerOrNull(row, 'alarm_at'),
        wakeFailures: integer(row, 'wake_failures'),
        waits: integer(row, 'waits') === 1,
        touchedAt: integer(row, 'touched_at'),
      };
    },
    saveEntity(of, row) {
      const { rev, seq, state, wakeAt, alarmAt, wakeFailures, waits, touchedAt } = row;
      sql.saveEntity.run(rev, seq, state, wakeAt, alarmAt, wakeFailures, waits ? 1 : 0, touchedAt, idOf(of));
    },
    appendEntries(of, after, entries) {
      const id = idOf(of);
      entries.forEach((entry, index) => sql.addEntry.run(id, after + index + 1, entry));
    },
    entries(of, after, limit) {
      const id = findId(of);
      if (id === undefined) return [];
      return sql.entries.all(id, after, limit).map((row) => {
        return { seq: integer(row, 'seq'), ref: { kind: of.kind, key: of.key }, entry: parseEntry(text(row, 'entry')) };
      });
    },
    inboxRow(of, id) {
      const entity = findId(of);
      const row = entity === undefined ? undefined : sql.inboxRow.get(entity, id);
      return row && { hash: text(row, 'hash'), reply: text(row, 'reply'), failed: integer(row, 'failed') === 1 };
    },
    saveInboxRow: (of, id, row, at) =>
      void sql.saveInboxRow.run(idOf(of), id, row.hash, row.reply, row.failed ? 1 : 0, at ?? NEVER_FORGOTTEN),
    pruneInbox: (before, limit) => Number(sql.pruneInbox.run(before, limit).changes),
    addEffect(row) {
      const values: SQLInputValue[] = [row.ref.kind, row.ref.key, row.lane, row.key, row.effect];
      return Number(sql.addEffect.run(...values).lastInsertRowid);
    },
    setEffectAttempts: (position, attempts) => void sql.setEffectAttempts.run(attempts, position),
    removeEffect: (position) => void sql.removeEffect.run(position),
    pendingEffects() {
      return sql.pendingEffects.all().map((row) => ({
        position: integer(row, 'position'),
        ref: ref(row),
        lane: text(row, 'lane'),
        key: text(row, 'effect_key'),
        effect: text(row, 'effect'),
        attempts: integer(row, 'attempts'),
      }));
    },
    addSend({ from, to, id, at, body }) {
      return Number(sql.addSend.run(from.kind, from.key, to.kind, to.key, id, at, body).lastInsertRowid);
    },
    removeSend: (position) => void sql.removeSend.run(position),
    pendingSends() {
      return sql.pendingSends.all().map((row) => ({
        position: integer(row, 'position'),
        from: ref(row, 'from_'),
        to: ref(row, 'to_'),
        id: text(row, 'id'),
        at: integer(row, 'at'),
        body: text(row, 'body'),
      }));
    },
    dueAlarms: (now, limit) => sql.dueAlarms.all(now, limit).map((row) => ref(row)),
    nextAlarm(after) {
      const row = sql.nextAlarm.get(after);
      return row ? integerOrNull(row, 'at') : null;
    },
    reviveAlarms: () => void sql.reviveAlarms.run(),
    withoutAlarm: (after, limit) =>
      sql.withoutAlarm.all(after, limit).map((row) => ({ mark: integer(row, 'id'), ref: ref(row) })),
    touchedAfter: (at) => sql.touchedAfter.all(at).map((row) => ref(row)),
    entriesFrom(position, limit) {
      return sql.entriesFrom.all(position, limit).map((row) => ({
        position: integer(row, 'position'),
        stored: { seq: integer(row, 'seq'), ref: ref(row), entry: parseEntry(text(row, 'entry')) },
      }));
    },
    cursor: () => integer(sql.cursor.get() ?? {}, 'position'),
    saveCursor: (position) => void sql.saveCursor.run(position),
  };
}

/** Only `appendEntries` writes that column, and only journal entries. */
function parseEntry(json: string): JournalEntry {
  const entry: JournalEntry = JSON.parse(json);
  return entry;
}

function statements(database: DatabaseSync) {
  const prepare = (text: string): StatementSync => database.prepare(text);
  return {
    entityId: prepare('SELECT id FROM host_entity WHERE kind = ? AND key = ?'),
    addEntity: prepare('INSERT INTO host_entity (kind, key, waits) VALUES (?, ?, 0)'),
    entity: prepare(
      'SELECT rev, seq, state, wake_at, alarm_at, wake_failures, waits, touched_at FROM host_entity WHERE kind = ? AND key = ?',
    ),
    saveEntity: prepare(
      'UPDATE host_entity SET rev = ?, seq = ?, state = ?, wake_at = ?, alarm_at = ?, wake_failures = ?, waits = ?, touched_at = ? WHERE id = ?',
    ),
    addEntry: prepare('INSERT INTO host_journal (entity, seq, entry) VALUES (?, ?, ?)'),
    entries: prepare('SELECT seq, entry FROM host_journal WHERE entity = ? AND seq > ? ORDER BY seq LIMIT ?'),
    inboxRow: prepare('SELECT hash, reply, failed FROM host_inbox WHERE entity = ? AND id = ?'),
    saveInboxRow: prepare(
      'INSERT OR REPLACE INTO host_inbox (entity, id, hash, reply, failed, at) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    pruneInbox: prepare(
      'DELETE FROM host_inbox WHERE (entity, id) IN (SELECT entity, id FROM host_inbox WHERE at < ? AND at > 0 ORDER BY at LIMIT ?)',
    ),
    addEffect: prepare('INSERT INTO host_outbox (kind, key, lane, effect_key, effect) VALUES (?, ?, ?, ?, ?)'),
    setEffectAttempts: prepare('UPDATE host_outbox SET attempts = ? WHERE position = ?'),
    removeEffect: prepare('DELETE FROM host_outbox WHERE position = ?'),
    pendingEffects: prepare('SELECT * FROM host_outbox ORDER BY position'),
    addSend: prepare(
      'INSERT INTO host_send (from_kind, from_key, to_kind, to_key, id, at, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    removeSend: prepare('DELETE FROM host_send WHERE position = ?'),
    pendingSends: prepare('SELECT * FROM host_send ORDER BY position'),
    dueAlarms: prepare('SELECT kind, key FROM host_entity WHERE alarm_at <= ? ORDER BY alarm_at, id LIMIT ?'),
    nextAlarm: prepare('SELECT min(alarm_at) AS at FROM host_entity WHERE alarm_at > ?'),
    reviveAlarms: prepare(
      'UPDATE host_entity SET alarm_at = wake_at, wake_failures = 0 WHERE alarm_at IS NULL AND wake_at IS NOT NULL',
    ),
    withoutAlarm: prepare(
      'SELECT id, kind, key FROM host_entity WHERE alarm_at IS NULL AND waits = 1 AND id > ? ORDER BY id LIMIT ?',
    ),
    touchedAfter: prepare('SELECT kind, key FROM host_entity WHERE touched_at > ? ORDER BY id'),
    entriesFrom: prepare(
      'SELECT j.position, j.seq, j.entry, e.kind, e.key FROM host_journal j JOIN host_entity e ON e.id = j.entity WHERE j.position > ? ORDER BY j.position LIMIT ?',
    ),
    cursor: prepare('SELECT position FROM host_cursor'),
    saveCursor: prepare('UPDATE host_cursor SET position = ?'),
  };
}
