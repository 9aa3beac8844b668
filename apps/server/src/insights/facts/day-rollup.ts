// A year is read from its days. A day is summed once nothing of it changes any more; should it change after all, it is summed again.
import { binTop, BINS, figureIds, localDay, localSpans, type FigureId, type InsightFilter } from '@baton/insights';
import type { Sql, Steps } from '../../store/sql.ts';
import { countOf, figureSql, joined, raw, rowsAsked, sql, statementOf, type FigureSql } from '../reads/ask.ts';
import { aloneIn } from './alone-in.ts';
import { binColumns, dayColumnsOf } from './fact-tables.ts';

const DAY_MS = 24 * 3_600_000;
/** A case that closed has seven days to come back; most close within the month. */
const SETTLED_AFTER_MS = 37 * DAY_MS;
const WEEK_MS = 7 * DAY_MS;

type Kind = FigureSql['of'];
const KINDS: readonly Kind[] = ['talk', 'case', 'promise'];
const NAMES = ['flow', 'version', 'channel', 'language', 'team', 'tier', 'reason'] as const;
const DIMENSIONS: Readonly<Record<Kind, string>> = {
  talk: 't.flow, t.version, t.channel, t.language, NULL, NULL, NULL',
  case: 'c.flow, c.version, c.channel, c.language, c.team, c.tier, c.reason',
  promise: 't.flow, t.version, t.channel, t.language, NULL, NULL, NULL',
};

/** Sums days until there are no more, or `most` of them: the server goes on with something else in between. Returns how many. */
export async function rollUpDays(db: Sql, zone: string, now: number, most: number): Promise<number> {
  const [oldest] = await db.all('SELECT min(at) AS at FROM ins_talk WHERE test = 0');
  const first = oldest?.['at'];
  if (typeof first !== 'number') return 0;
  const rolled = new Set((await db.all('SELECT day FROM ins_rolled')).map(({ day }) => Number(day)));
  const days = localSpans(localDay(first, zone).from, localDay(now - SETTLED_AFTER_MS, zone).from, zone, 'day');
  let count = 0;
  for (const day of days) {
    if (count >= most) return count;
    if (rolled.has(day.from) || !(await isSettled(db, day, now))) continue;
    await db.transaction(() => rollUp(db, day));
    count += 1;
  }
  return count;
}

/** What a year's sums were made for another zone is no use. */
export async function dropRollup(db: Sql): Promise<void> {
  await db.transaction(function* (): Steps<void> {
    yield ['DELETE FROM ins_day'];
    yield ['DELETE FROM ins_rolled'];
  });
}

async function isSettled(db: Sql, { from, to }: { from: number; to: number }, now: number): Promise<boolean> {
  const [row] = await db.all(
    'SELECT max(closed_at) AS at FROM ins_case WHERE test = 0 AND at >= ? AND at < ?',
    from,
    to,
  );
  const newest = row?.['at'];
  return typeof newest !== 'number' || newest + WEEK_MS <= now;
}

function* rollUp(db: Sql, day: { from: number; to: number }): Steps<void> {
  yield* aloneIn(db);
  const known = yield ['SELECT day FROM ins_rolled WHERE day = ?', day.from];
  if (known.length > 0) return;
  for (const kind of KINDS) {
    const ids = figureIds.filter((id) => figureSql(id, day, NEVER).of === kind);
    const sums = ids.map((id) => ({ names: dayColumnsOf(id), figure: figureSql(id, day, NEVER) }));
    const bins = kind === 'case' ? binColumns : [];
    const names = [...sums.flatMap(({ names: { n, h, v, o } }) => [n, h, v, o]), ...bins];
    const columns = joined(
      [
        ...sums.flatMap(({ figure: { counted, hit, value, leftOut } }) => [
          countOf(counted),
          hit ? countOf(hit) : raw('0'),
          value ? sql`coalesce(sum(CASE WHEN ${counted} THEN ${value} END), 0)` : raw('0'),
          countOf(leftOut),
        ]),
        ...bins.map((_, bin) => countOf(raw(inBin(bin)))),
      ],
      ', ',
    );
    yield statementOf(
      sql`INSERT INTO ins_day (day, kind, ${raw(NAMES.join(', '))}, ${raw(names.join(', '))})
        SELECT CAST(${day.from} AS bigint), ${raw(`'${kind}'`)}, ${raw(DIMENSIONS[kind])}, ${columns} ${rowsAsked(kind, day)} GROUP BY ${raw('3, 4, 5, 6, 7, 8, 9')}`,
    );
    // What asks about nothing in particular need not add up every team and language of a year.
    yield statementOf(
      sql`INSERT INTO ins_day (day, kind, flow, version, channel, language, ${raw(names.join(', '))})
        SELECT CAST(${day.from} AS bigint), ${raw(`'${kind}-all'`)}, '', 0, '', '', ${raw(names.map((name) => `sum(${name})`).join(', '))}
        FROM ins_day WHERE day = ${day.from} AND kind = ${raw(`'${kind}'`)} HAVING count(*) > 0`,
    );
  }
  yield ['INSERT INTO ins_rolled (day, until) VALUES (?, ?)', day.from, day.to];
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
export async function rolledSpans(
  db: Sql,
  { from, to }: { from: number; to: number },
): Promise<{ from: number; to: number }[]> {
  const days = await db.all('SELECT day, until FROM ins_rolled WHERE day >= ? AND until <= ? ORDER BY day', from, to);
  const spans: { from: number; to: number }[] = [];
  for (const { day, until } of days) {
    const last = spans.at(-1);
    if (last?.to === Number(day)) last.to = Number(until);
    else spans.push({ from: Number(day), to: Number(until) });
  }
  return spans;
}

/** True when days know all that is asked. */
export function daysKnow({ category, arm, trigger, topic, node, agent, way, test }: InsightFilter): boolean {
  return [category, arm, trigger, topic, node, agent, way].every((one) => one === undefined) && test !== true;
}

/** The sums of figures over whole days, and the counts of the time to an agent by its length. */
export async function sumsOfDays(
  db: Sql,
  ids: readonly FigureId[],
  filter: InsightFilter,
  kind: Kind,
): Promise<{ sums: Map<FigureId, Sums>; bins: number[] }> {
  const hasBins = kind === 'case' && ids.includes('I5');
  const names = [
    ...ids.flatMap((id) => {
      const { n, h, v, o } = dayColumnsOf(id);
      return [n, h, v, o];
    }),
    ...(hasBins ? binColumns : []),
  ];
  const dimensions = NAMES.flatMap((name) => {
    const value = filter[name];
    return value === undefined ? [] : [sql`${raw(name)} = ${value}`];
  });
  const of = dimensions.length === 0 ? `${kind}-all` : kind;
  const asked = joined(
    [sql`kind = ${raw(`'${of}'`)} AND day >= ${filter.from} AND day < ${filter.to}`, ...dimensions],
    ' AND ',
  );
  const [row = {}] = await db.all(
    ...statementOf(
      sql`SELECT ${raw(names.map((name) => `coalesce(sum(${name}), 0) AS ${name}`).join(', '))} FROM ins_day WHERE ${asked}`,
    ),
  );
  const at = (name: string): number => Number(row[name] ?? 0);
  return {
    sums: new Map(
      ids.map((id) => {
        const { n, h, v, o } = dayColumnsOf(id);
        return [id, { n: at(n), h: at(h), v: at(v), o: at(o) }];
      }),
    ),
    bins: hasBins ? binColumns.map(at) : [],
  };
}
