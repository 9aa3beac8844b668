// A data folder from outside: what lies in it, and what is said when it cannot be used.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { KeepError } from './keep-error.ts';
import { keepStrings as strings } from './strings.ts';

export const MAIN_FILE = 'baton.db';
export const ACCESS_FILE = 'access.db';
/** Written by hand or by a clock, beside the databases. */
export const OTHER_FILES: readonly string[] = [
  'connections.json',
  'channels.json',
  'desks.json',
  'workspace.json',
  'clock',
  // Opens what is sealed in the database.
  'secrets.key',
];
const MOVED_FILE = 'moved.json';

/** @throws KeepError when there is no data in it */
export function mustHoldData(folder: string): void {
  if (!existsSync(join(folder, MAIN_FILE))) throw new KeepError(strings.noData(folder));
}

/** @throws KeepError when there is data in it that would be lost */
export function mustHoldNone(folder: string): void {
  for (const file of [MAIN_FILE, ACCESS_FILE])
    if (existsSync(join(folder, file))) throw new KeepError(strings.holdsData(join(folder, file)));
}

/** Copies what people wrote there, unless it is there already. */
export function copyOtherFiles(from: string, to: string): string[] {
  return OTHER_FILES.filter((file) => {
    if (!existsSync(join(from, file)) || existsSync(join(to, file))) return false;
    copyFileSync(join(from, file), join(to, file));
    return true;
  });
}

const moved = z.object({ to: z.string(), at: z.string() });

/** Notes that the data lives elsewhere now: two of one house must not go on side by side. */
export function markMoved(folder: string, to: string): void {
  writeFileSync(join(folder, MOVED_FILE), `${JSON.stringify({ to, at: new Date().toISOString() })}\n`, { mode: 0o600 });
}

/** Where the data of this folder went; null while it lives here. */
export function movedTo(folder: string): { to: string; at: string; file: string } | null {
  const file = join(folder, MOVED_FILE);
  if (!existsSync(file)) return null;
  const read = moved.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return read.success ? { ...read.data, file } : null;
}

/** An address without its password. */
export function shownAddress(url: string): string {
  return url.replace(/\/\/([^:@/]*):[^@/]*@/, '//$1:…@');
}
