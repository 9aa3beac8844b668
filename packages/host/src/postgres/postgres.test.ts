import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conformance } from '../conformance.ts';
import { probe } from '../conformance/probe.ts';
import { anna, scene } from '../conformance/scene.ts';
import { connection } from './connection.ts';
import { FEEDS } from './feed.ts';
import { type EmbeddedPostgres, embeddedPostgres } from './testing/embedded-postgres.ts';
import { alone, together } from './testing/houses.ts';

const LONG = process.env['BATON_LONG'] === '1';

/** What only one process can promise, and why two do not. */
const ONE_PROCESS = new Map([
  ['takes the inputs of an entity in the order they were sent', 'calls made at once at two processes have no order'],
  [
    'applies sends later, in order per sender and receiver, under ids of their own',
    'the same: its sends come of calls made at once',
  ],
  [
    'rings each of 2300 alarms that are due at once one time, in due order',
    'each process rings its own shards in order',
  ],
  ['takes inputs between start and stop only', 'asks which of two calls made at once came first'],
  [
    'answers a repeated input with the first reply and changes nothing',
    'counts calls of the reducer, which is pure and runs again where a step was lost to the other process',
  ],
  [
    'drops a wake-up when an input before it in line moved the alarm',
    'the input comes in at one process while the other has committed the wake-up already',
  ],
]);

/** They take as long as all others together. */
const LENGTHY = new Set([
  'slows down and reports a reducer that never drops what is due',
  'makes a step with 2,000 entries behind it cost at most 1.5 times one with 20',
]);

for (const major of LONG ? ([15, 18] as const) : ([18] as const)) {
  describe(`on PostgreSQL ${major}`, () => {
    let server: EmbeddedPostgres;
    beforeAll(async () => {
      server = await embeddedPostgres({ major, fsync: false });
    });
    afterAll(() => server.stop());

    for (const { name, run } of conformance(() => alone(server.url))) test.runIf(LONG || !LENGTHY.has(name))(name, run);

    test('leaves the read model alone while another server still writes it', async () => {
      const { probe: seen, act, host, close } = await scene(await alone(server.url));
      const other = connection({ url: server.url, schema: 'house', tag: 'other server', size: 1 });
      await other.transaction(async (session) => {
        await session.query(FEEDS);
        await act(anna, 'm1');
        await host.idle();
        expect(seen.projected).toEqual([]);
      });
      await act(anna, 'm2');
      await host.idle();
      expect(seen.projected).toEqual(await host.entries(anna, 0, 10));
      expect(seen.reports).toEqual([]);
      await other.end();
      await close();
    });

    test('tells of what the read model took when another connection can read it', async () => {
      const { host, now } = await alone(server.url);
      const { database } = host;
      const { app } = probe(now);
      await database.query('CREATE TABLE lists (seq int)');
      const seen: Promise<readonly unknown[]>[] = [];
      await host.start({
        ...app,
        async project(entries, transaction) {
          for (const { seq } of entries) await transaction?.query('INSERT INTO lists VALUES ($1)', [seq]);
        },
        projected: () => void seen.push(database.query('SELECT seq FROM lists')),
      });
      await host.send(anna, { id: 'm1', at: now(), body: { type: 'act' } });
      await host.idle();
      expect(await Promise.all(seen)).toEqual([[{ seq: 1 }]]);
      await host.stop();
    });

    describe.runIf(LONG)('with two hosts on one schema, each call through a random one', () => {
      for (const { name, run } of conformance(() => together(server.url, Math.random)))
        if (!ONE_PROCESS.has(name)) test(name, run);
    });
  });
}
