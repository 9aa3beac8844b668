import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Audit } from '../audit/audit-log.ts';
import { isSigned } from '../effects/webhook-signature.ts';
import type { Records } from '../store/records.ts';
import { sqliteSql } from '../store/sqlite-sql.ts';
import { agent, customer, type ServerKit, serverKit, until } from '../testing/server-kit.ts';
import { nightly, type NightlyParts } from './nightly.ts';

const DAY = 86_400_000;
const SECRET = 'a secret of the warehouse';
let kit: ServerKit;
let database: DatabaseSync;
let noted: string[];
let done: Set<string>;

beforeAll(async () => {
  kit = await serverKit();
  database = new DatabaseSync(join(kit.folder, 'data', 'baton.db'));
  const callum = await agent(kit, 'callum');
  const ada = await customer(kit, { customerId: 'ada-1', signature: kit.server.sign('ada-1') });
  await ada.says('My zanzibarquokka arrived broken and I want a refund for it.');
  await ada.says('let me talk to a human please');
  await until(() => callum.sees()?.offers[0]);
  callum.leaves();
}, 60_000);
afterAll(async () => {
  database.close();
  await kit.end();
});

function parts(to: string, more: Partial<NightlyParts> = {}): NightlyParts {
  noted = [];
  done = new Set();
  const records: Pick<Records, 'add' | 'drop' | 'dropBefore'> = {
    add: async ({ id }) => !done.has(id) && Boolean(done.add(id)),
    drop: async (id) => done.delete(id),
    dropBefore: async () => undefined,
  };
  const audit: Pick<Audit, 'note'> = {
    note: async (_at, what, about) => void noted.push(`${what} ${about}`),
  };
  return {
    to,
    secret: SECRET,
    hideWith: 'hidden',
    sql: sqliteSql(database),
    done: { ...records, all: async () => [], read: async () => null, keep: async () => undefined },
    zone: () => 'Europe/Berlin',
    // The night after today, in which today is a whole day.
    now: () => Date.now() + DAY + 3 * 3_600_000,
    audit: { ...audit, line: function* () {}, read: async () => [], firstBroken: async () => null },
    report: () => undefined,
    ...more,
  };
}

it('writes the last seven days by day, without a word or a name, once a night', async () => {
  const folder = join(kit.folder, 'warehouse');
  const night = nightly(parts(folder));
  expect(await night.look()).toBe(4 * 7);
  expect(await night.look()).toBe(0);
  night.stop();
  const names = readdirSync(folder);
  expect(names).toHaveLength(28);
  expect(names.every((name) => /^(conversations|handoffs|promises|answers)-\d{4}-\d\d-\d\d\.ndjson$/.test(name))).toBe(
    true,
  );
  const all = names.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
  const lines = all
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const [talk] = lines.filter(({ botOutcome }) => botOutcome !== undefined);
  const [handoff] = lines.filter(({ trigger }) => trigger !== undefined);
  expect(talk).toMatchObject({ flow: 'road', channel: 'web', language: 'en', endedAt: null, messages: 2 });
  expect(new Date(talk.startedAt).toISOString()).toBe(talk.startedAt);
  expect(handoff).toMatchObject({ conversation: talk.id, acceptedAt: null, customer: talk.customer });
  expect(all).not.toMatch(/zanzibarquokka|ada-1/);
  expect(noted).toHaveLength(1);
});

it('puts them to an address, signed, and tries a night again that was not taken', async () => {
  let answer = 500;
  const taken: string[] = [];
  const store = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const signed = isSigned(SECRET, request.headers as Parameters<typeof isSigned>[1], body, Date.now());
      if (answer === 201 && signed) taken.push(request.url ?? '');
      response.writeHead(answer).end();
    });
  });
  await new Promise<void>((listening) => store.listen(0, '127.0.0.1', listening));
  const night = nightly(parts(`http://127.0.0.1:${(store.address() as AddressInfo).port}/lake/`));
  await expect(night.look()).rejects.toThrow('was answered with 500');
  answer = 201;
  expect(await night.look()).toBe(28);
  expect(taken).toHaveLength(28);
  expect(taken[0]).toMatch(/^\/lake\/conversations-/);
  night.stop();
  await new Promise((closed) => store.close(closed));
});
