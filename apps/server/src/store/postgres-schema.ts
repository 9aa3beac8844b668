// The server's own tables in PostgreSQL, beside the host's. The same names and columns as in SQLite, so that each store has one text.
import type { PostgresHost, Session } from '@baton/host/postgres';
import { FACT_TABLES, factSchema } from '../insights/facts/fact-tables.ts';
import { StartError } from '../start-error.ts';
import { strings } from '../strings.ts';

/**
 * Each brings the tables from the version before to its own; a released one never changes. While a release is rolled out, the one before it
 * still runs on the same tables: a change adds, and what nobody uses any more is dropped one release later.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE app_flow (
    id text PRIMARY KEY, draft text NOT NULL, etag text NOT NULL, created_at bigint NOT NULL, updated_at bigint NOT NULL,
    archived_at bigint, packed bytea, head text NOT NULL DEFAULT ''
  );
  CREATE TABLE app_flow_version (
    flow text NOT NULL, version bigint NOT NULL, hash text NOT NULL, text text NOT NULL, published_at bigint NOT NULL,
    note text NOT NULL, rolled_back_to bigint, packed bytea, head text NOT NULL DEFAULT '', PRIMARY KEY (flow, version)
  );
  CREATE TABLE app_machine (hash text PRIMARY KEY, machine text NOT NULL, at bigint NOT NULL, packed bytea);
  CREATE TABLE app_proof (key text PRIMARY KEY, hash text NOT NULL, issues text NOT NULL, at bigint NOT NULL);
  CREATE TABLE app_audit (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at bigint NOT NULL, what text NOT NULL, about text NOT NULL,
    details text NOT NULL, who text NOT NULL DEFAULT '', hash text NOT NULL DEFAULT ''
  );
  CREATE FUNCTION app_audit_stays() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the audit log is only added to'; END $$;
  CREATE TRIGGER app_audit_stays BEFORE UPDATE OR DELETE ON app_audit FOR EACH ROW EXECUTE FUNCTION app_audit_stays();
  CREATE TABLE app_conversation (
    id text PRIMARY KEY, token_hash text NOT NULL, number text NOT NULL UNIQUE, created_at bigint NOT NULL
  );
  CREATE SEQUENCE app_conversation_number START 10001;
  CREATE TABLE app_desk_session (token_hash text PRIMARY KEY, agent text NOT NULL, created_at bigint NOT NULL, sign_in text);
  CREATE TABLE app_desk_connection (id text PRIMARY KEY, agent text NOT NULL, process bigint NOT NULL);
  CREATE TABLE app_desk_read (
    agent text NOT NULL, conversation text NOT NULL, seq bigint NOT NULL, PRIMARY KEY (agent, conversation)
  );
  CREATE TABLE app_setting (name text PRIMARY KEY, value text NOT NULL);
  CREATE TABLE app_outbox (
    key text PRIMARY KEY, kind text NOT NULL, conversation text NOT NULL, at bigint NOT NULL, recipient text NOT NULL,
    subject text NOT NULL, text text NOT NULL, state text NOT NULL, detail text NOT NULL
  );
  CREATE INDEX app_outbox_at ON app_outbox (at);
  CREATE TABLE app_workspace (number bigint PRIMARY KEY, at bigint NOT NULL, who text NOT NULL, hash text NOT NULL, text text NOT NULL);
  CREATE TABLE app_channel_inbox (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key text NOT NULL UNIQUE, account text NOT NULL, at bigint NOT NULL,
    url text NOT NULL, headers text NOT NULL, body bytea NOT NULL
  );
  CREATE TABLE app_channel_talk (
    account text NOT NULL, address text NOT NULL, conversation text NOT NULL, opted_out int NOT NULL, PRIMARY KEY (account, address)
  );
  CREATE TABLE app_channel_part (
    key text PRIMARY KEY, account text NOT NULL, conversation text NOT NULL, message_id text NOT NULL, recipient text NOT NULL,
    at bigint NOT NULL, state text NOT NULL, provider_id text
  );
  CREATE INDEX app_channel_part_provider ON app_channel_part (account, provider_id);
  CREATE INDEX app_channel_part_recipient ON app_channel_part (account, recipient, at);
  CREATE TABLE app_channel_thread (conversation text PRIMARY KEY, thread text NOT NULL);
  CREATE TABLE app_channel_way (token_hash text PRIMARY KEY, conversation text NOT NULL, ends_at bigint NOT NULL);
  CREATE TABLE app_channel_mailbox (account text PRIMARY KEY, uid_validity text NOT NULL, uid bigint NOT NULL);
  CREATE TABLE access_person (
    id text PRIMARY KEY, email text NOT NULL UNIQUE, name text NOT NULL, roles text NOT NULL, state text NOT NULL, last_seen_at bigint
  );
  CREATE TABLE access_link (token_hash text PRIMARY KEY, purpose text NOT NULL, person text NOT NULL, ends_at bigint NOT NULL);
  CREATE TABLE access_key (
    id text PRIMARY KEY, name text NOT NULL, scopes text NOT NULL, secret_hash text NOT NULL UNIQUE, created_at bigint NOT NULL,
    last_used_at bigint
  );
  `,
  // What people set up around the figures: experiments, weeks, topics, alerts.
  `
  CREATE TABLE app_insight (kind text NOT NULL, id text NOT NULL, value text NOT NULL, PRIMARY KEY (kind, id));
  `,
  `
  CREATE TABLE app_customer_conversation (
    customer text NOT NULL, flow text NOT NULL, conversation text NOT NULL, PRIMARY KEY (customer, flow)
  );
  CREATE TABLE app_conversation_token (
    conversation text NOT NULL, token_hash text NOT NULL, created_at bigint NOT NULL, PRIMARY KEY (conversation, token_hash)
  );
  `,
  `
  CREATE TABLE app_record (kind text NOT NULL, id text NOT NULL, at bigint NOT NULL, value text NOT NULL, PRIMARY KEY (kind, id));
  `,
  // Events that other systems are told of.
  `
  CREATE TABLE app_event (
    id text PRIMARY KEY, at bigint NOT NULL, due_at bigint NOT NULL, attempts int NOT NULL, state text NOT NULL, body text NOT NULL
  );
  CREATE INDEX app_event_due ON app_event (due_at) WHERE state = 'waiting';
  `,
  `
  CREATE TABLE app_desk_case (
    id text PRIMARY KEY, conversation text NOT NULL, desk text NOT NULL, state text NOT NULL, ticket text, person text,
    tries bigint NOT NULL, not_before bigint NOT NULL, reason text NOT NULL, at bigint NOT NULL
  );
  CREATE INDEX app_desk_case_ticket ON app_desk_case (desk, ticket);
  `,
  `
  CREATE TABLE app_file (
    id text PRIMARY KEY, conversation text NOT NULL, name text NOT NULL, type text NOT NULL, size bigint NOT NULL, sender text NOT NULL,
    at bigint NOT NULL, bytes bytea NOT NULL
  );
  CREATE INDEX app_file_conversation ON app_file (conversation);
  `,
];

const LISTS_VERSION = 6;
const LISTS = `
  DROP TABLE IF EXISTS rm_conversation, rm_message, rm_text, rm_promise, rm_loss, rm_tag, rm_guest, rm_block, ${FACT_TABLES.join(', ')};
  CREATE TABLE rm_conversation (
    id text PRIMARY KEY, seq bigint NOT NULL, number text NOT NULL, flow text NOT NULL, flow_version bigint NOT NULL, channel text NOT NULL,
    language text NOT NULL, started_at bigint NOT NULL, last_at bigint NOT NULL, customer_name text, floor text NOT NULL, agent text,
    agent_name text, team text, tier text, reason text, queued_since bigint, sla_from bigint, trigger_at bigint, trigger_kind text,
    accepted_at bigint, first_word_at bigint, sentiment text, last_speaker text, last_text text, last_customer_at bigint, offer_id text,
    offer_agent text, offer_team text, offer_at bigint, offer_lapses_at bigint, ticket text, closed_at bigint, closed_by text,
    disposition text, handoff_reason text, ended int NOT NULL DEFAULT 0, connected_before int NOT NULL DEFAULT 0, held_by text,
    customer text, abuse text
  ) WITH (fillfactor = 80);
  CREATE INDEX rm_conversation_agent ON rm_conversation (agent) WHERE agent IS NOT NULL;
  CREATE INDEX rm_conversation_offer ON rm_conversation (offer_agent) WHERE offer_agent IS NOT NULL;
  CREATE INDEX rm_conversation_last ON rm_conversation (last_at);
  CREATE INDEX rm_conversation_customer ON rm_conversation (customer, last_at) WHERE customer IS NOT NULL;
  CREATE INDEX rm_conversation_number ON rm_conversation (number);
  CREATE TABLE rm_message (
    conversation text NOT NULL, seq bigint NOT NULL, at bigint NOT NULL, speaker text NOT NULL, PRIMARY KEY (conversation, seq)
  );
  CREATE TABLE rm_text (conversation text NOT NULL, seq bigint NOT NULL, words tsvector NOT NULL, PRIMARY KEY (conversation, seq));
  CREATE INDEX rm_text_words ON rm_text USING gin (words);
  CREATE TABLE rm_promise (
    id text PRIMARY KEY, conversation text NOT NULL, kind text NOT NULL, due_at bigint NOT NULL, text text NOT NULL, team text, contact text,
    ticket text, urgent int NOT NULL DEFAULT 0, promised_at bigint NOT NULL, claimed_by text, kept_at bigint, kept_by text
  );
  CREATE INDEX rm_promise_open ON rm_promise (due_at) WHERE kept_at IS NULL;
  CREATE TABLE rm_loss (
    agent text NOT NULL, conversation text NOT NULL, seq bigint NOT NULL, at bigint NOT NULL, why text NOT NULL,
    PRIMARY KEY (agent, conversation, seq)
  );
  CREATE TABLE rm_tag (tag text NOT NULL, conversation text NOT NULL, PRIMARY KEY (tag, conversation));
  CREATE INDEX rm_tag_conversation ON rm_tag (conversation);
  CREATE TABLE rm_guest (
    conversation text NOT NULL, agent text NOT NULL, asked_by text NOT NULL, PRIMARY KEY (conversation, agent)
  );
  CREATE TABLE rm_block (name text NOT NULL, conversation text NOT NULL, until bigint, PRIMARY KEY (name, conversation));
  ${factSchema('postgres')}`;

type Database = Pick<PostgresHost['database'], 'transaction'>;

/** Servers that start together make the tables one after the other. */
const ALONE = "SELECT pg_advisory_xact_lock(hashtext('baton server'), hashtext(current_schema()))";

