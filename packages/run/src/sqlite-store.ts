// A store on Node's own SQLite: what was answered is on disk, and a run goes on where the one before it stopped.
import type { DatabaseSync } from 'node:sqlite';
import type { CompiledMachine } from '@baton/flow';
import { sqliteHost, systemClock, type SqliteHostOptions } from '@baton/host/sqlite';
import type { RunStore } from './store.ts';

/**
 * Keeps everything in one SQLite file (`baton.db`) of a folder, which belongs to one process at a time. Needs Node 22.18 or newer.
 *
 * @throws HostError `folder-in-use`, `schema-newer`, `storage-failed`
 */
export function sqliteStore(folder: string, options: Omit<SqliteHostOptions, 'folder'> = {}): RunStore {
  const clock = options.clock ?? systemClock();
  const host = sqliteHost({ ...options, folder, clock });
  const { database } = host;
  database.exec(`
    CREATE TABLE IF NOT EXISTS run_machines (hash TEXT PRIMARY KEY, machine TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS run_numbers (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
  `);
  return { host, now: clock.now, machines: machinesIn(database), nextNumber: numbersIn(database) };
}

function machinesIn(database: DatabaseSync): RunStore['machines'] {
  const keep = database.prepare('INSERT OR REPLACE INTO run_machines (hash, machine) VALUES (?, ?)');
  const read = database.prepare('SELECT machine FROM run_machines WHERE hash = ?');
  return {
    keep: (hash, machine) => void keep.run(hash, JSON.stringify(machine)),
    read(hash) {
      const text = read.get(hash)?.['machine'];
      return typeof text === 'string' ? machineOf(text) : null;
    },
  };
}

function numbersIn(database: DatabaseSync): () => number {
  const next = database.prepare(
    "INSERT INTO run_numbers VALUES ('conversation', 1) ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last",
  );
  return () => Number(next.get()?.['last']);
}

/** Only `keep` writes these rows, so what is read is what it was given. */
function machineOf(text: string): CompiledMachine {
  return JSON.parse(text);
}
