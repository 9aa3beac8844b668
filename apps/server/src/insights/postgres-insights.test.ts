// The figures and the desk's lists on PostgreSQL and in the file: the same entries, the same numbers.
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { parseWorkspace, type ConversationEntry, type StoredEntry } from '@baton/handoff';
import { postgresHost, type PostgresHost } from '@baton/host/postgres';
import { embeddedPostgres, type EmbeddedPostgres } from '@baton/host/postgres/testing';
import { systemClock } from '@baton/host/sqlite';
import { figureIds, localSpans, type InsightFilter } from '@baton/insights';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { outboxTable } from '../effects/outbox-table.ts';
import { project } from '../read-model/project.ts';
import { readModel } from '../read-model/queries.ts';
import { prepareReadModel } from '../read-model/schema.ts';
import { migratePostgres, prepareLists } from '../store/postgres-schema.ts';
import { postgresSql, postgresSteps } from '../store/postgres-sql.ts';
import type { Sql } from '../store/sql.ts';
import { sqliteSql, sqliteSteps } from '../store/sqlite-sql.ts';
import { trialMonths } from '../../tools/insights/trial-months.ts';
import { lookAtAlerts } from './alerts/alert-watch.ts';
import { madeUpEntries, madeUpMonths } from './demo/made-up-months.ts';
import { factWriter } from './facts/fact-writer.ts';
import { insightsOn } from './insight-ground.ts';
import { insightStore } from './insight-store.ts';
import { factReads } from './reads/reads-on.ts';

const parsed = parseWorkspace(readFileSync(new URL('../../../../flows/demo.workspace.json', import.meta.url), 'utf8'));
if (!('workspace' in parsed)) throw new Error('The demo workspace does not parse.');
const [lead] = parsed.workspace.agents.filter((agent) => agent.lead);
if (!lead) throw new Error('The demo has no lead.');
const months = trialMonths(240);
const entries = madeUpEntries(madeUpMonths(months));
const now = months.to;
const year: InsightFilter = { from: months.from, to: months.to };
let server: EmbeddedPostgres;
let host: PostgresHost;
let inFile: DatabaseSync;
let file: Sql;
let shared: Sql;

beforeAll(async () => {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE app_insight (kind TEXT, id TEXT, value TEXT, PRIMARY KEY (kind, id))');
  prepareReadModel(database);
  inFile = database;
  file = sqliteSql(database);
  sqliteSteps(database)(factWriter()(entries));

  server = await embeddedPostgres({ fsync: false });
  host = await postgresHost({ url: server.url, clock: systemClock() });
  await migratePostgres(host.database);
  await prepareLists(host.database);
  shared = postgresSql(host.database);
  const write = factWriter();
  for (let at = 0; at < entries.length; at += 2_000)
    await host.database.transaction((session) => postgresSteps(session, write(entries.slice(at, at + 2_000))));
}, 60_000);

afterAll(async () => {
  await host.stop();
  await server.stop();
});

