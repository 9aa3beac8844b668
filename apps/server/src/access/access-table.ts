// People, links and keys as rows; the tables are made by whoever opens the database.
import { role, scope } from '@baton/wire';
import * as z from 'zod';
import { allRows, oneRow, type Sql } from '../store/sql.ts';
import type { AccessStore, Key, Link, Person } from './access-store.ts';

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

const LINK = 'token_hash = ? AND purpose = ? AND ends_at > ?';

/** @param close what ends with it */
export function accessTable(sql: Sql, close: () => void): AccessStore {
  return {
    people: () => allRows(sql, personRow, 'SELECT * FROM access_person ORDER BY name, email'),
    person: async (id) => (await oneRow(sql, personRow, 'SELECT * FROM access_person WHERE id = ?', id)) ?? null,
    personOf: async (email) =>
      (await oneRow(sql, personRow, 'SELECT * FROM access_person WHERE email = ?', email.trim().toLowerCase())) ?? null,
    async keepPerson({ id, email, name, roles, state, lastSeenAt }) {
      await sql.all(
        `INSERT INTO access_person (id, email, name, roles, state, last_seen_at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET email = excluded.email, name = excluded.name, roles = excluded.roles, state = excluded.state`,
        id,
        email,
        name,
        JSON.stringify(roles),
        state,
        lastSeenAt,
      );
    },
    async seen(id, at) {
      await sql.all('UPDATE access_person SET last_seen_at = ? WHERE id = ?', at, id);
    },
    keepLink: ({ tokenHash, purpose, person: whose, endsAt }) =>
      sql.transaction(function* () {
        yield ['DELETE FROM access_link WHERE (purpose = ? AND person = ?) OR ends_at < ?', purpose, whose, 0];
        yield [
          'INSERT INTO access_link (token_hash, purpose, person, ends_at) VALUES (?, ?, ?, ?)',
          tokenHash,
          purpose,
          whose,
          endsAt,
        ];
      }),
    link: async (tokenHash, purpose, now) =>
      (await oneRow(sql, linkRow, `SELECT * FROM access_link WHERE ${LINK}`, tokenHash, purpose, now)) ?? null,
    takeLink: async (tokenHash, purpose, now) =>
      (await oneRow(sql, linkRow, `DELETE FROM access_link WHERE ${LINK} RETURNING *`, tokenHash, purpose, now)) ??
      null,
    async dropLinks(whose) {
      await sql.all('DELETE FROM access_link WHERE person = ?', whose);
    },
    keys: () => allRows(sql, keyRow, 'SELECT * FROM access_key ORDER BY created_at DESC, id'),
    keyOf: async (secretHash) =>
      (await oneRow(sql, keyRow, 'SELECT * FROM access_key WHERE secret_hash = ?', secretHash)) ?? null,
    async keepKey({ id, name, scopes, secretHash, createdAt, lastUsedAt }) {
      await sql.all(
        'INSERT INTO access_key (id, name, scopes, secret_hash, created_at, last_used_at) VALUES (?, ?, ?, ?, ?, ?)',
        id,
        name,
        JSON.stringify(scopes),
        secretHash,
        createdAt,
        lastUsedAt,
      );
    },
    async keyUsed(id, at) {
      await sql.all('UPDATE access_key SET last_used_at = ? WHERE id = ?', at, id);
    },
    dropKey: async (id) => (await sql.all('DELETE FROM access_key WHERE id = ? RETURNING id', id)).length > 0,
    async close() {
      close();
    },
  };
}
