// Holds every figure against two other ways of reckoning it, and the statistics against simulations. The last line is one JSON object.
import { DatabaseSync } from 'node:sqlite';
import {
  caseHistory,
  compareShares,
  countFigures,
  critical,
  emptyFold,
  figureIds,
  foldEntry,
  lastDays,
  localSpans,
  noChanges,
  wilson,
  type FactSet,
  type InsightFilter,
} from '@baton/insights';
import type { StoredEntry } from '@baton/handoff';
import { factWriter } from '../../src/insights/facts/fact-writer.ts';
import { dropRollup, rollUpDays } from '../../src/insights/facts/day-rollup.ts';
import { FACT_TABLES } from '../../src/insights/facts/fact-tables.ts';
import { madeUpEntries, madeUpMonths } from '../../src/insights/demo/made-up-months.ts';
import type { MadeTalk } from '../../src/insights/demo/months.ts';
import { insightCsv } from '../../src/insights/pages/csv.ts';
import { overview } from '../../src/insights/pages/overview.ts';
import { factReads } from '../../src/insights/reads/reads-on.ts';
import { project as projectLists } from '../../src/read-model/project.ts';
import { sqliteSql, sqliteSteps } from '../../src/store/sqlite-sql.ts';
import { prepareReadModel } from '../../src/read-model/schema.ts';
import { aMillion } from './a-million.ts';
import { oracleOf, oracleTallies } from './oracle.ts';
import { trialMonths } from './trial-months.ts';

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'];
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const asJson = process.argv.includes('--json');
const few = process.argv.includes('--quick');

const months = trialMonths(few ? 4_000 : 20_000);
say(`Making twelve months of ${months.talks} conversations …`);
const talks = madeUpMonths(months);
const now = months.to - 3 * 24 * 3_600_000;

say('Writing them into the tables, as a running server would, and anew from the journal …');
const stored = madeUpEntries(talks);
const live = newModel();
feed(live, stored, (i) => 1 + ((i * 7919) % 37));
const rebuilt = newModel();
feed(rebuilt, stored, () => 500);
const sameBytes = dumpOf(live) === dumpOf(rebuilt);
const reads = factReads(sqliteSql(live));

say('Counting them by themselves, and by SQL over the raw journal …');
const facts = factsOf(talks);
const history = caseHistory(facts);
const oracle = oracleOf(talks);

let compared = 0;
const differences: string[] = [];
for (const [i, zone] of ZONES.entries()) {
  // First without any day summed, then with the days of another zone than the one that is asked in.
  if (i > 0) await sumDays(ZONES[i - 1] ?? zone);
  for (const filter of questions(zone)) {
    const found = await reads.tallies(filter, now);
    const pure = countFigures(facts, filter, now, history);
    const oracled = oracleTallies(oracle, filter, now);
    for (const [i, id] of figureIds.entries()) {
      const [a, c, b] = [found[i], pure[i], oracled.get(id)];
      for (const field of ['count', 'hits', 'value', 'leftOut'] as const) {
        compared += 1;
        if (alike(a?.[field], b?.[field]) && alike(a?.[field], c?.[field])) continue;
        differences.push(
          `${id} ${field} ${zone} ${JSON.stringify(filter)}: tables ${a?.[field]}, journal ${b?.[field]}, counted ${c?.[field]}`,
        );
      }
    }
  }
  // Day by day over both changes of the clocks, the local date of each case told by another calendar.
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const byDate = new Map<string, number>();
  for (const { at } of oracle
    .prepare('SELECT at FROM cases WHERE test = 0 AND at >= ? AND at < ?')
    .all(months.from, months.to)) {
    const day = date.format(Number(at));
    byDate.set(day, (byDate.get(day) ?? 0) + 1);
  }
  const year = { from: months.from, to: months.to };
  for (const { span, tally } of await reads.series('I7', year, localSpans(year.from, year.to, zone, 'day'), now)) {
    compared += 1;
    if (tally.count !== (byDate.get(span.name) ?? 0))
      differences.push(
        `cases of ${span.name} in ${zone}: tables ${tally.count}, journal ${byDate.get(span.name) ?? 0}`,
      );
  }
}
for (const line of differences.slice(0, 20)) say(`  ${line}`);

say('A year from its days, against the year itself …');
const yearly = { from: months.from, to: months.to };
const exactly = countFigures(facts, yearly, now, history);
await sumDays('Europe/Berlin');
const summed = await reads.tallies(yearly, now);
let rolledDifferences = 0;
for (const [i, id] of figureIds.entries()) {
  if (id === 'I5') continue;
  for (const field of ['count', 'hits', 'value', 'leftOut'] as const)
    if (!alike(summed[i]?.[field], exactly[i]?.[field])) {
      rolledDifferences += 1;
      say(`  ${id} ${field}: days ${summed[i]?.[field]}, facts ${exactly[i]?.[field]}`);
    }
}

