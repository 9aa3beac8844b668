// Lists and searches: fed by the journal in order, and made anew from it whenever this file's version changes.
import type { DatabaseSync } from 'node:sqlite';
import { FACT_TABLES, factSchema } from '../insights/facts/fact-tables.ts';

const VERSION = 7;

const TABLES = `
  CREATE TABLE rm_conversation (
    id TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    number TEXT NOT NULL,
    flow TEXT NOT NULL,
    flow_version INTEGER NOT NULL,
    channel TEXT NOT NULL,
    language TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    customer_name TEXT,
    floor TEXT NOT NULL,
    agent TEXT,
    agent_name TEXT,
    team TEXT,
    tier TEXT,
    reason TEXT,
    queued_since INTEGER,
    sla_from INTEGER,
    trigger_at INTEGER,
    trigger_kind TEXT,
    accepted_at INTEGER,
    first_word_at INTEGER,
    sentiment TEXT,
    last_speaker TEXT,
    last_text TEXT,
    last_customer_at INTEGER,
    offer_id TEXT,
    offer_agent TEXT,
    offer_team TEXT,
    offer_at INTEGER,
    offer_lapses_at INTEGER,
    ticket TEXT,
    closed_at INTEGER,
    closed_by TEXT,
    disposition TEXT,
    handoff_reason TEXT,
    ended INTEGER NOT NULL DEFAULT 0,
    connected_before INTEGER NOT NULL DEFAULT 0,
    -- Who took it last and has neither closed it nor given it away.
    held_by TEXT,
    -- Whose it is, where that was proven.
    customer TEXT,
    -- What was done last about a customer who insults or floods.
    abuse TEXT
  ) STRICT;
  CREATE INDEX rm_conversation_agent ON rm_conversation (agent) WHERE agent IS NOT NULL;
  CREATE INDEX rm_conversation_offer ON rm_conversation (offer_agent) WHERE offer_agent IS NOT NULL;
  CREATE INDEX rm_conversation_last ON rm_conversation (last_at);
  CREATE INDEX rm_conversation_customer ON rm_conversation (customer, last_at) WHERE customer IS NOT NULL;

  CREATE TABLE rm_message (
    conversation TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    speaker TEXT NOT NULL,
    PRIMARY KEY (conversation, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE rm_text USING fts5 (text, conversation UNINDEXED, seq UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');

  CREATE TABLE rm_promise (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL,
    kind TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    text TEXT NOT NULL,
    team TEXT,
    contact TEXT,
    ticket TEXT,
    urgent INTEGER NOT NULL DEFAULT 0,
    promised_at INTEGER NOT NULL,
    claimed_by TEXT,
    kept_at INTEGER,
    kept_by TEXT
  ) STRICT;
  CREATE INDEX rm_promise_open ON rm_promise (due_at) WHERE kept_at IS NULL;

  -- What went from an agent without their doing (W7 to W10).
  CREATE TABLE rm_loss (
    agent TEXT NOT NULL,
    conversation TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (agent, conversation, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE rm_tag (
    tag TEXT NOT NULL,
    conversation TEXT NOT NULL,
    PRIMARY KEY (tag, conversation)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX rm_tag_conversation ON rm_tag (conversation);

  -- Colleagues who were asked beside a talk, and by whom (R32).
  CREATE TABLE rm_guest (
    conversation TEXT NOT NULL,
    agent TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    PRIMARY KEY (conversation, agent)
  ) STRICT, WITHOUT ROWID;

  -- Names under which a blocked customer would come back; until null: for good.
  CREATE TABLE rm_block (
    name TEXT NOT NULL,
    conversation TEXT NOT NULL,
    until INTEGER,
    PRIMARY KEY (name, conversation)
  ) STRICT, WITHOUT ROWID;
`;

const LISTS = [
  'rm_conversation',
  'rm_message',
  'rm_text',
  'rm_promise',
  'rm_loss',
  'rm_tag',
  'rm_guest',
  'rm_block',
] as const;

/**
 * Makes the tables when they are missing or of another version.
 * @returns true when they are empty and the journal has to be replayed into them
 */
export function prepareReadModel(database: DatabaseSync): boolean {
  database.exec('CREATE TABLE IF NOT EXISTS rm_version (version INTEGER NOT NULL) STRICT');
  if (Number(database.prepare('SELECT version FROM rm_version').get()?.['version'] ?? 0) === VERSION) return false;
  emptyReadModel(database);
  return true;
}

/** Throws the tables away and makes them anew. */
function emptyReadModel(database: DatabaseSync): void {
  for (const table of [...LISTS, ...FACT_TABLES]) {
    database.exec(`DROP TABLE IF EXISTS ${table}`);
  }
  database.exec(TABLES);
  database.exec(factSchema('sqlite'));
  database.exec('DELETE FROM rm_version');
  database.prepare('INSERT INTO rm_version (version) VALUES (?)').run(VERSION);
}
