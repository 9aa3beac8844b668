import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  openSync,
  closeSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { probe } from '../conformance/probe.ts';
import { anna } from '../conformance/scene.ts';
import { type SqliteHost, sqliteHost } from './sqlite-host.ts';

let root: string;
let folder: string;
let opened: SqliteHost[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'baton-witness-'));
  folder = join(root, 'data');
  opened = [];
});

afterEach(async () => {
  for (const host of opened) await host.stop();
  rmSync(root, { recursive: true });
});

function open(where: string): SqliteHost {
  const host = sqliteHost({ folder: where, graceMs: 50 });
  opened.push(host);
  return host;
}

/** A folder in which forty messages were acknowledged. */
async function filled(): Promise<SqliteHost> {
  const host = open(folder);
  await host.start(probe(Date.now).app);
  for (let n = 0; n < 40; n += 1)
    await host.send(anna, { id: `m${n}`, at: Date.now(), body: { type: 'act', note: 'word '.repeat(200) } });
  return host;
}

/** What the folder of a process that was killed looks like: copied while it is open, once a beat has noted how far it was. */
async function killed(): Promise<string> {
  await filled();
  const seen = () => Number(/"position":(\d+)/.exec(readFileSync(join(folder, 'baton.witness'), 'utf8'))?.[1]);
  await expect.poll(seen, { timeout: 60_000 }).toBeGreaterThanOrEqual(40);
  const copy = join(root, 'killed');
  cpSync(folder, copy, { recursive: true });
  return copy;
}

const data = (where: string) => join(where, 'baton.db');

test('starts on what it left, cleanly or not', async () => {
  const copy = await killed();
  expect(() => open(copy)).not.toThrow();
  await opened[0]?.stop();
  expect(() => open(folder)).not.toThrow();
});

test.each<[string, string, (file: string) => void]>([
  ['emptied', 'data-missing', (file) => truncateSync(file, 0)],
  ['deleted', 'data-missing', (file) => rmSync(file)],
  ['cut in half', 'storage-failed', (file) => truncateSync(file, statSync(file).size / 2)],
  ['cut at an odd byte', 'storage-failed', (file) => truncateSync(file, statSync(file).size - 1234)],
  ['replaced by text', 'storage-failed', (file) => writeFileSync(file, 'hello'.repeat(10_000))],
  ['overwritten at its beginning', 'storage-failed', (file) => overwrite(file, 0, 100)],
  ['overwritten in the middle', 'storage-failed', (file) => overwrite(file, 8 * 4096, 4096)],
])('a database that was %s is refused with a sentence and the way back', async (_what, code, damage) => {
  await (await filled()).stop();
  damage(data(folder));
  expect(() => open(folder)).toThrowError(
    expect.objectContaining({ code, message: expect.stringMatching(/baton\.db.*restore .*backup/) }),
  );
});

test('a write-ahead log that was removed after a crash is missed', async () => {
  const copy = await killed();
  rmSync(`${data(copy)}-wal`);
  expect(() => open(copy)).toThrowError(expect.objectContaining({ code: 'data-missing' }));
  rmSync(join(copy, 'baton.witness'));
  expect(() => open(copy)).not.toThrow();
});

test('a deleted lock file lets no second process in, and is made again', async () => {
  await filled();
  rmSync(join(folder, 'baton.lock'));
  const script = `
    import { sqliteHost } from ${JSON.stringify(new URL('./sqlite-host.ts', import.meta.url).href)};
    try { sqliteHost({ folder: ${JSON.stringify(folder)} }); console.log('open'); } catch (error) { console.log(error.code); }`;
  // The other process listens for this one's heart, which must be free to beat.
  const other = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  expect(other.stdout.trim()).toBe('folder-in-use');
  await expect.poll(() => statSync(join(folder, 'baton.lock')).isFile()).toBe(true);
});

function overwrite(file: string, at: number, bytes: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(bytes, 0x5a), 0, bytes, at);
  closeSync(handle);
}