say('Five hundred filters: list, count and file …');
const dice = seeded(11);
let mismatches = 0;
for (let i = 0; i < 500; i += 1) {
  const filter = randomFilter();
  const id = figureIds[Math.floor(dice() * figureIds.length)] ?? 'I1';
  const part = dice() < 0.5 ? 'hits' : 'counted';
  const [tally] = await reads.tallies(filter, now, [id]);
  const { count } = await reads.behind(id, part, filter, now, { limit: 1, offset: 0 });
  const expected = part === 'hits' && tally?.hits !== null ? tally?.hits : tally?.count;
  let listed = 0;
  for (let offset = 0; ; offset += 300) {
    const { rows } = await reads.behind(id, part, filter, now, { limit: 300, offset });
    listed += rows.length;
    if (rows.length < 300) break;
  }
  let lines = -1;
  for await (const text of insightCsv(reads, id, part, filter, now)) lines += text.split('\r\n').length - 1;
  if (count !== expected || listed !== count || lines !== count) mismatches += 1;
}

say('Two thousand tests of nothing against nothing, looked at for 28 days …');
const aa = trials(few ? 300 : 2000, 2016, 0.12, 0.12);
say('… and a true fall from 12 to 9 % …');
const power = trials(few ? 150 : 1000, 6216, 0.12, 0.09);

say('Golden values …');
const golden: [number, number][] = [
  [critical(50), 6.10598181],
  [critical(2000), 3.03520899],
  [compareShares({ hits: 120, count: 1000 }, { hits: 60, count: 1000 }).low, -0.0986337982],
  [compareShares({ hits: 600, count: 5000 }, { hits: 500, count: 5000 }).p, 0.0439046461],
  [wilson(12, 100).high, 0.198120994],
];
const goldenMisses = golden.filter(
  ([value, expected]) => Math.abs(value - expected) > 1e-9 * Math.max(1, Math.abs(expected) * 10),
).length;

say('What the figures cost the projector, and how counting grows …');
const projection = projectorCost(stored.slice(0, few ? 30_000 : 120_000));
const linear = growth();

say(`${few ? 'A hundred thousand' : 'A million'} conversations written straight into the tables …`);
const large = await dashboard(few ? 100_000 : 1_000_000);
const small = await dashboard(few ? 10_000 : 100_000);

const result = {
  conversations: talks.length,
  compared,
  differences: differences.length + rolledDifferences,
  drilldown_mismatches: mismatches,
  rebuilt_equals_live: sameBytes,
  golden_misses: goldenMisses,
  false_positive_rate_daily_peeking: round(aa.sequence, 4),
  naive_false_positive_rate: round(aa.naive, 4),
  power_12_to_9_at_6216: round(power.sequence, 4),
  projector_cost_ratio: round(projection, 3),
  insights_16000_to_4000: round(linear, 2),
  dashboard_ms_p95_1m: round(large.p95, 1),
  dashboard_cpu_ms_p95_1m: round(large.cpu, 1),
  dashboard_ratio_1m_to_100k: round(large.median / small.median, 2),
  tile_28_days_cpu_ms_max: round(large.tile28, 1),
  tile_year_cpu_ms_max: round(large.tileYear, 1),
  drilldown_cpu_ms_max: round(large.drill, 2),
};
if (!asJson) say(JSON.stringify(result, null, 2));
process.stdout.write(`${JSON.stringify(result)}\n`);
const failed =
  result.differences > 0 || mismatches > 0 || !sameBytes || goldenMisses > 0 || aa.sequence > 0.03 || aa.naive < 0.2;
process.exitCode = failed ? 1 : 0;

async function sumDays(zone: string): Promise<void> {
  await dropRollup(sqliteSql(live));
  await rollUpDays(sqliteSql(live), zone, now, 1000);
}

function newModel(): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE app_desk_read (agent TEXT, conversation TEXT, seq INTEGER)');
  prepareReadModel(database);
  return database;
}

function feed(database: DatabaseSync, entries: readonly StoredEntry[], batchOf: (i: number) => number): void {
  const write = factWriter();
  const run = sqliteSteps(database);
  database.exec('BEGIN');
  for (let at = 0, i = 0; at < entries.length; i += 1) {
    const size = batchOf(i);
    run(write(entries.slice(at, at + size)));
    at += size;
  }
  database.exec('COMMIT');
}