it('tags, colleagues who were asked and blocks read the same in either database', async () => {
  const by = { id: 'ann', name: 'Ann' };
  const at = 1_000;
  const written = [
    {
      type: 'started',
      at,
      flow: { id: 'f', hash: 'h', version: 1 },
      workspace: 'w',
      channel: 'web',
      language: 'en',
      number: 'LL-1',
    },
    { type: 'tagged', at, tag: 'rug', by: 'ann' },
    { type: 'tagged', at, tag: 'vip', by: 'ann' },
    { type: 'tagged', at, tag: 'experiment/wording/b', node: 's' },
    { type: 'untagged', at, tag: 'vip', by: 'ann' },
    { type: 'consulted', at, noteId: 'n', by: 'ann', colleague: 'ben' },
    {
      type: 'abuse',
      at,
      act: 'blocked',
      by,
      reason: 'spam',
      note: '',
      until: 9_000,
      names: ['customer:1', 'device:2'],
    },
  ] satisfies ConversationEntry[];
  const stored = written.map((entry, index): StoredEntry => ({
    ref: { kind: 'conversation', key: 'talk' },
    seq: index + 1,
    entry,
  }));
  sqliteSteps(inFile)(project('sqlite', stored));
  await host.database.transaction((session) => postgresSteps(session, project('postgres', stored)));
  for (const lists of [readModel(file), readModel(shared)]) {
    expect(await lists.tagsOf('talk')).toEqual(['rug']);
    expect(await lists.tags(10)).toEqual(['rug']);
    expect((await lists.newest(5, 'rug')).map(({ id, abuse }) => [id, abuse])).toEqual([['talk', 'blocked']]);
    expect(await lists.guestsOf('talk')).toEqual([{ agent: 'ben', askedBy: 'ann' }]);
    expect(await lists.blockOf(['device:2', 'device:3'], 8_999)).toEqual({ until: 9_000 });
    expect(await lists.blockOf(['device:2'], 9_000)).toBe(undefined);
    expect(await lists.blockOf(['device:3'], 1)).toBe(undefined);
  }
  const unblocked = {
    type: 'abuse',
    at,
    act: 'unblocked',
    by,
    reason: 'other',
    note: '',
  } satisfies ConversationEntry;
  const last: StoredEntry[] = [{ ref: { kind: 'conversation', key: 'talk' }, seq: 8, entry: unblocked }];
  sqliteSteps(inFile)(project('sqlite', last));
  await host.database.transaction((session) => postgresSteps(session, project('postgres', last)));
  for (const lists of [readModel(file), readModel(shared)])
    expect(await lists.blockOf(['customer:1', 'device:2'], 2_000)).toBe(undefined);
});

it('I0: every figure, list and choice is the same in either database, before and after days are summed', async () => {
  const [a, b] = [factReads(file), factReads(shared)];
  const march = { from: Date.parse('2026-03-01T00:00Z'), to: Date.parse('2026-05-01T00:00Z') };
  const filters: InsightFilter[] = [
    march,
    { ...march, team: 'billing' },
    { ...march, flow: 'returns', version: 1 },
    { ...march, test: true },
  ];
  for (const filter of filters) {
    expect(exact(await b.tallies(filter, now))).toEqual(exact(await a.tallies(filter, now)));
    for (const by of ['team', 'version'] as const)
      for (const id of ['I1', 'I5', 'I8'] as const)
        expect(exact(byKey(await b.breakDown(id, filter, by, now)))).toEqual(
          exact(byKey(await a.breakDown(id, filter, by, now))),
        );
    for (const id of ['I1', 'I2', 'I8'] as const) {
      const page = { limit: 200, offset: 0 };
      expect(exact(await b.behind(id, 'hits', filter, now, page))).toEqual(
        exact(await a.behind(id, 'hits', filter, now, page)),
      );
    }
    expect(exact(await b.leaving(filter))).toEqual(exact(await a.leaving(filter)));
    expect(exact(await b.promises(filter, now))).toEqual(exact(await a.promises(filter, now)));
    expect(exact(await b.quarters(filter))).toEqual(exact(await a.quarters(filter)));
    expect(exact(await b.choices(filter, now))).toEqual(exact(await a.choices(filter, now)));
    const limits = { highFrom: 85, lowBelow: 60 };
    expect(exact(await b.sureness(filter, limits))).toEqual(exact(await a.sureness(filter, limits)));
  }
  const [mine, theirs] = [insightsOn(file), insightsOn(shared)];
  for (let i = 0; i < 4; i += 1) {
    await mine.tidy('Europe/Berlin', now);
    await theirs.tidy('Europe/Berlin', now);
  }
  expect(exact(await b.tallies(year, now))).toEqual(exact(await a.tallies(year, now)));
  const spans = localSpans(year.from, year.to, 'Europe/Berlin', 'month');
  expect(exact(await b.series('I2', year, spans, now))).toEqual(exact(await a.series('I2', year, spans, now)));
  expect(await b.traffic({ ...year, flow: 'returns' })).toHaveLength(
    (await a.traffic({ ...year, flow: 'returns' })).length,
  );
  expect((await a.tallies(year, now, [...figureIds]))[0]?.count).toBeGreaterThan(150);
});

