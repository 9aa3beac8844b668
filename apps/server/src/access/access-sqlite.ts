import { DatabaseSync } from 'node:sqlite';
import { sqliteSql } from '../store/sqlite-sql.ts';
import type { AccessStore } from './access-store.ts';
import { accessTable } from './access-table.ts';

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

/** @param file made with the owner's rights alone when it does not exist */
export function sqliteAccess(file: string): AccessStore {
  const database = new DatabaseSync(file);
  database.exec(TABLES);
  return accessTable(sqliteSql(database), () => database.close());
}