function dumpOf(database: DatabaseSync): string {
  return FACT_TABLES.map((name) => {
    const rows = database.prepare(`SELECT * FROM ${name}`).all();
    return `${name}\n${rows
      // In which order runs ended within a batch is nobody's question.
      .map((row) => JSON.stringify(name === 'ins_run' ? { ...row, position: 0 } : row))
      .toSorted()
      .join('\n')}`;
  }).join('\n');
}

function factsOf(all: readonly MadeTalk[]): FactSet {
  const folds = all.map(({ id, entries }) => {
    const fold = emptyFold(id);
    const changes = noChanges();
    entries.forEach((entry, i) => foldEntry(fold, i + 1, entry, changes));
    return fold;
  });
  return {
    talks: folds.map(({ talk }) => talk),
    cases: folds.flatMap(({ talk, cases }) => cases.map((one) => ({ talk, one }))),
    promises: folds.flatMap(({ talk, promises }) => promises.map((promise) => ({ talk, promise }))),
    answers: [],
  };
}

/** Every filter alone and some together, over quiet months, both changes of the clocks, and the year. */
function questions(zone: string): InsightFilter[] {
  const month = (name: string) =>
    localSpans(months.from, months.to, zone, 'month').find((one) => one.name.startsWith(name));
  const march = month('2026-03') ?? { from: months.from, to: months.to };
  const october = month('2026-10') ?? march;
  const spring = lastDays(Date.parse('2026-03-30T12:00Z'), 3, zone);
  const autumn = lastDays(Date.parse('2026-10-26T12:00Z'), 3, zone);
  const alone: Partial<InsightFilter>[] = [
    {},
    { flow: months.flows[0]?.id ?? '' },
    { flow: months.flows[1]?.id ?? '', version: 2 },
    { channel: 'email' },
    { language: 'de' },
    { category: 'billing' },
    { arm: 'wording/b' },
    { test: true },
    { team: months.teams[0] ?? '' },
    { tier: 'high' },
    { reason: 'knowledge-gap' },
    { trigger: 'explicit' },
    { topic: 'refund' },
    { node: 'transfer' },
    { agent: months.agents[0] ?? '' },
    { way: 'ticket' },
    { way: 'queue', language: 'en', team: months.teams[1] ?? '' },
    { reason: 'policy', channel: 'web', flow: months.flows[0]?.id ?? '' },
  ];
  const periods = few
    ? [march, autumn]
    : [march, october, spring, autumn, { from: months.from, to: months.from + 89 * 24 * 3_600_000 }];
  return periods.flatMap(({ from, to }) => alone.map((one) => ({ ...one, from, to })));
}

function randomFilter(): InsightFilter {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(dice() * list.length)];
  const from = months.from + dice() * (months.to - months.from) * 0.9;
  const to = from + dice() * 90 * 24 * 3_600_000;
  const some: [string, unknown][] = [
    ['flow', pick(months.flows)?.id],
    ['channel', pick(['web', 'email', 'whatsapp'])],
    ['language', pick(['en', 'de', 'es', 'fr'])],
    ['team', pick(months.teams)],
    ['tier', pick(['critical', 'high', 'standard'])],
    ['reason', pick(['knowledge-gap', 'preference', 'policy'])],
    ['way', pick(['queue', 'ticket', 'callback'])],
    ['category', pick(months.categories)],
  ];
  return {
    ...Object.fromEntries(some.filter(([, value]) => value !== undefined && dice() < 0.2)),
    from: Math.floor(from),
    to: Math.floor(to),
  };
}

function alike(a: number | null | undefined, b: number | null | undefined): boolean {
  if (a === null || a === undefined || b === null || b === undefined) return (a ?? null) === (b ?? null);
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

/** The share of runs that found a difference at one of 28 daily looks. */
function trials(runs: number, customers: number, shareA: number, shareB: number): { sequence: number; naive: number } {
  const random = seeded(customers + runs);
  let [sequence, naive] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    const [a, b] = [
      { hits: 0, count: 0 },
      { hits: 0, count: 0 },
    ];
    let [isFound, isNaive] = [false, false];
    for (let day = 0; day < 28; day += 1) {
      for (let i = 0; i < customers / 28; i += 1) {
        const arm = random() < 0.5 ? a : b;
        arm.count += 1;
        if (random() < (arm === a ? shareA : shareB)) arm.hits += 1;
      }
      const enough = [a, b].every(({ hits, count }) => count >= 25 && hits >= 5 && count - hits >= 5);
      const { low, high } = compareShares(a, b);
      if (enough && (low > 0 || high < 0)) isFound = true;
      const [pa, pb] = [a.hits / a.count, b.hits / b.count];
      const z = (pb - pa) / Math.sqrt((pa * (1 - pa)) / a.count + (pb * (1 - pb)) / b.count);
      if (Math.abs(z) > 1.959963984540054) isNaive = true;
    }
    if (isFound) sequence += 1;
    if (isNaive) naive += 1;
  }
  return { sequence: sequence / runs, naive: naive / runs };
}

