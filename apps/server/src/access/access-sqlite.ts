import { DatabaseSync } from 'node:sqlite';
import { role, scope } from '@baton/wire';
import * as z from 'zod';
import { allRows, oneRow } from '../store/rows.ts';
import type { AccessStore, Key, Link, Person } from './access-store.ts';

const TABLES = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA busy_timeout = 5000;
  CREATE TABLE IF NOT EXISTS access_person (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    state TEXT NOT NULL,
    last_seen_at INTEGER
  ) STRICT;
  CREATE TABLE IF NOT EXISTS access_link (
    token_hash TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,
    person TEXT NOT NULL,
    ends_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS access_key (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    secret_hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER
  ) STRICT;
`;

const listOf = <S extends z.ZodType>(one: S) => z.string().transform((text) => z.array(one).parse(JSON.parse(text)));

const personRow = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    roles: listOf(role),
    state: z.enum(['invited', 'active', 'left']),
    last_seen_at: z.number().nullable(),
  })
  .transform(({ last_seen_at: lastSeenAt, ...person }): Person => ({ ...person, lastSeenAt }));

const linkRow = z
  .object({
    token_hash: z.string(),
    purpose: z.enum(['set-up', 'invitation', 'password']),
    person: z.string(),
    ends_at: z.number(),
  })
  .transform(({ token_hash: tokenHash, ends_at: endsAt, ...link }): Link => ({ ...link, tokenHash, endsAt }));

const keyRow = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: listOf(scope),
    secret_hash: z.string(),
    created_at: z.number(),
    last_used_at: z.number().nullable(),
  })
  .transform(({ secret_hash: secretHash, created_at: createdAt, last_used_at: lastUsedAt, ...key }): Key => ({
    ...key,
    secretHash,
    createdAt,
    lastUsedAt,
  }));

/** @param file made with the owner's rights alone when it does not exist */
export function sqliteAccess(file: string): AccessStore {
  const database = new DatabaseSync(file);
  database.exec(TABLES);
  const people = database.prepare('SELECT * FROM access_person ORDER BY name, email');
  const person = database.prepare('SELECT * FROM access_person WHERE id = ?');
  const byEmail = database.prepare('SELECT * FROM access_person WHERE email = ?');
  const keep = database.prepare(
    `INSERT INTO access_person (id, email, name, roles, state, last_seen_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET email = excluded.email, name = excluded.name, roles = excluded.roles, state = excluded.state`,
  );
  const seen = database.prepare('UPDATE access_person SET last_seen_at = ? WHERE id = ?');
  const forget = database.prepare('DELETE FROM access_link WHERE (purpose = ? AND person = ?) OR ends_at < ?');
  const keepLink = database.prepare(
    'INSERT INTO access_link (token_hash, purpose, person, ends_at) VALUES (?, ?, ?, ?)',
  );
  const link = database.prepare('SELECT * FROM access_link WHERE token_hash = ? AND purpose = ? AND ends_at > ?');
  const takeLink = database.prepare(
    'DELETE FROM access_link WHERE token_hash = ? AND purpose = ? AND ends_at > ? RETURNING *',
  );
  const dropLinks = database.prepare('DELETE FROM access_link WHERE person = ?');
  const keys = database.prepare('SELECT * FROM access_key ORDER BY created_at DESC, id');
  const keyOf = database.prepare('SELECT * FROM access_key WHERE secret_hash = ?');
  const keepKey = database.prepare(
    'INSERT INTO access_key (id, name, scopes, secret_hash, created_at, last_used_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const used = database.prepare('UPDATE access_key SET last_used_at = ? WHERE id = ?');
  const dropKey = database.prepare('DELETE FROM access_key WHERE id = ?');

  return {
    people: async () => allRows(people, personRow),
    person: async (id) => oneRow(person, personRow, id) ?? null,
    personOf: async (email) => oneRow(byEmail, personRow, email.trim().toLowerCase()) ?? null,
    async keepPerson({ id, email, name, roles, state, lastSeenAt }) {
      keep.run(id, email, name, JSON.stringify(roles), state, lastSeenAt);
    },
    async seen(id, at) {
      seen.run(at, id);
    },
    async keepLink({ tokenHash, purpose, person: whose, endsAt }) {
      forget.run(purpose, whose, 0);
      keepLink.run(tokenHash, purpose, whose, endsAt);
    },
    link: async (tokenHash, purpose, now) => oneRow(link, linkRow, tokenHash, purpose, now) ?? null,
    takeLink: async (tokenHash, purpose, now) => oneRow(takeLink, linkRow, tokenHash, purpose, now) ?? null,
    async dropLinks(whose) {
      dropLinks.run(whose);
    },
    keys: async () => allRows(keys, keyRow),
    keyOf: async (secretHash) => oneRow(keyOf, keyRow, secretHash) ?? null,
    async keepKey({ id, name, scopes, secretHash, createdAt, lastUsedAt }) {
      keepKey.run(id, name, JSON.stringify(scopes), secretHash, createdAt, lastUsedAt);
    },
    async keyUsed(id, at) {
      used.run(at, id);
    },
    dropKey: async (id) => dropKey.run(id).changes > 0,
    async close() {
      database.close();
    },
  };
}