it('E1: an experiment is started once and read back, and an arm that was dealt is known', async () => {
  const { experiments, store } = insightsOn(shared);
  const plan = {
    experiment: 'wording',
    flow: 'accounts',
    node: 'split',
    arms: [
      { id: 'a', label: 'A', weight: 50 },
      { id: 'b', label: 'B', weight: 50 },
    ],
    primary: 'abandonment' as const,
    planned: 2000,
    startedAt: months.from,
    endsAt: now,
    method: 'split' as const,
    blockHours: 2,
    sharesAgents: true,
  };
  expect([await experiments.start(plan), await experiments.start(plan)]).toEqual([true, false]);
  const [exposed] = await shared.all('SELECT unit, arm FROM ins_exposure ORDER BY at LIMIT 1');
  const settled = await experiments.settled({ kind: 'device', id: String(exposed?.['unit']) }, now);
  expect(settled['wording']).toBe(exposed?.['arm']);
  const kept = await experiments.find('wording');
  expect(kept && (await experiments.show(kept, 'Accounts', now)).customers).toBeGreaterThan(20);
  await store.put('alert', 'x', { is: 'firing' });
  await store.put('alert', 'x', { is: 'normal' });
  expect(await store.list('alert')).toEqual([{ id: 'x', value: { is: 'normal' } }]);
});

it('I14: of servers that look at the alerts at the same moment one does it', async () => {
  const servers = Array.from({ length: 4 }, () => insightStore(shared));
  const over = Promise.withResolvers<void>();
  let looks = 0;
  const all = servers.map((store) =>
    store.alone('alerts', now, 60_000, async () => {
      looks += 1;
      await over.promise;
    }),
  );
  // Three come back with nothing done before the one that looks is let go.
  let turnedAway = 0;
  await new Promise<void>((resolve, reject) => {
    for (const one of all)
      one.then(() => {
        turnedAway += 1;
        if (turnedAway === servers.length - 1) resolve();
      }, reject);
  });
  expect(looks).toBe(1);
  over.resolve();
  await Promise.all(all);
  await servers[1]?.alone('alerts', now, 60_000, async () => void (looks += 1));
  expect(looks).toBe(2);
});

it('I14: two servers on one database, looking by turns and at once, tell the lead of what fires once', async () => {
  const day = Date.parse('2027-02-02T13:00:00Z');
  for (let i = 0; i < 100; i += 1)
    await shared.all(
      `INSERT INTO ins_case (talk, n, seq, at, test, flow, version, channel, language, arm, node, team, trigger, way, alternative, left_at, repeat)
       VALUES (?, 1, 2, ?, 0, 'f', 1, 'web', 'en', '', 'n', 'billing', 'explicit', 'queue', 0, ?, 0)`,
      `told-${i}`,
      day - 3_600_000,
      i < 40 ? day - 3_500_000 : null,
    );
  const mails: { key: string; to: string; subject: string }[] = [];
  let clock = day;
  const server = () => ({
    house: {
      now: () => clock,
      workspace: () => ({ agents: [lead], hours: [] }),
      changes: { announce: () => undefined },
    },
    store: insightStore(shared),
    reads: factReads(shared),
    outbox: outboxTable(shared),
    mailer: {
      send: async (mail: { key: string; to: string; subject: string }) => {
        mails.push(mail);
        return { ok: true as const, detail: 'sent' };
      },
      close: () => undefined,
    },
    connections: new Map(),
    origin: () => 'https://baton.example',
  });
  const servers = [server(), server()];
  for (let minute = 0; minute < 40; minute += 4) {
    clock = day + minute * 60_000;
    await Promise.all(servers.map(lookAtAlerts));
    for (const one of servers) await lookAtAlerts(one);
  }
  expect(mails.filter(({ subject }) => subject === 'Abandonment needs a look')).toMatchObject([{ to: lead.email }]);
  expect(new Set(mails.map(({ key }) => key)).size).toBe(mails.length);
});

/** Each adds up in an order of its own. */
function exact<T>(found: T): unknown {
  return JSON.parse(
    JSON.stringify(found, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)),
  );
}

/** Which of equally many comes first is nobody's question. */
function byKey<T extends { key: string }>(list: readonly T[]): T[] {
  return list.toSorted((one, other) => (one.key < other.key ? -1 : 1));
}
