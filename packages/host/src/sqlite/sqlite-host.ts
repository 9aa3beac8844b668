import { hash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Clock, Host } from '../contract.ts';
import { engine, NO_FAULTS } from '../engine/engine.ts';
import { HostError } from '../host-error.ts';
import { cannotOpen } from './cannot-open.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { attend, checkWhole } from './folder-witness.ts';
import { migrate } from './schema.ts';
import { sqliteStore } from './sqlite-store.ts';
import { systemClock } from './wall-clock.ts';

export { speededClock, systemClock } from './wall-clock.ts';

/** Where a host on SQLite keeps its file, and how it groups commits. */
export interface SqliteHostOptions {
  /** Made when it is missing. Belongs to one host at a time. */
  readonly folder: string;
  /** Default: the machine's own time. */
  readonly clock?: Clock;
  /** Inputs per commit at most. Default 64. */
  readonly groupSize?: number;
  /** A commit takes no further input after this many milliseconds. Default 5. */
  readonly groupMs?: number;
  /** Effects carried out at the same time. Default 512. */
  readonly deliveries?: number;
  /**
   * How long ids of inputs are remembered, but for those that came to a conversation from outside: these are kept as long as it is.
   * Default 7 days: longer than any sender goes on trying.
   */
  readonly inboxDays?: number;
  /** Real milliseconds `stop` waits for effects being carried out; those not done are carried out again at the next start. Default 2,000. */
  readonly graceMs?: number;
}

/** A host on SQLite, with the database that an app may keep tables of its own in. */
export interface SqliteHost extends Host {
  /**
   * The database file's one connection, open from now until `stop` has resolved. The app may keep tables of its own in it (names that do
   * not begin with `host_`), and writes its read model here from `project`. Leave no transaction open across an await.
   */
  readonly database: DatabaseSync;
}

const DAY_MS = 86_400_000;

/**
 * A host on one SQLite file (`baton.db`): what `send` has answered is on disk. Takes the folder at once.
 * @throws HostError `folder-in-use`, `data-missing`, `schema-newer`, `storage-failed`
 */
export function sqliteHost(options: SqliteHostOptions): SqliteHost {
  // Customers' words are in here: nobody else on the machine should read them.
  makeFolder(options.folder);
  const lock = lockFolder(options.folder);
  const database = openDatabase(options.folder, lock);
  const witness = attend(options.folder, database, () => keepLock(lock));
  const host = engine({
    store: sqliteStore(database),
    clock: options.clock ?? systemClock(),
    faults: NO_FAULTS,
    groupSize: options.groupSize ?? 64,
    groupMs: options.groupMs ?? 5,
    oneLine: false,
    // After the event loop has read what has arrived: inputs that come together share a commit without anyone waiting for company.
    schedule: (run) => void setImmediate(run),
    hash: (body) => hash('sha256', body, 'base64'),
    deliveries: options.deliveries ?? 512,
    inboxWindowMs: (options.inboxDays ?? 7) * DAY_MS,
    pruneEveryMs: DAY_MS / 24,
    checkEveryMs: DAY_MS / 24,
    // Real time passes: circles cost the machine, and hold nobody up.
    stepsPerInstant: Number.POSITIVE_INFINITY,
    idleAwaitsDeliveries: true,
    graceMs: options.graceMs ?? 2000,
    closed() {
      const left = witness.end();
      database.close();
      left();
      lock.release();
    },
  });
  return { ...host, database };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (thrown) {
    throw cannotOpen(folder, thrown);
  }
}

/** A lock file that was deleted is made again before anybody else takes the folder. */
function keepLock(lock: FolderLock): void {
  try {
    lock.renew();
  } catch {
    // Somebody is just trying to start here: they hear this host's heart and give up, and the next beat finds the folder free.
  }
}

function openDatabase(folder: string, lock: FolderLock): DatabaseSync {
  const file = join(folder, 'baton.db');
  try {
    const database = new DatabaseSync(file, { timeout: 5000 });
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    checkWhole(folder, database);
    migrate(database);
    return database;
  } catch (thrown) {
    lock.release();
    throw thrown instanceof HostError ? thrown : cannotOpen(file, thrown);
  }
}
