// Days that are over are kept as sums, which is what any longer time is read from. A day of which something changes after all is summed
// again; until then its facts are counted.
import { binTop, BINS, figureIds, localDay, localSpans } from '@baton/insights';
import type { Sql, Steps } from '../../store/sql.ts';
import { countOf, figureSql, joined, raw, rowsAsked, sql, statementOf } from '../reads/ask.ts';
import { aloneIn } from './alone-in.ts';
import { listsOfDay } from './day-lists.ts';
import { DAY_NAMES, DAY_SETS, EVERY, setName, type DayKind } from './day-sets.ts';
import { binColumns, dayColumnsOf } from './fact-tables.ts';

/** The projector need not look whether a day is summed that was over less than this before: see `fact-writer.ts`. */
const OVER_FOR_MS = 36 * 3_600_000;
const LISTS_AT_ONCE = 25;

const KINDS: readonly DayKind[] = ['talk', 'case', 'promise'];
const DIMENSIONS: Readonly<Record<DayKind, string>> = {
  talk: 't.flow, t.version, t.channel, t.language, NULL, NULL, NULL',
  case: 'c.flow, c.version, c.channel, c.language, c.team, c.tier, c.reason',
  promise: 't.flow, t.version, t.channel, t.language, NULL, NULL, NULL',
};

/** Sums days until there are no more, or `most` of them, the newest first: the server goes on with something else in between. Returns how many. */
export async function rollUpDays(db: Sql, zone: string, now: number, most: number): Promise<number> {
  const [known] = await db.all('SELECT min(at) AS oldest, max(at) AS newest FROM ins_talk WHERE test = 0');
  const { oldest, newest } = known ?? {};
  if (typeof oldest !== 'number' || typeof newest !== 'number') return 0;
  // However late the projector is, it writes nothing into these days without asking.
  const until = localDay(Math.min(now, newest) - OVER_FOR_MS, zone).from;
  const rolled = new Set((await db.all('SELECT day FROM ins_rolled')).map(({ day }) => Number(day)));
  const days = localSpans(localDay(oldest, zone).from, until, zone, 'day').filter((day) => !rolled.has(day.from));
  const some = days.slice(-most).toReversed();
  for (const day of some) await db.transaction(() => rollUp(db, day));
  return some.length;
}

/** What days were summed for another zone is no use. */
export async function dropRollup(db: Sql): Promise<void> {
  await db.transaction(function* (): Steps<void> {
    yield ['DELETE FROM ins_day'];
    yield ['DELETE FROM ins_day_list'];
    yield ['DELETE FROM ins_rolled'];
  });
}

function* rollUp(db: Sql, day: { from: number; to: number }): Steps<void> {
  yield* aloneIn(db);
  const known = yield ['SELECT day FROM ins_rolled WHERE day = ?', day.from];
  if (known.length > 0) return;
  yield ['DELETE FROM ins_day WHERE day = ?', day.from];
  yield ['DELETE FROM ins_day_list WHERE day = ?', day.from];
  for (const kind of KINDS) yield* sumDay(kind, day);
  const lists = yield* listsOfDay(day);
  for (let at = 0; at < lists.length; at += LISTS_AT_ONCE) {
    const some = lists.slice(at, at + LISTS_AT_ONCE);
    yield [
      `INSERT INTO ins_day_list (list, by_names, of, day, doc) VALUES ${some.map(() => '(?, ?, ?, ?, ?)').join(', ')}`,
      ...some.flatMap(({ list, byNames, of, doc }) => [list, byNames, of, day.from, doc]),
    ];
  }
  const [closed] = yield [
    'SELECT max(closed_at) AS at FROM ins_case WHERE test = 0 AND at >= ? AND at < ? AND first_word IS NOT NULL',
    day.from,
    day.to,
  ];
  yield [
    'INSERT INTO ins_rolled (day, until, closed) VALUES (?, ?, ?)',
    day.from,
    day.to,
    typeof closed?.['at'] === 'number' ? closed['at'] : null,
  ];
}

function* sumDay(kind: DayKind, day: { from: number; to: number }): Steps<void> {
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
    sql`INSERT INTO ins_day (day, kind, by_names, ${raw(DAY_NAMES.join(', '))}, ${raw(names.join(', '))})
      SELECT CAST(${day.from} AS bigint), ${raw(`'${kind}'`)}, ${raw(`'${EVERY}'`)}, ${raw(DIMENSIONS[kind])}, ${columns}
      ${rowsAsked(kind, day)} GROUP BY ${raw('4, 5, 6, 7, 8, 9, 10')}`,
  );
  for (const set of DAY_SETS[kind]) {
    const dimensions = set.map((name) => `, ${name}`).join('');
    const groups = set.length === 0 ? '' : `GROUP BY ${set.join(', ')}`;
    yield statementOf(
      sql`INSERT INTO ins_day (day, kind, by_names${raw(dimensions)}, ${raw(names.join(', '))})
        SELECT CAST(${day.from} AS bigint), ${raw(`'${kind}'`)}, ${raw(`'${setName(set)}'`)}${raw(dimensions)}, ${raw(names.map((name) => `sum(${name})`).join(', '))}
        FROM ins_day WHERE day = ${day.from} AND kind = ${raw(`'${kind}'`)} AND by_names = ${raw(`'${EVERY}'`)} ${raw(groups)} HAVING count(*) > 0`,
    );
  }
}

/** So late that everything is due and decided: what is not yet is taken off again when it is read. */
const NEVER = 8.64e15;

function inBin(bin: number): string {
  const above = bin === 0 ? '' : `c.first_word > ${binTop(bin - 1)}`;
  const upTo = bin === BINS - 1 ? '' : `c.first_word <= ${binTop(bin)}`;
  return `c.first_word IS NOT NULL AND ${[above, upTo].filter((part) => part !== '').join(' AND ')}`;
}
