import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { codeOf } from '../conformance/case.ts';
import { type Probe, probe } from '../conformance/probe.ts';
import { anna, ben, billing } from '../conformance/scene.ts';
import { virtualClock } from '../memory/virtual-clock.ts';
import { MIGRATIONS, migrate } from './schema.ts';
import { type SqliteHost, type SqliteHostOptions, sqliteHost } from './sqlite-host.ts';

let folder: string;
let opened: SqliteHost[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-host-'));
  opened = [];
});

afterEach(async () => {
  vi.restoreAllMocks();
  for (const host of opened) await host.stop();
  rmSync(folder, { recursive: true });
});

function open(options: Partial<SqliteHostOptions> = {}): SqliteHost {
  const host = sqliteHost({ folder, graceMs: 50, ...options });
  opened.push(host);
  return host;
}

async function started(options: Partial<SqliteHostOptions> = {}): Promise<{ host: SqliteHost; app: Probe }> {
  const host = open(options);
  const app = probe(Date.now);
  await host.start(app.app);
  return { host, app };
}

function failOnce(host: SqliteHost, statement: string): void {
  const exec = host.database.exec.bind(host.database);
  let failures = 1;
  vi.spyOn(host.database, 'exec').mockImplementation((sql) => {
    if (sql === statement && failures > 0) {
      failures -= 1;
      throw new Error('disk full');
    }
    exec(sql);
  });
}

const act = (id: string, fields: object = {}) => ({ id, at: Date.now(), body: { type: 'act', ...fields } });

test('refuses a folder that another host of this process has open, until that one stops', async () => {
  const first = open();
  expect(() => open()).toThrowError(expect.objectContaining({ code: 'folder-in-use' }));
  await first.stop();
  expect(() => open()).not.toThrow();
});

test('refuses a folder that another process has open, and says what to do', () => {
  open();
  const script = `
    import { sqliteHost } from ${JSON.stringify(new URL('./sqlite-host.ts', import.meta.url).href)};
    try { sqliteHost({ folder: ${JSON.stringify(folder)} }); } catch (error) { console.log(error.code, error.message); }`;
  const other = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  expect(other.stdout).toMatch(/^folder-in-use .*in use by another Baton\. Stop that one first/);
});

test('keeps the data folder to its owner', () => {
  const inner = join(folder, 'data');
  open({ folder: inner });
  expect(statSync(inner).mode & 0o077).toBe(0);
});

