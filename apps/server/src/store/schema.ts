// The server's own tables, beside the host's in one file. What can be rebuilt from the journal is in `read-model/`, not here.
import type { DatabaseSync } from 'node:sqlite';
import { StartError } from '../start-error.ts';
import { strings } from '../strings.ts';

/** Each brings the tables from the version before to its own; a released one never changes. */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE app_flow (
    id TEXT PRIMARY KEY,
    draft TEXT NOT NULL,
    etag TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
  ) STRICT;

  CREATE TABLE app_flow_version (
    flow TEXT NOT NULL,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    text TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    note TEXT NOT NULL,
    rolled_back_to INTEGER,
    PRIMARY KEY (flow, version)
  ) STRICT;

  -- What runs: never compiled again, so that a conversation goes on as it began, whatever a later compiler makes of the same flow.
  CREATE TABLE app_machine (
    hash TEXT PRIMARY KEY,
    machine TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE app_audit (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    details TEXT NOT NULL
  ) STRICT;

  CREATE TABLE app_conversation (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL,
    number TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE app_counter (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE app_desk_session (
    token_hash TEXT PRIMARY KEY,
    agent TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;

  -- How far an agent has read a conversation.
  CREATE TABLE app_desk_read (
    agent TEXT NOT NULL,
    conversation TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (agent, conversation)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE app_setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;

  -- What left the house, or would have: one row per effect, so that a repeated delivery changes nothing.
  CREATE TABLE app_outbox (
    key TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    conversation TEXT NOT NULL,
    at INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    detail TEXT NOT NULL
  ) STRICT;
  CREATE INDEX app_outbox_at ON app_outbox (at);
  `,
  `
  -- Flows, their versions and machines are kept packed, with what is asked of the whole read off them once.
  ALTER TABLE app_flow ADD COLUMN packed BLOB;
  ALTER TABLE app_flow ADD COLUMN head TEXT NOT NULL DEFAULT '';
  ALTER TABLE app_flow_version ADD COLUMN packed BLOB;
  ALTER TABLE app_flow_version ADD COLUMN head TEXT NOT NULL DEFAULT '';
  ALTER TABLE app_machine ADD COLUMN packed BLOB;

  -- What was proved without errors: the text, the workspace and the code that proved it are in the key.
  CREATE TABLE app_proof (
    key TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    issues TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  `,
  `
  -- Who did it, and a chain of hashes over lines that nobody changes or takes away.
  ALTER TABLE app_audit ADD COLUMN who TEXT NOT NULL DEFAULT '';
  ALTER TABLE app_audit ADD COLUMN hash TEXT NOT NULL DEFAULT '';
  CREATE TRIGGER app_audit_stays BEFORE UPDATE ON app_audit BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
  CREATE TRIGGER app_audit_keeps BEFORE DELETE ON app_audit BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;

  -- The sign-in that a desk was opened under; none in the demo.
  ALTER TABLE app_desk_session ADD COLUMN sign_in TEXT;
  `,
  `
  -- Channels: what came in and waits, who talks in which conversation, what became of each message, threads of mails.
  CREATE TABLE app_channel_inbox (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL,
    at INTEGER NOT NULL,
    url TEXT NOT NULL,
    headers TEXT NOT NULL,
    body BLOB NOT NULL
  ) STRICT;
  CREATE TABLE app_channel_talk (
    account TEXT NOT NULL,
    address TEXT NOT NULL,
    conversation TEXT NOT NULL,
    opted_out INTEGER NOT NULL,
    PRIMARY KEY (account, address)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE app_channel_part (
    key TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    conversation TEXT NOT NULL,
    message_id TEXT NOT NULL,
    recipient TEXT NOT NULL,
    at INTEGER NOT NULL,
    state TEXT NOT NULL,
    provider_id TEXT
  ) STRICT;
  CREATE INDEX app_channel_part_provider ON app_channel_part (account, provider_id);
  CREATE INDEX app_channel_part_recipient ON app_channel_part (account, recipient, at);
  CREATE TABLE app_channel_thread (
    conversation TEXT PRIMARY KEY,
    thread TEXT NOT NULL
  ) STRICT;
  CREATE TABLE app_channel_way (
    token_hash TEXT PRIMARY KEY,
    conversation TEXT NOT NULL,
    ends_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE app_channel_mailbox (
    account TEXT PRIMARY KEY,
    uid_validity TEXT NOT NULL,
    uid INTEGER NOT NULL
  ) STRICT;
  `,
  `
  -- Every workspace that was saved; the newest counts.
  CREATE TABLE app_workspace (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    hash TEXT NOT NULL,
    text TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- What people set up around the figures: experiments, weeks, topics, alerts.
  CREATE TABLE app_insight (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- A5: the newest conversation of a signed customer in a flow, and the tokens of their further devices.
  CREATE TABLE app_customer_conversation (
    customer TEXT NOT NULL,
    flow TEXT NOT NULL,
    conversation TEXT NOT NULL,
    PRIMARY KEY (customer, flow)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE app_conversation_token (
    conversation TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (conversation, token_hash)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Connections (sealed), what was never delivered, who was erased: small documents that are looked at seldom.
  CREATE TABLE app_record (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Events that other systems are told of.
  CREATE TABLE app_event (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    state TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX app_event_due ON app_event (due_at) WHERE state = 'waiting';
  `,
  `
  -- What was handed to help desks elsewhere, and which ticket it is there.
  CREATE TABLE app_desk_case (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL,
    desk TEXT NOT NULL,
    state TEXT NOT NULL,
    ticket TEXT,
    person TEXT,
    tries INTEGER NOT NULL,
    not_before INTEGER NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX app_desk_case_ticket ON app_desk_case (desk, ticket);
  `,
  `
  -- What customers and agents have sent; goes with its conversation.
  CREATE TABLE app_file (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sender TEXT NOT NULL,
    at INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX app_file_conversation ON app_file (conversation);
  `,
];

/**
 * Brings the server's tables up to date.
 * @throws when the file was written by a newer version of the server
 */
export function migrateApp(database: DatabaseSync): void {
  database.exec('CREATE TABLE IF NOT EXISTS app_schema (version INTEGER NOT NULL) STRICT');
  const row = database.prepare('SELECT version FROM app_schema').get();
  const version = Number(row?.['version'] ?? 0);
  if (version > MIGRATIONS.length) {
    throw new StartError(strings.dataNewer(version, MIGRATIONS.length));
  }
  inTransaction(database, () => {
    for (const change of MIGRATIONS.slice(version)) database.exec(change);
    database.exec('DELETE FROM app_schema');
    database.prepare('INSERT INTO app_schema (version) VALUES (?)').run(MIGRATIONS.length);
  });
}

/** All or nothing. The change must not await: the connection is shared with the host. */
export function inTransaction<T>(database: DatabaseSync, change: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = change();
    database.exec('COMMIT');
    return result;
  } catch (thrown) {
    // After some errors, such as a full disk, SQLite has already rolled back: the error itself must be told.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw thrown;
  }
}
