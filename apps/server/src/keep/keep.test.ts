import { existsSync, openSync, readdirSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseWorkspace } from '@baton/handoff';
import { postgresHost } from '@baton/host/postgres';
import { type EmbeddedPostgres, embeddedPostgres } from '@baton/host/postgres/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { outboxTable } from '../effects/outbox-table.ts';
import { postgresSql } from '../store/postgres-sql.ts';
import { privacy } from '../privacy/privacy.ts';
import {
  agent,
  customer,
  openWorkspace,
  type ServerKit,
  serverKit,
  type TestCustomer,
  until,
} from '../testing/server-kit.ts';
import { backUp, restoreToFolder, restoreToPostgres } from './backup.ts';
import { folderToPostgres, postgresToFolder } from './move-house.ts';
import { type Check, verifyFolder, verifyPostgres } from './verify-house.ts';

const PASSWORD = 'a lantern in the long window';
const ADA = { email: 'ada@lark.example', password: PASSWORD };

let postgres: EmbeddedPostgres;
let kit: ServerKit;
let ben: TestCustomer;

beforeAll(async () => {
  postgres = await embeddedPostgres({ fsync: false });
  kit = await serverKit();
  const callum = await agent(kit, 'callum');
  ben = await customer(kit);
  await ben.says('My lamp arrived broken and I want a refund for it.');
  await ben.says('let me talk to a human please');
  await until(() => callum.sees()?.offers[0]);
  callum.leaves();
  expect((await kit.call('POST', '/api/set-up', { name: 'Ada', ...ADA })).status).toBeLessThan(300);
}, 180_000);
afterAll(async () => {
  await kit.end();
  await postgres.stop();
});

/** S5, S6: what is kept of one person is found, handed over and erased; what is too old goes; a customer's other talks are found. */
async function onePersonIn(url: string): Promise<void> {
  const administrator = { cookie: await cookieOf() };
  const asks = (path: string, body: object) => kit.call('POST', `/api/privacy/${path}`, body, administrator);
  const who = { customerId: 'quillon-4471', signature: kit.server.sign('quillon-4471') };
  const first = await customer(kit, who);
  await first.says('a zanzibarquokka lamp, please');
  const kept = await until(async () => {
    const { body } = await asks('export', { person: 'Quillon-4471' });
    return JSON.stringify(body).includes('zanzibarquokka') ? body : undefined;
  });
  expect(kept).toMatchObject({ conversations: [{ id: first.id }] });

  const host = await postgresHost({ url });
  const sql = postgresSql(host.database);
  const customers = await sql.all('SELECT id FROM rm_conversation WHERE customer = ?', who.customerId);
  expect(customers.map(({ id }) => id)).toEqual([first.id]);
  const erased = await asks('erase', { person: who.customerId });
  expect(erased.body).toMatchObject({ conversations: 1, left: 0 });
  expect((await asks('find', { person: who.customerId })).body).toMatchObject({ conversations: 0 });
  const left = await sql.all("SELECT entry FROM host_journal WHERE entry::text LIKE '%zanzibarquokka%'");
  expect(left).toEqual([]);
  // After the days that the company keeps them, nothing of what is closed stays.
  const old = await customer(kit);
  await old.says('hello');
  await kit.call('POST', `/api/conversations/${old.id}/leave`, {}, { authorization: `Bearer ${old.token}` });
  const read = parseWorkspace(openWorkspace());
  if ('issues' in read) throw new Error('The demo does not parse.');
  const { workspace } = read;
  const days = { conversationDays: 1, copyDays: 1 };
  const later = privacy({
    sql,
    host,
    now: () => Date.now() + 3 * 86_400_000,
    workspace: () => workspace,
    hasFigures: true,
  });
  await until(async () => (await later.keepFor(days)) > 0);
  expect(await sql.all('SELECT id FROM rm_conversation WHERE id = ?', old.id)).toEqual([]);
  await host.stop();
}

const problemsOf = (checks: readonly Check[]) => checks.flatMap(({ problems }) => problems);
const countsOf = (checks: readonly Check[]) =>
  Object.fromEntries(checks.filter(({ what }) => !/^pages|^alarms/.test(what)).map(({ what, count }) => [what, count]));
const signsIn = async () => (await kit.call('POST', '/api/session', ADA)).status;
const cookieOf = async () =>
  (await kit.call('POST', '/api/session', ADA)).headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
const folderOf = (name: string) => join(kit.folder, name);

/** A database of its own on the same server. */
async function emptyDatabase(name: string): Promise<string> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return postgres.url.replace(/\/postgres$/, `/${name}`);
}

/** Two servers of one house do the same things at the same moment. */
async function twoAtOnce(url: string): Promise<void> {
  const other = await serverKit({ database: url });
  try {
    const begin = (one: ServerKit) => one.call('POST', '/api/conversations', { flow: 'road', language: 'en' });
    const begun = await Promise.all([kit, other, kit, other, kit, other].map(begin));
    expect(begun.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 201));
    const host = await postgresHost({ url });
    const numbers = await host.database.query(
      'SELECT count(*) AS n, count(DISTINCT number) AS d FROM app_conversation',
    );
    expect(numbers[0]?.['n']).toBe(numbers[0]?.['d']);
    // A8: of twelve pages at the same moment three go out, as if they had come one after the other.
    const tables = [outboxTable(postgresSql(host.database)), outboxTable(postgresSql(host.database))];
    const pages = Array.from({ length: 12 }, async (_, index) =>
      tables[index % 2]?.keepPage(
        {
          key: `page-${index}`,
          kind: 'page',
          conversation: `c${index}`,
          at: Date.now(),
          recipient: 'kofi',
          subject: '',
          text: '',
        },
        'kept',
        { after: 0, of: (before) => (before.length < 3 ? 'page' : 'hour-limit') },
      ),
    );
    expect((await Promise.all(pages)).filter((verdict) => verdict === 'page')).toHaveLength(3);
    await host.stop();
    // Who administers is known to both; neither takes itself for a demo.
    expect((await other.call('GET', '/api/people')).status).toBe(401);
  } finally {
    await other.end();
  }
}