/** CPU time of the lists and the figures together ÷ of the lists alone, by turns on the same entries. */
function projectorCost(entries: readonly StoredEntry[]): number {
  const ratios: number[] = [];
  for (let round_ = 0; round_ < 3; round_ += 1) {
    const time = (withFacts: boolean): number => {
      const database = newModel();
      const writeLists = sqliteSteps(database);
      const write = factWriter();
      const from = process.cpuUsage();
      for (let at = 0; at < entries.length; at += 50) {
        const batch = entries.slice(at, at + 50);
        database.exec('BEGIN');
        writeLists(projectLists('sqlite', batch));
        if (withFacts) writeLists(write(batch));
        database.exec('COMMIT');
      }
      const { user, system } = process.cpuUsage(from);
      database.close();
      return user + system;
    };
    const plain = time(false);
    ratios.push(time(true) / plain);
  }
  return ratios.toSorted((a, b) => a - b)[1] ?? 0;
}

/** CPU time of counting sixteen thousand conversations ÷ of four thousand. */
function growth(): number {
  const time = (count: number): number => {
    const some = { ...facts, talks: facts.talks.slice(0, count) };
    const ids = new Set(some.talks.map(({ id }) => id));
    const set = { ...some, cases: facts.cases.filter(({ talk }) => ids.has(talk.id)) };
    const times = Array.from({ length: 5 }, () => {
      const from = process.cpuUsage();
      for (let i = 0; i < 4; i += 1) countFigures(set, yearly, now);
      const { user, system } = process.cpuUsage(from);
      return user + system;
    });
    return times.toSorted((a, b) => a - b)[2] ?? 1;
  };
  time(4_000);
  return few ? time(4_000) / time(1_000) : time(16_000) / time(4_000);
}

async function dashboard(conversations: number) {
  const { database, from, to, workspace } = aMillion(conversations);
  const clock = to - 1;
  await rollUpDays(sqliteSql(database), 'Europe/Berlin', clock, 1000);
  const readsOfMany = factReads(sqliteSql(database));
  const parts = {
    reads: readsOfMany,
    now: () => clock,
    workspace: () => workspace,
    flowNames: () => new Map([['f0', 'f0']]),
    versions: () => [],
    demo: false,
  };
  const around = { alerts: [], experiments: [], promises: { open: 0, late: 0 } };
  const times: number[] = [];
  const cpuTimes: number[] = [];
  for (let i = 0; i < 24; i += 1) {
    const period = lastDays(clock - (i % 12) * 24 * 3_600_000, 28, 'Europe/Berlin');
    const question = {
      filter: { ...period, ...(i % 3 === 1 ? { flow: 'f1' } : i % 3 === 2 ? { channel: 'web' } : {}) },
      before: { from: period.from - 28 * 24 * 3_600_000, to: period.from },
      zone: 'Europe/Berlin',
      demo: false,
    };
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    await overview(parts, question, around);
    times.push(performance.now() - began);
    cpuTimes.push(cpuSince(cpu));
  }
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    await work();
    const all: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const cpu = process.cpuUsage();
      await work();
      all.push(cpuSince(cpu));
    }
    return all.toSorted((a, b) => a - b)[2] ?? 0;
  };
  const month = lastDays(clock, 28, 'Europe/Berlin');
  let [tile28, tileYear, drill] = [0, 0, 0];
  for (const id of figureIds) {
    tile28 = Math.max(tile28, await timed(() => readsOfMany.tallies(month, clock, [id])));
    tileYear = Math.max(tileYear, await timed(() => readsOfMany.tallies({ from, to }, clock, [id])));
  }
  for (const id of ['I2', 'I6', 'I7'] as const)
    drill = Math.max(drill, await timed(() => readsOfMany.behind(id, 'hits', month, clock, { limit: 50, offset: 0 })));
  database.close();
  return {
    p95: quantileOf(times, 0.95),
    cpu: quantileOf(cpuTimes, 0.95),
    // The ratio is of CPU time: on a busy machine the rest is the others' time.
    median: quantileOf(cpuTimes, 0.5),
    tile28,
    tileYear,
    drill,
  };
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function quantileOf(values: readonly number[], share: number): number {
  const inOrder = values.toSorted((a, b) => a - b);
  return inOrder[Math.ceil(inOrder.length * share) - 1] ?? 0;
}

function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