test('waits for the disk at every commit of inputs', async () => {
  const { host } = await started();
  await host.send(anna, act('m1'));
  await host.idle();
  expect(host.database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  const modes: unknown[] = [];
  const exec = host.database.exec.bind(host.database);
  vi.spyOn(host.database, 'exec').mockImplementation((sql) => {
    exec(sql);
    if (sql === 'BEGIN IMMEDIATE') modes.push(host.database.prepare('PRAGMA synchronous').get()?.synchronous);
  });
  await host.send(anna, act('m2'));
  expect(modes[0]).toBe(2);
});

test('shares one commit between inputs that arrive together, 64 at most', async () => {
  const { host } = await started({ groupMs: 60_000 });
  await host.idle();
  const exec = vi.spyOn(host.database, 'exec');
  const many = Array.from({ length: 100 }, (_, index) =>
    host.send({ kind: 'conversation', key: `c${index % 70}` }, act(`m${index}`)),
  );
  await Promise.all(many);
  const full = exec.mock.calls.map(([sql]) => sql).filter((sql) => sql === 'SAVEPOINT one' || sql === 'COMMIT');
  expect([full.indexOf('COMMIT'), full.indexOf('COMMIT', 65)]).toEqual([64, 101]);
});

test('keeps nothing of a commit that fails, tells all who shared it, and takes them when they come again', async () => {
  const { host, app } = await started();
  await host.send(anna, act('m0', { dueIn: [60_000] }));
  await host.idle();
  const exec = host.database.exec.bind(host.database);
  let failing = true;
  vi.spyOn(host.database, 'exec').mockImplementation((sql) => {
    if (failing && sql === 'COMMIT') throw new Error('disk full');
    exec(sql);
  });
  const inputs = ['m1', 'm2', 'm3'].map((id) =>
    act(id, { says: [{ lane: 'a', text: id }], tells: [{ to: billing, body: { type: 'act' } }] }),
  );
  const send = () => inputs.flatMap((input) => [host.send(anna, input), host.send(ben, input)]);
  expect(await Promise.all(send().map(codeOf))).toEqual(Array.from({ length: 6 }, () => 'storage-failed'));
  failing = false;
  await host.idle();
  expect([(await host.entries(anna, 1, 10)).length, await host.read(ben), app.delivered]).toEqual([0, null, []]);
  expect(await Promise.all(send())).toEqual([2, 1, 3, 2, 4, 3].map((count) => ({ count })));
  await host.idle();
  expect(app.delivered.map(({ key }) => key).toSorted()).toEqual([
    ...[2, 3, 4].map((rev) => `conversation/anna/${rev}/0`),
    ...[1, 2, 3].map((rev) => `conversation/ben/${rev}/0`),
  ]);
  expect((await host.entries(billing, 0, 10)).length).toBe(6);
  expect(app.reports.map(({ what }) => what)).toContain('storage');
});

test('undoes one step alone when only that one cannot be written', async () => {
  const { host, app } = await started({ groupMs: 60_000 });
  host.database.exec(`
    CREATE TRIGGER refuse BEFORE INSERT ON host_outbox WHEN NEW.lane = 'bad'
    BEGIN SELECT RAISE(ABORT, 'refused by the test'); END`);
  const says = (lane: string) => ({ says: [{ lane, text: lane }], extra: 2 });
  const sent = [
    host.send(anna, act('m1', says('good'))),
    host.send(ben, act('m2', says('bad'))),
    host.send(billing, act('m3', says('good'))),
  ];
  expect(await Promise.all(sent.map(codeOf))).toEqual(['resolved', 'reducer-failed', 'resolved']);
  expect((await host.entries(ben, 0, 10)).map(({ seq, entry }) => [seq, entry.type])).toEqual([
    [1, 'host.inputFailed'],
  ]);
  await host.idle();
  expect(app.delivered.map(({ key }) => key)).toEqual(['conversation/anna/1/0', 'queue/billing/1/0']);
});

test('goes on after a failed commit from what is on disk', async () => {
  const { host } = await started({ groupSize: 2, groupMs: 60_000 });
  failOnce(host, 'COMMIT');
  const sent = ['m1', 'm2', 'm3'].map((id) => host.send(anna, act(id)));
  expect(await Promise.all(sent.map(codeOf))).toEqual(['storage-failed', 'storage-failed', 'resolved']);
  expect((await host.entries(anna, 0, 10)).map(({ entry }) => [entry.id, entry.count])).toEqual([['m3', 1]]);
});

test('acknowledges an effect later when the first commit of it fails, without carrying it out again', async () => {
  const { host, app } = await started();
  const gate = Promise.withResolvers<void>();
  app.deliver = () => gate.promise;
  await host.send(anna, act('m1', { says: [{ lane: 'a', text: 'x' }] }));
  // The read model has seen the entry: the next commit is the acknowledgement.
  await expect.poll(() => app.projected.length).toBe(1);
  failOnce(host, 'COMMIT');
  gate.resolve();
  const left = () => host.database.prepare('SELECT count(*) AS left FROM host_outbox').get()?.left;
  await expect.poll(left).toBe(0);
  expect([app.delivered.length, app.reports.map(({ what }) => what)]).toEqual([1, ['storage']]);
});

test('keeps nothing of a commit that SQLite gave up by itself', async () => {
  const { host, app } = await started({ groupMs: 60_000 });
  const good = host.send(anna, act('m1'));
  app.failing.add('m2');
  // As a full disk does: the transaction is over in the middle of a step.
  const calls = vi.spyOn(app.calls, 'push').mockImplementation((call) => {
    if (call.id === 'm2') host.database.exec('ROLLBACK');
    return 0;
  });
  const both = [good, host.send(ben, act('m2')), host.send(billing, act('m3'))];
  expect(await Promise.all(both.map(codeOf))).toEqual(['storage-failed', 'storage-failed', 'resolved']);
  calls.mockRestore();
  expect([await host.read(anna), await host.entries(ben, 0, 10)]).toEqual([null, []]);
  expect((await host.entries(billing, 0, 10)).length).toBe(1);
  expect(await host.send(anna, act('m1'))).toEqual({ count: 1 });
});

test('commits what the read model writes together with its place in the journal', async () => {
  const { host, app } = await started();
  host.database.exec('CREATE TABLE seen (seq INTEGER)');
  const note = host.database.prepare('INSERT INTO seen VALUES (?)');
  let failures = 1;
  app.project = (entries) => {
    for (const { seq } of entries) note.run(seq);
    failures -= 1;
    if (failures >= 0) throw new Error('half way');
  };
  await host.send(anna, act('m1', { extra: 2 }));
  await expect
    .poll(() =>
      host.database
        .prepare('SELECT seq FROM seen')
        .all()
        .map(({ seq }) => seq),
    )
    .toEqual([1, 2, 3]);
});

test('wakes everybody once, and nobody early', async () => {
  const { host } = await started();
  const refs = Array.from({ length: 100 }, (_, index) => ({ kind: 'conversation' as const, key: `c${index}` }));
  await Promise.all(refs.map((ref, index) => host.send(ref, act('m', { dueIn: [20 + 3 * index] }))));
  await expect
    .poll(
      () => host.database.prepare('SELECT count(*) AS left FROM host_entity WHERE alarm_at IS NOT NULL').get()?.left,
    )
    .toBe(0);
  const woken = await Promise.all(refs.map(async (ref) => (await host.entries(ref, 1, 10)).map(({ entry }) => entry)));
  expect(woken.map(({ length }) => length)).toEqual(refs.map(() => 1));
  expect(woken.flat().filter(({ at, dueAt }) => at < Number(dueAt))).toEqual([]);
});

test('forgets the ids of what came to queues and agents when their window has passed', async () => {
  const clock = virtualClock(Date.UTC(2026, 0, 5, 9));
  const { host } = await started({ clock, inboxDays: 2 });
  await host.send(billing, { id: 'old', at: clock.now(), body: { type: 'act' } });
  await clock.advance(47 * 3_600_000);
  await host.send(billing, { id: 'new', at: clock.now(), body: { type: 'act' } });
  expect(await codeOf(host.send(billing, { id: 'old', at: clock.now(), body: { type: 'act', note: 'x' } }))).toBe(
    'conflict',
  );
  await clock.advance(3 * 3_600_000);
  expect(
    host.database
      .prepare('SELECT id FROM host_inbox')
      .all()
      .map(({ id }) => id),
  ).toEqual(['new']);
});

test('brings an older file up to date in place, and refuses a newer one', async () => {
  const database = new DatabaseSync(join(folder, 'baton.db'));
  expect(migrate(database)).toBe(0);
  database.exec(
    `INSERT INTO host_entity (kind, key, rev, state) VALUES ('conversation', 'anna', 1, '{"count":1,"due":[],"onWake":null}')`,
  );
  expect(migrate(database, [...MIGRATIONS, 'ALTER TABLE host_entity ADD COLUMN colour TEXT'])).toBe(MIGRATIONS.length);
  expect(database.prepare('SELECT key, colour FROM host_entity').all()).toEqual([
    expect.objectContaining({ key: 'anna', colour: null }),
  ]);
  expect(() => migrate(database)).toThrowError(expect.objectContaining({ code: 'schema-newer' }));
  database.close();
  expect(() => open()).toThrowError(expect.objectContaining({ code: 'schema-newer' }));
  // The refusal lets go of the folder.
  expect(() => open()).toThrowError(expect.objectContaining({ code: 'schema-newer' }));
});

test('leaves a file as it was when a migration fails', () => {
  const database = new DatabaseSync(join(folder, 'baton.db'));
  migrate(database);
  expect(() => migrate(database, [...MIGRATIONS, 'CREATE TABLE host_new (x); SELECT * FROM nowhere'])).toThrow();
  expect(database.prepare(`SELECT name FROM sqlite_master WHERE name = 'host_new'`).all()).toEqual([]);
  expect(migrate(database)).toBe(MIGRATIONS.length);
  database.close();
});

test('tells of what the read model took when its transaction is over', async () => {
  const host = open();
  const { app } = probe(Date.now);
  const within: [string, boolean][] = [];
  const saw = (name: string) => within.push([name, host.database.isTransaction]);
  await host.start({ ...app, project: () => void saw('project'), projected: () => void saw('projected') });
  await host.send(anna, act('m1'));
  await host.idle();
  expect(within).toEqual([
    ['project', true],
    ['projected', false],
  ]);
});
