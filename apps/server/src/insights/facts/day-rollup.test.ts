// I0: whatever is read from sums of days is what the facts say, also of days that change after they were summed.
import { DatabaseSync } from 'node:sqlite';
import { localSpans, type InsightFilter } from '@baton/insights';
import { expect, it } from 'vitest';
import { trialMonths } from '../../../tools/insights/trial-months.ts';
import { prepareReadModel } from '../../read-model/schema.ts';
import { sqliteSql, sqliteSteps } from '../../store/sqlite-sql.ts';
import { madeUpEntries, madeUpMonths } from '../demo/made-up-months.ts';
import { insightCsv } from '../pages/csv.ts';
import { breakdowns } from '../reads/fact-reads.ts';
import { factReads } from '../reads/reads-on.ts';
import { dropRollup, rollUpDays } from './day-rollup.ts';
import { factWriter } from './fact-writer.ts';

const DAY = 24 * 3_600_000;
// Seven weeks over the change of the clocks in March.
const months = { ...trialMonths(500), from: Date.parse('2026-03-01T00:00Z'), to: Date.parse('2026-04-19T00:00Z') };
const entries = madeUpEntries(madeUpMonths(months));
const now = months.to;

function house() {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE app_desk_read (agent TEXT, conversation TEXT, seq INTEGER)');
  prepareReadModel(database);
  const db = sqliteSql(database);
  const write = factWriter();
  const run = sqliteSteps(database);
  return { db, reads: factReads(db), feed: (some: typeof entries) => run(write(some)) };
}

const period = { from: Date.parse('2026-03-08T00:00+01:00'), to: Date.parse('2026-04-19T00:00+02:00') };
const filters: InsightFilter[] = [
  period,
  { ...period, flow: 'returns' },
  { ...period, flow: 'accounts', version: 2 },
  { ...period, channel: 'web' },
  { ...period, team: 'billing' },
  { ...period, reason: 'knowledge-gap', language: 'en' },
  { ...period, way: 'ticket' },
  { ...period, from: period.from + 5 * 3_600_000, to: period.to - 30 * 3_600_000 },
];

/** Everything that is shown of a time. */
async function shown({ reads }: ReturnType<typeof house>) {
  const all = [];
  const weeks = localSpans(period.from, period.to, 'Europe/Berlin', 'week');
  for (const filter of filters) {
    all.push(
      await reads.tallies(filter, now),
      await reads.series('I6', filter, weeks, now),
      await reads.periods(filter, [filter, ...weeks], now, ['I1', 'I5', 'I6', 'I9-first-contact']),
      await reads.timeSpread(filter),
      await reads.reasons(filter),
      await reads.leaving(filter),
      await reads.botOutcomes(filter),
      await reads.sureness(filter, { highFrom: 85, lowBelow: 60 }),
      await reads.choices(filter, now),
    );
    for (const by of breakdowns) all.push(await reads.breakDown('I6', filter, by, now));
    for (const id of ['I1', 'I5', 'I8'] as const) all.push(await reads.breakDown(id, filter, 'flow', now));
  }
  // Each adds up in an order of its own.
  return JSON.stringify(all, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value));
}

it('I0: sums of days say what the facts say, in their own zone and across it', async () => {
  const one = house();
  one.feed(entries);
  const exact = await shown(one);
  for (const zone of ['Europe/Berlin', 'Asia/Kathmandu']) {
    await dropRollup(one.db);
    expect(await rollUpDays(one.db, zone, now, 100)).toBeGreaterThan(40);
    expect(await shown(one)).toBe(exact);
  }
  expect(await rollUpDays(one.db, 'Asia/Kathmandu', now, 100)).toBe(0);
});

it('I0: a day that changes after it was summed is counted, and summed again', async () => {
  const [late, whole] = [house(), house()];
  whole.feed(entries);
  const days: number[] = [];
  for (let at = 0, next = months.from; at < entries.length; next += 4 * DAY) {
    const some = entries.slice(at).filter(({ entry }) => entry.at < next);
    if (next > months.to + 60 * DAY) some.push(...entries.slice(at + some.length));
    if (some.length > 0) late.feed(some);
    at += some.length;
    days.push(await rollUpDays(late.db, 'Europe/Berlin', next, 100));
  }
  // More than the 49 days that there are: some were summed twice.
  expect(days.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(50);
  expect(await shown(late)).toBe(await shown(whole));
});

it('I0: list, count and file are as many as the figure counts, of filters drawn at random', async () => {
  const { db, reads, feed } = house();
  feed(entries);
  await rollUpDays(db, 'Europe/Berlin', now, 100);
  let seed = 5;
  const pick = <T>(list: readonly T[]): T | undefined => {
    seed = (seed * 48_271) % 2_147_483_647;
    return list[seed % list.length];
  };
  for (let i = 0; i < 60; i += 1) {
    const from = period.from + (pick([0, 3, 11, 19]) ?? 0) * DAY + (pick([0, 7_200_000]) ?? 0);
    const filter: InsightFilter = {
      from,
      to: from + (pick([1, 7, 20]) ?? 1) * DAY,
      ...(pick([true, false]) ? { channel: pick(['web', 'email']) ?? '' } : {}),
      ...(pick([true, false]) ? { team: pick(months.teams) ?? '' } : {}),
      ...(pick([true, false, false]) ? { way: 'queue' } : {}),
    };
    const id = pick(['I1', 'I2', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9-first-contact'] as const) ?? 'I1';
    const part = pick(['hits', 'counted'] as const) ?? 'hits';
    const [tally] = await reads.tallies(filter, now, [id]);
    const { count, rows } = await reads.behind(id, part, filter, now, { limit: 300, offset: 0 });
    let lines = -1;
    for await (const text of insightCsv(reads, id, part, filter, now)) lines += text.split('\r\n').length - 1;
    const counted = part === 'hits' && tally?.hits !== null ? tally?.hits : tally?.count;
    expect([count, rows.length, lines], `${id} ${part} ${JSON.stringify(filter)}`).toEqual([counted, counted, counted]);
  }
});
