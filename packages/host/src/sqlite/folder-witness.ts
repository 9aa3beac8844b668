// A witness beside the database: how far it had come when somebody last looked. What was acknowledged must not go missing without a word.
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { HostError } from '../host-error.ts';
import { cannotOpen } from './cannot-open.ts';

interface Testimony {
  /** A host has the folder open, or ended without a word. */
  readonly isOpen: boolean;
  /** The newest journal entry's position; the database never held less since. */
  readonly position: number;
  /** Rises each second while a host has the folder open. */
  readonly beat: number;
  /** Of the database file after a clean end: bytes, and when it was last changed (ms). */
  readonly bytes: number;
  readonly changedMs: number;
}

const BEAT_MS = 1000;
/** Longer than a host may be busy with one thing. */
const LISTEN_MS = 5000;

/**
 * A lock file that is missing although no host said that it ended was deleted by somebody: after a crash, or while a host is running,
 * whose heart is then heard.
 * @throws HostError `folder-in-use`
 */
export function checkAlone(folder: string): void {
  const before = read(folder);
  if (!before?.isOpen) return;
  for (let waited = 0; waited < LISTEN_MS; waited += BEAT_MS / 4) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BEAT_MS / 4);
    if (read(folder)?.beat === before.beat) continue;
    const message = `The data folder ${folder} is in use by another Baton, although its lock file baton.lock was deleted. Stop that one first, or start this one with a folder of its own.`;
    throw new HostError('folder-in-use', message);
  }
}

/**
 * Holds the database against what was last seen of it, and looks through its pages unless it was left cleanly and not touched since.
 * @throws HostError `data-missing`, `storage-failed`
 */
export function checkWhole(folder: string, database: DatabaseSync): void {
  const file = join(folder, 'baton.db');
  const before = read(folder);
  const { bytes, changedMs } = sizeOf(folder);
  const isUntouched = before !== null && !before.isOpen && before.bytes === bytes && before.changedMs === changedMs;
  if (!isUntouched) {
    const found = String(database.prepare('PRAGMA quick_check(1)').get()?.['quick_check']);
    if (found !== 'ok') throw cannotOpen(file, new Error(`it is damaged (${found.replace(/\s+/g, ' ')})`));
  }
  const missing = (before?.position ?? 0) - newestPosition(database);
  if (missing <= 0) return;
  const message = `${file} lacks the newest ${missing} entries that it held before: the file was emptied or replaced, or its write-ahead log (baton.db-wal) was removed. Put the files back, or restore a backup of the whole folder. To go on with what is there, and without what is missing, delete ${fileOf(folder)} and start again.`;
  throw new HostError('data-missing', message);
}

export interface Attendance {
  /** Before the database is closed; the answer is called after it. */
  end(): () => void;
}

/** Notes each second how far the database has come. @param onBeat called with each note */
export function attend(folder: string, database: DatabaseSync, onBeat: () => void): Attendance {
  let beat = read(folder)?.beat ?? 0;
  const note = () => {
    beat += 1;
    write(folder, { isOpen: true, position: newestPosition(database), beat, bytes: 0, changedMs: 0 });
  };
  note();
  const timer = setInterval(() => {
    note();
    onBeat();
  }, BEAT_MS);
  timer.unref();
  return {
    end() {
      clearInterval(timer);
      const position = newestPosition(database);
      return () => write(folder, { isOpen: false, position, beat: beat + 1, ...sizeOf(folder) });
    },
  };
}

function newestPosition(database: DatabaseSync): number {
  // An empty file has no such table.
  if (!database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'host_journal'").get()) return 0;
  const row = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'host_journal'").get();
  return Number(row?.['seq'] ?? 0);
}

function fileOf(folder: string): string {
  return join(folder, 'baton.witness');
}

function sizeOf(folder: string): { bytes: number; changedMs: number } {
  const { size, mtimeMs } = statSync(join(folder, 'baton.db'));
  return { bytes: size, changedMs: mtimeMs };
}

function write(folder: string, testimony: Testimony): void {
  const file = fileOf(folder);
  try {
    writeFileSync(`${file}.new`, `${JSON.stringify(testimony)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch {
    // A full disk: whoever writes to the database is told; the witness knows less for a while.
  }
}

/** Null when there is none, or none that can be read: after a loss of power it may be anything. */
function read(folder: string): Testimony | null {
  try {
    const found: unknown = JSON.parse(readFileSync(fileOf(folder), 'utf8'));
    return isTestimony(found) ? found : null;
  } catch {
    return null;
  }
}

function isTestimony(found: unknown): found is Testimony {
  if (typeof found !== 'object' || found === null) return false;
  const fields = new Map(Object.entries(found));
  const isNumber = (name: string) => typeof fields.get(name) === 'number';
  return typeof fields.get('isOpen') === 'boolean' && ['position', 'beat', 'bytes', 'changedMs'].every(isNumber);
}
