// A year is read from its days. A day is summed once nothing of it changes any more; should it change after all, it is summed again.
import type { DatabaseSync } from 'node:sqlite';
import { binTop, BINS, figureIds, localDay, localSpans, type FigureId, type InsightFilter } from '@baton/insights';
import { figureSql, joined, raw, rowsAsked, sql, type Sql } from '../reads/ask.ts';
import { binColumns, dayColumnsOf } from './fact-tables.ts';

const DAY_MS = 24 * 3_600_000;
/** A case that closed has seven days to come back; most close within the month. */
const SETTLED_AFTER_MS = 37 * DAY_MS;
const WEEK_MS = 7 * DAY_MS;

const DIMENSIONS = {
  talk: 't.flow, t.version, t.channel, t.language, NULL, NULL, NULL',
  case: 'c.flow, c.version, c.channel, c.language, c.team, c.tier, c.reason',
  promise: 't.flow, t.version, t.channel, t.language, NULL, NULL, NULL',
} as const;

/** Sums days until there are no more, or `most` of them: the server goes on with something else in between. Returns how many. */
export function rollUpDays(database: DatabaseSync, zone: string, now: number, most: number): number {
  const first = database.prepare('SELECT min(at) AS at FROM ins_talk WHERE test = 0').get()?.['at'];
  if (typeof first !== 'number') return 0;
  const rolled = new Set(
    database
      .prepare('SELECT day FROM ins_rolled')
      .all()
      .map(({ day }) => Number(day)),
  );
  const days = localSpans(localDay(first, zone).from, localDay(now - SETTLED_AFTER_MS, zone).from, zone, 'day');
  let count = 0;
  for (const day of days) {
    if (count >= most) return count;
    if (rolled.has(day.from) || !isSettled(database, day, now)) continue;
    rollUp(database, { from: day.from, to: day.to });
    count += 1;
  }
  return count;
}

/** What a year's sums were made for another zone is no use. */
export function dropRollup(database: DatabaseSync): void {
  database.exec('DELETE FROM ins_day; DELETE FROM ins_rolled;');
}

function isSettled(database: DatabaseSync, { from, to }: { from: number; to: number }, now: number): boolean {
  const newest = database
    .prepare('SELECT max(closed_at) AS at FROM ins_case WHERE test = 0 AND at >= ? AND at < ?')
    .get(from, to)?.['at'];
  return typeof newest !== 'number' || newest + WEEK_MS <= now;
}

function rollUp(database: DatabaseSync, day: { from: number; to: number }): void {
  const run = ({ text, values }: Sql) => database.prepare(text).run(...values);
  database.exec('SAVEPOINT ins_roll');
  try {
    for (const kind of ['talk', 'case', 'promise'] as const) {
      const ids = figureIds.filter((id) => figureSql(id, day, NEVER).of === kind);
      const sums = ids.map((id) => ({ columns: dayColumnsOf(id), figure: figureSql(id, day, NEVER) }));
      const bins = kind === 'case' ? binColumns : [];
      const names = [...sums.flatMap(({ columns }) => Object.values(columns)), ...bins].join(', ');
      const columns = joined(
        [
          ...sums.flatMap(({ figure: { counted, hit, value, leftOut } }) => [
            sql`coalesce(sum(${counted}), 0)`,
            sql`coalesce(sum(${hit ?? raw('0')}), 0)`,
            sql`coalesce(sum(CASE WHEN ${counted} THEN ${value ?? raw('0')} END), 0)`,
            sql`coalesce(sum(${leftOut}), 0)`,
          ]),
          ...bins.map((_, bin) => raw(`coalesce(sum(${inBin(bin)}), 0)`)),
        ],
        ', ',
      );
      const grouped = raw(DIMENSIONS[kind]);
      run(sql`INSERT INTO ins_day (day, kind, flow, version, channel, language, team, tier, reason, ${raw(names)})
        SELECT ${day.from}, ${kind}, ${grouped}, ${columns} ${rowsAsked(kind, day)} GROUP BY ${raw('3, 4, 5, 6, 7, 8, 9')}`);
    }
    run(sql`INSERT INTO ins_rolled (day, until) VALUES (${day.from}, ${day.to})`);
    database.exec('RELEASE ins_roll');
  } catch (thrown) {
    database.exec('ROLLBACK TO ins_roll; RELEASE ins_roll;');
    throw thrown;
  }
}

/** So late that everything is due and decided. */
const NEVER = 8.64e15;

function inBin(bin: number): string {
  const above = bin === 0 ? '' : `c.first_word > ${binTop(bin - 1)}`;
  const upTo = bin === BINS - 1 ? '' : `c.first_word <= ${binTop(bin)}`;
  return `c.first_word IS NOT NULL AND ${[above, upTo].filter((part) => part !== '').join(' AND ')}`;
}

/** The sums of a figure. */
export interface Sums {
  n: number;
  h: number;
  v: number;
  o: number;
}

/** The days of a period that are summed, as spans without gaps between their days. */
export function rolledSpans(
  database: DatabaseSync,
  { from, to }: { from: number; to: number },
): { from: number; to: number }[] {
  const days = database
    .prepare('SELECT day, until FROM ins_rolled WHERE day >= ? AND until <= ? ORDER BY day')
    .all(from, to)
    .map(({ day, until }) => ({ from: Number(day), to: Number(until) }));
  const spans: { from: number; to: number }[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last?.to === day.from) last.to = day.to;
    else spans.push({ ...day });
  }
  return spans;
}

/** True when days know all that is asked. */
export function daysKnow({ category, arm, trigger, topic, node, agent, way, test }: InsightFilter): boolean {
  return [category, arm, trigger, topic, node, agent, way].every((one) => one === undefined) && test !== true;
}

/** The sums of figures over whole days, and the counts of the time to an agent by its length. */
export function sumsOfDays(
  all: (query: Sql) => Record<string, unknown>[],
  ids: readonly FigureId[],
  filter: InsightFilter,
  kind: 'talk' | 'case' | 'promise',
): { sums: Map<FigureId, Sums>; bins: number[] } {
  const names = [
    ...ids.flatMap((id) => Object.values(dayColumnsOf(id))),
    ...(kind === 'case' && ids.includes('I5') ? binColumns : []),
  ];
  const dimensions = (['flow', 'version', 'channel', 'language', 'team', 'tier', 'reason'] as const).flatMap((name) => {
    const value = filter[name];
    return value === undefined ? [] : [sql`${raw(name)} = ${value}`];
  });
  const asked = joined([sql`day >= ${filter.from} AND day < ${filter.to} AND kind = ${kind}`, ...dimensions], ' AND ');
  const [row = {}] = all(
    sql`SELECT ${raw(names.map((name) => `coalesce(sum(${name}), 0) AS ${name}`).join(', '))} FROM ins_day WHERE ${asked}`,
  );
  const at = (name: string): number => Number(row[name] ?? 0);
  return {
    sums: new Map(
      ids.map((id) => {
        const { n, h, v, o } = dayColumnsOf(id);
        return [id, { n: at(n), h: at(h), v: at(v), o: at(o) }];
      }),
    ),
    bins: binColumns.map(at),
  };
}