it('a backup made while the server goes on verifies, and tells what somebody changed in it', async () => {
  const to = folderOf('backup');
  const files = await backUp({ data: folderOf('data'), database: null, to });
  expect(files).toEqual(expect.arrayContaining(['baton.db', 'access.db']));
  const checks = await verifyFolder(to);
  expect(problemsOf(checks)).toEqual([]);
  expect(countsOf(checks)['journal entries']).toBeGreaterThan(4);
  await expect(backUp({ data: folderOf('data'), database: null, to })).rejects.toThrow(/would be lost/);

  await restoreToFolder(to, folderOf('restored'));
  expect(countsOf(await verifyFolder(folderOf('restored')))).toEqual(countsOf(checks));
  const database = new DatabaseSync(join(folderOf('restored'), 'baton.db'));
  database.exec(
    "DELETE FROM host_journal WHERE seq = 2; UPDATE host_entity SET waits = 1, alarm_at = NULL, wake_at = NULL WHERE kind = 'queue'",
  );
  database.close();
  expect(problemsOf(await verifyFolder(folderOf('restored'))).join('\n')).toMatch(
    /goes on with entry 3 where 2 was expected[^]*waits without a deadline/,
  );

  const handle = openSync(join(to, 'baton.db'), 'r+');
  writeSync(handle, Buffer.alloc(64, 0x5a), 0, 64, 3 * 4096);
  closeSync(handle);
  await expect(restoreToFolder(to, folderOf('elsewhere'))).rejects.toThrow(/baton\.db is not as it was/);
  expect(existsSync(join(folderOf('elsewhere'), 'baton.db'))).toBe(false);
});

it('figures for Prometheus are an administrator’s, and hold routes and counts, never an id', async () => {
  expect((await kit.call('GET', '/api/metrics')).status).toBe(401);
  const cookie = await cookieOf();
  const { status, body } = await kit.call('GET', '/api/metrics', undefined, { cookie });
  expect(status).toBe(200);
  expect(String(body)).toMatch(
    /baton_http_request_seconds_count\{method="POST",route="\/api\/conversations",status="201"\} 1/,
  );
  expect(String(body)).toMatch(/baton_open_conversations\{floor="\w+"\} 1/);
  expect(String(body)).toContain('process_resident_memory_bytes');
  expect(String(body)).not.toContain(ben.id);
});

it('a folder moves to PostgreSQL and back with every row, and people go on where they were', async () => {
  const data = folderOf('data');
  const talk = await ben.talk();
  const url = await emptyDatabase('moved');
  await expect(folderToPostgres(data, url)).rejects.toThrow(/in use by another Baton/);
  let before: Check[] = [];
  await kit.restart({ database: url, dataFolder: folderOf('machine') }, async () => {
    before = await verifyFolder(data);
    const counts = await folderToPostgres(data, url);
    expect(counts.find(({ what }) => what === 'journal entries')?.count).toBeGreaterThan(4);
    expect(counts.find(({ what }) => what === 'user')?.count).toBe(1);
    const there = await verifyPostgres(url);
    expect(problemsOf(there)).toEqual([]);
    expect(countsOf(there)).toEqual(countsOf(before));
    await expect(folderToPostgres(data, url)).rejects.toThrow(/holds data of Baton already/);
  });
  expect((await ben.talk()).slice(0, talk.length)).toEqual(talk);
  expect(await signsIn()).toBe(200);
  await ben.says('are you still there?', 'after-the-move');
  expect(await ben.talk()).toContain('customer: are you still there?');
  // Said again under the same id, it counts once.
  await ben.says('are you still there?', 'after-the-move');
  expect((await ben.talk()).filter((line) => line === 'customer: are you still there?')).toHaveLength(1);

  expect(String((await kit.call('GET', '/api/metrics', undefined, { cookie: await cookieOf() })).body)).toMatch(
    /baton_open_conversations\{floor="\w+"\} 1/,
  );
  await twoAtOnce(url);
  await onePersonIn(url);

  const copy = folderOf('copy');
  await backUp({ data: folderOf('machine'), database: url, to: copy });
  expect(problemsOf(await verifyFolder(copy))).toEqual([]);
  await restoreToPostgres(copy, await emptyDatabase('restored'));

  const back = folderOf('back');
  await expect(postgresToFolder({ url, folder: back, beside: data, isCopy: false })).rejects.toThrow(/Stop it first/);
  expect(readdirSync(back)).toEqual([]);
  const now = await ben.talk();
  await kit.restart({ dataFolder: back }, async () => {
    const there = await verifyPostgres(url);
    await postgresToFolder({ url, folder: back, beside: data, isCopy: false });
    expect(countsOf(await verifyFolder(back))).toEqual(countsOf(there));
  });
  // The queue may have said another word meanwhile.
  expect((await ben.talk()).slice(0, now.length)).toEqual(now);
  expect(await signsIn()).toBe(200);
  const next = await customer(kit);
  await next.says('hello');
  expect(await next.talk()).toContain('customer: hello');
}, 180_000);

it('a server does not go on in a folder whose data lives elsewhere now', async () => {
  await expect(kit.restart({ dataFolder: folderOf('data') })).rejects.toThrow(
    /was moved to postgres:\/\/baton:…@.*BATON_DATABASE/,
  );
});