/** @throws StartError when the tables were written by a newer version of the server */
export function migratePostgres(database: Database): Promise<void> {
  return database.transaction(async (session) => {
    const version = await versionIn(session, 'app_schema');
    if (version > MIGRATIONS.length) throw new StartError(strings.dataNewer(version, MIGRATIONS.length));
    for (const change of MIGRATIONS.slice(version)) await session.query(change);
    await keepVersion(session, 'app_schema', MIGRATIONS.length);
  });
}

/**
 * Makes the lists when they are missing or of another version.
 * @returns true when they are empty and the journal has to be replayed into them
 */
export function prepareLists(database: Database): Promise<boolean> {
  return database.transaction(async (session) => {
    if ((await versionIn(session, 'rm_version')) === LISTS_VERSION) return false;
    await session.query(LISTS);
    await keepVersion(session, 'rm_version', LISTS_VERSION);
    return true;
  });
}

async function versionIn(session: Session, table: 'app_schema' | 'rm_version'): Promise<number> {
  await session.query(ALONE);
  await session.query(`CREATE TABLE IF NOT EXISTS ${table} (version int NOT NULL)`);
  const [row] = await session.query(`SELECT version FROM ${table}`);
  return Number(row?.['version'] ?? 0);
}

async function keepVersion(session: Session, table: 'app_schema' | 'rm_version', version: number): Promise<void> {
  await session.query(`DELETE FROM ${table}`);
  await session.query(`INSERT INTO ${table} VALUES ($1)`, [version]);
}
