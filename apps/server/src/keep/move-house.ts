// All data of a house into an empty database, in one pass: the host's rows, the server's tables, people and their passwords.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type MovedCount, moveHost, postgresContents, sqliteContents } from '@baton/host/move';
import { type PostgresHost, postgresHost, type Session } from '@baton/host/postgres';
import { sqliteHost } from '@baton/host/sqlite';
import { sqliteAccess } from '../access/access-sqlite.ts';
import { betterAuthIdentity, type IdentityDatabase } from '../access/better-auth-identity.ts';
import { migrateApp } from '../store/schema.ts';
import { migratePostgres } from '../store/postgres-schema.ts';
import { type AppSide, SIGN_IN_TABLES } from './app-rows.ts';
import {
  ACCESS_FILE,
  copyOtherFiles,
  MAIN_FILE,
  markMoved,
  mustHoldData,
  mustHoldNone,
  shownAddress,
} from './folder.ts';
import { KeepError } from './keep-error.ts';
import { postgresApp } from './postgres-app.ts';
import { sqliteApp } from './sqlite-app.ts';
import { keepStrings as strings } from './strings.ts';

export type Told = (one: MovedCount) => void;

/**
 * From a data folder that no server uses into a PostgreSQL database that holds nothing of Baton yet. All or nothing; the folder stays as
 * it is, but for a note that keeps a server from going on in it.
 * @returns how many rows there are of each sort, the same on both sides
 * @throws KeepError, HostError when either side cannot be used, or the counts differ
 */
export async function folderToPostgres(folder: string, url: string, told: Told = () => {}): Promise<MovedCount[]> {
  const counts = await fillPostgres(folder, url, told);
  markMoved(folder, shownAddress(url));
  return counts;
}

/** The same without the note: from a copy that is only there to be copied from. */
export async function fillPostgres(folder: string, url: string, told: Told): Promise<MovedCount[]> {
  mustHoldData(folder);
  const source = sqliteHost({ folder });
  const access = openAccess(folder);
  try {
    migrateApp(source.database);
    const target = await postgresHost({ url });
    try {
      await migratePostgres(target.database);
      if (access && hasSignIns(access)) await prepareSignIns({ kind: 'postgres', url });
      return await target.database.transaction(async (session) => {
        await patient(session);
        await nobodyRuns(session, url);
        const side = await postgresApp(session);
        await mustBeEmpty(session, side, url);
        return moveAll(
          {
            host: sqliteContents(source.database),
            app: sqliteApp(access ? [source.database, access] : [source.database]),
          },
          { host: postgresContents(session), app: side },
          told,
        );
      });
    } finally {
      await target.stop();
    }
  } finally {
    access?.close();
    await source.stop();
  }
}

export interface FromPostgres {
  readonly url: string;
  /** Made when it is missing; may hold `connections.json` and the like, and no data. */
  readonly folder: string;
  /** Where `connections.json`, `channels.json` and the like are taken from. */
  readonly beside: string;
  /** A copy of one moment while servers go on; else none may be running, and none starts there again. */
  readonly isCopy: boolean;
}

/**
 * From PostgreSQL into a data folder that holds no data yet. The folder is complete or not there at all.
 * @throws KeepError, HostError
 */
export async function postgresToFolder(
  { url, folder, beside, isCopy }: FromPostgres,
  told: Told = () => {},
): Promise<MovedCount[]> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  mustHoldNone(folder);
  const source = await postgresHost({ url });
  const half = mkdtempSync(join(folder, '.moving-'));
  try {
    await migratePostgres(source.database);
    const counts = await fillFolder(source, half, { url, isCopy }, told);
    for (const file of [MAIN_FILE, ACCESS_FILE, 'baton.witness'])
      if (existsSync(join(half, file))) renameSync(join(half, file), join(folder, file));
    copyOtherFiles(beside, folder);
    if (!isCopy)
      await source.database.query(
        "INSERT INTO app_setting (name, value) VALUES ('moved-to', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [folder],
      );
    return counts;
  } finally {
    rmSync(half, { recursive: true, force: true });
    await source.stop();
  }
}

