// The host's tables and functions in PostgreSQL, and how an older database becomes the present one. Everything here begins with `host_`.
import { HostError } from '../host-error.ts';
import type { Session } from './connection.ts';
import { FUNCTIONS } from './functions.ts';
import { quoted } from './quoted.ts';

/**
 * Each brings the database from the version before to its own; a released one never changes. While a new release is rolled out the one
 * before it still runs: a migration may add what the older does not know, and what is no longer used is dropped one release later.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE host_process (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tag text NOT NULL,
    -- The session that holds its lock.
    lock_pid int NOT NULL DEFAULT pg_backend_pid(),
    beat_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );

  CREATE TABLE host_shard (shard smallint PRIMARY KEY, process int);
  INSERT INTO host_shard SELECT generate_series(0, 255);

  CREATE TABLE host_entity (
    ref text COLLATE "C" PRIMARY KEY,
    ver bigint NOT NULL,
    rev bigint NOT NULL,
    seq bigint NOT NULL,
    state text,
    wake_at bigint,
    alarm_at bigint,
    armed_at bigint,
    wake_failures int NOT NULL,
    waits boolean NOT NULL,
    touched_at bigint NOT NULL
  ) WITH (fillfactor = 70);

  CREATE TABLE host_alarm (
    ref text COLLATE "C" PRIMARY KEY,
    shard smallint NOT NULL,
    at bigint NOT NULL
  );
  CREATE INDEX host_alarm_at ON host_alarm (shard, at);

  CREATE TABLE host_journal (
    ref text COLLATE "C" NOT NULL,
    seq bigint NOT NULL,
    tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
    n int NOT NULL,
    entry text NOT NULL,
    PRIMARY KEY (ref, seq)
  );
  CREATE INDEX host_journal_tx ON host_journal (tx, n);

  CREATE TABLE host_inbox (
    ref text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    hash text NOT NULL,
    reply text NOT NULL,
    failed boolean NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (ref, id)
  );
  CREATE INDEX host_inbox_at ON host_inbox USING brin (at);

  CREATE TABLE host_outbox (
    ref text COLLATE "C" NOT NULL,
    rev bigint NOT NULL,
    idx int NOT NULL,
    lane text NOT NULL,
    effect text NOT NULL,
    attempts int NOT NULL DEFAULT 0,
    process int,
    handed boolean NOT NULL DEFAULT false,
    PRIMARY KEY (ref, rev, idx)
  ) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
  CREATE INDEX host_outbox_handed ON host_outbox (process) WHERE handed;

  CREATE TABLE host_send (
    to_ref text COLLATE "C" NOT NULL,
    from_ref text COLLATE "C" NOT NULL,
    rev bigint NOT NULL,
    idx int NOT NULL,
    at bigint NOT NULL,
    body text NOT NULL,
    attempts int NOT NULL DEFAULT 0,
    due_at bigint NOT NULL DEFAULT 0,
    process int,
    handed boolean NOT NULL DEFAULT false,
    PRIMARY KEY (to_ref, from_ref, rev, idx)
  ) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
  CREATE INDEX host_send_handed ON host_send (process) WHERE handed;

  CREATE TABLE host_cursor (
    name text PRIMARY KEY,
    tx xid8 NOT NULL DEFAULT '0',
    n int NOT NULL DEFAULT 0,
    round int NOT NULL DEFAULT 0,
    failures int NOT NULL DEFAULT 0
  );
  INSERT INTO host_cursor (name) VALUES ('read model');
  `,
];

/** Processes that start together make the tables one after the other. */
export async function migrate(session: Session, schema: string): Promise<void> {
  await session.query('BEGIN');
  try {
    await session.query("SELECT pg_advisory_xact_lock(hashtext('baton migrate'), hashtext($1))", [schema]);
    await session.query(`CREATE SCHEMA IF NOT EXISTS ${quoted(schema)}`);
    await session.query('CREATE TABLE IF NOT EXISTS host_schema (version int NOT NULL, functions text NOT NULL)');
    const [row] = await session.query('SELECT version, functions FROM host_schema');
    const version = Number(row?.['version'] ?? 0);
    if (version > MIGRATIONS.length) throw newer(version);
    for (const migration of MIGRATIONS.slice(version)) await session.query(migration);
    // Written again only where they differ: to replace a function in use costs every session its plans.
    if (row?.['functions'] !== FUNCTIONS) await session.query(FUNCTIONS);
    if (!row) await session.query('INSERT INTO host_schema VALUES ($1, $2)', [MIGRATIONS.length, FUNCTIONS]);
    else await session.query('UPDATE host_schema SET version = $1, functions = $2', [MIGRATIONS.length, FUNCTIONS]);
    await session.query('COMMIT');
  } catch (error) {
    await session.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

function newer(version: number): HostError {
  const message = `The database is of version ${version}; this release knows up to ${MIGRATIONS.length}. Start the newer release again.`;
  return new HostError('schema-newer', message);
}
