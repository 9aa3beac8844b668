// The host's tables, and how an older file becomes the present one. Everything here begins with `host_`.
import type { DatabaseSync } from 'node:sqlite';
import { HostError } from '../host-error.ts';

/** Each brings the file from the version before to its own; a released one never changes. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE host_entity (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    rev INTEGER NOT NULL DEFAULT 0,
    seq INTEGER NOT NULL DEFAULT 0,
    state TEXT,
    wake_at INTEGER,
    alarm_at INTEGER,
    wake_failures INTEGER NOT NULL DEFAULT 0,
    UNIQUE (kind, key)
  ) STRICT;
  CREATE INDEX host_entity_alarm ON host_entity (alarm_at) WHERE alarm_at IS NOT NULL;

  CREATE TABLE host_journal (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    entity INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    entry TEXT NOT NULL,
    UNIQUE (entity, seq)
  ) STRICT;

  CREATE TABLE host_inbox (
    entity INTEGER NOT NULL,
    id TEXT NOT NULL,
    hash TEXT NOT NULL,
    reply TEXT NOT NULL,
    failed INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (entity, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX host_inbox_at ON host_inbox (at);

  CREATE TABLE host_outbox (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    lane TEXT NOT NULL,
    effect_key TEXT NOT NULL,
    effect TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE host_send (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    from_kind TEXT NOT NULL,
    from_key TEXT NOT NULL,
    to_kind TEXT NOT NULL,
    to_key TEXT NOT NULL,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;

  CREATE TABLE host_cursor (one INTEGER PRIMARY KEY CHECK (one = 1), position INTEGER NOT NULL) STRICT;
  INSERT INTO host_cursor VALUES (1, 0);
  `,
  // Rows of before count as waiting until they were looked at. An input's id from outside is kept as long as its conversation: at 0.
  `
  ALTER TABLE host_entity ADD COLUMN waits INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE host_entity ADD COLUMN touched_at INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX host_entity_unwatched ON host_entity (id) WHERE alarm_at IS NULL AND waits = 1;
  DROP INDEX host_inbox_at;
  CREATE INDEX host_inbox_at ON host_inbox (at) WHERE at > 0;
  UPDATE host_inbox SET at = 0 WHERE id NOT GLOB '*/*/*/*' AND entity IN (SELECT id FROM host_entity WHERE kind = 'conversation');
  `,
];

/** Brings the file to the newest version, one migration per transaction. Returns the version it found (0: a new file). */
export function migrate(database: DatabaseSync, migrations: readonly string[] = MIGRATIONS): number {
  database.exec(
    'CREATE TABLE IF NOT EXISTS host_schema (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL) STRICT',
  );
  database.exec('INSERT OR IGNORE INTO host_schema VALUES (1, 0)');
  const found = Number(database.prepare('SELECT version FROM host_schema').get()?.version);
  if (found > migrations.length) {
    const message = `The data was written by a newer Baton (data version ${found}, this one knows ${migrations.length}). Start the newer version, or restore a backup made before it.`;
    throw new HostError('schema-newer', message);
  }
  migrations.slice(found).forEach((migration, index) => {
    database.exec('BEGIN IMMEDIATE');
    try {
      database.exec(migration);
      database.prepare('UPDATE host_schema SET version = ?').run(found + index + 1);
      database.exec('COMMIT');
    } catch (thrown) {
      database.exec('ROLLBACK');
      throw thrown;
    }
  });
  return found;
}
