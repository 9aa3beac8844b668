// A backup is a data folder of one moment, with a list of what is in it: from SQLite or PostgreSQL, while servers go on, and back into either.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { ACCESS_FILE, copyOtherFiles, MAIN_FILE, mustHoldData, mustHoldNone, OTHER_FILES } from './folder.ts';
import { KeepError } from './keep-error.ts';
import { fillPostgres, postgresToFolder, type Told } from './move-house.ts';
import { keepStrings as strings } from './strings.ts';

const LIST_FILE = 'backup.json';

const backupList = z.object({
  version: z.literal(1),
  /** When it was begun, ISO. */
  at: z.string(),
  /** By name: SHA-256 in hexadecimal. */
  files: z.record(z.string(), z.string()),
});

export interface BackupRequest {
  /** The data folder; with a database, where `connections.json` and the like are. */
  readonly data: string;
  readonly database: string | null;
  /** Made when it is missing; must hold no data. */
  readonly to: string;
}

/**
 * Saves everything as it was at one moment; servers may go on.
 * @returns the names of the files
 * @throws KeepError, HostError
 */
export async function backUp({ data, database, to }: BackupRequest): Promise<string[]> {
  const at = new Date().toISOString();
  mkdirSync(to, { recursive: true, mode: 0o700 });
  mustHoldNone(to);
  if (database === null) {
    mustHoldData(data);
    for (const file of [MAIN_FILE, ACCESS_FILE]) copyDatabase(join(data, file), join(to, file));
    copyOtherFiles(data, to);
  } else {
    await postgresToFolder({ url: database, folder: to, beside: data, isCopy: true });
    rmSync(join(to, 'baton.witness'), { force: true });
  }
  const files: Record<string, string> = {};
  for (const file of [MAIN_FILE, ACCESS_FILE, ...OTHER_FILES])
    if (existsSync(join(to, file))) files[file] = await hashOf(join(to, file));
  writeFileSync(join(to, LIST_FILE), `${JSON.stringify({ version: 1, at, files }, null, 2)}\n`, { mode: 0o600 });
  return Object.keys(files);
}

/**
 * One moment of a file that others write to: a reader's view of the write-ahead log. The page-by-page copy that SQLite offers besides
 * begins anew with each commit of another process, and never ends under load.
 */
function copyDatabase(from: string, to: string): void {
  if (!existsSync(from)) return;
  const database = new DatabaseSync(from, { timeout: 5000 });
  try {
    database.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
}

/**
 * Holds the files against the list that was made with them.
 * @returns when the backup was made
 * @throws KeepError when it is no backup, or one of its files is missing or not as it was
 */
export async function checkFiles(backup: string): Promise<string> {
  const { at, files } = readList(backup);
  for (const [file, hash] of Object.entries(files)) {
    const path = join(backup, file);
    if (!existsSync(path)) throw new KeepError(strings.fileMissing(path));
    if ((await hashOf(path)) !== hash) throw new KeepError(strings.fileChanged(path));
  }
  return at;
}

/**
 * Brings a backup back into an empty data folder.
 * @throws KeepError
 */
export async function restoreToFolder(backup: string, folder: string): Promise<string[]> {
  await checkFiles(backup);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  mustHoldNone(folder);
  const files = Object.keys(readList(backup).files);
  for (const file of files) copyFileSync(join(backup, file), join(folder, file));
  return files;
}

/**
 * Brings a backup back into an empty PostgreSQL database; the backup stays as it is.
 * @throws KeepError, HostError
 */
export async function restoreToPostgres(backup: string, url: string, told: Told = () => {}): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'baton-restore-'));
  try {
    await restoreToFolder(backup, copy);
    await fillPostgres(copy, url, told);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function readList(backup: string): z.infer<typeof backupList> {
  const file = join(backup, LIST_FILE);
  try {
    return backupList.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new KeepError(strings.noBackup(backup));
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part);
  return hash.digest('hex');
}