async function fillFolder(
  source: PostgresHost,
  folder: string,
  { url, isCopy }: Pick<FromPostgres, 'url' | 'isCopy'>,
  told: Told,
): Promise<MovedCount[]> {
  const target = sqliteHost({ folder });
  try {
    migrateApp(target.database);
    const file = join(folder, ACCESS_FILE);
    await sqliteAccess(file).close();
    return await source.database.transaction(async (session) => {
      await session.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      await patient(session);
      if (!isCopy) await nobodyRuns(session, url);
      const from = await postgresApp(session);
      if ((await from.tables()).has('user')) await prepareSignIns({ kind: 'sqlite', file });
      const access = new DatabaseSync(file);
      try {
        for (const one of [target.database, access]) one.exec('BEGIN');
        const to = sqliteApp([target.database, access]);
        const counts = await moveAll(
          { host: postgresContents(session), app: from },
          { host: sqliteContents(target.database), app: to },
          told,
        );
        for (const one of [target.database, access]) one.exec('COMMIT');
        return counts;
      } finally {
        access.close();
      }
    });
  } finally {
    await target.stop();
  }
}

interface Side {
  readonly host: Parameters<typeof moveHost>[0];
  readonly app: AppSide;
}

async function moveAll(from: Side, to: Side, told: Told): Promise<MovedCount[]> {
  const counts = await moveHost(from.host, to.host, told);
  const [there, here] = [await from.app.tables(), await to.app.tables()];
  // Sessions and accounts belong to a user.
  const inOrder = [...there].toSorted(([a], [b]) => Number(b === 'user') - Number(a === 'user'));
  for (const [table, columns] of inOrder) {
    const count = await from.app.count(table);
    const known = here.get(table);
    if (!known) {
      if (count > 0) throw new KeepError(strings.noPlace(table, count));
      continue;
    }
    const missing = columns.filter((column) => !known.includes(column));
    if (missing.length > 0 && count > 0) throw new KeepError(strings.noPlace(`${table}.${missing.join(', ')}`, count));
    const shared = columns.filter((column) => known.includes(column));
    for await (const rows of from.app.read(table)) await to.app.add(table, shared, rows);
    const arrived = await to.app.count(table);
    if (arrived !== count) throw new KeepError(strings.differ(table, count, arrived));
    counts.push({ what: table, count });
    told({ what: table, count });
  }
  const number = await from.app.lastNumber();
  if (number !== null) await to.app.keepLastNumber(number);
  return counts;
}

function openAccess(folder: string): DatabaseSync | null {
  const file = join(folder, ACCESS_FILE);
  return existsSync(file) ? new DatabaseSync(file) : null;
}

function hasSignIns(access: DatabaseSync): boolean {
  return access.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'user'").get() !== undefined;
}

/** Has the library that checks passwords make its tables. */
async function prepareSignIns(database: IdentityDatabase): Promise<void> {
  const unused = { secret: 'unused'.repeat(8), origin: 'http://127.0.0.1', isKnown: async () => false };
  await (await betterAuthIdentity({ database, ...unused })).close();
}

/** Reading the other side may take longer than a session of the server's may rest within a transaction. */
async function patient(session: Session): Promise<void> {
  await session.query('SET LOCAL idle_in_transaction_session_timeout = 0');
}

/** @throws KeepError while a server holds its lock */
async function nobodyRuns(session: Session, url: string): Promise<void> {
  const [row] = await session.query(
    "SELECT count(*) AS n FROM host_process WHERE NOT pg_try_advisory_xact_lock(hashtext('baton ' || current_schema()), id)",
  );
  const living = Number(row?.['n']);
  if (living > 0) throw new KeepError(strings.serversRun(living, shownAddress(url)));
}

async function mustBeEmpty(session: Session, side: AppSide, url: string): Promise<void> {
  const [row] = await session.query('SELECT count(*) AS n FROM host_entity');
  if (Number(row?.['n']) > 0) throw new KeepError(strings.databaseHoldsData(shownAddress(url), 'host_entity'));
  for (const table of (await side.tables()).keys())
    if (!SIGN_IN_TABLES.includes(table) && (await side.count(table)) > 0)
      throw new KeepError(strings.databaseHoldsData(shownAddress(url), table));
}
