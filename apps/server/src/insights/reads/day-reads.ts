// Reading what days were summed to. What is not decided yet of them is taken off again here, so that days answer as their facts would.
import type { FigureId, InsightFilter } from '@baton/insights';
import type { Row, Sql } from '../../store/sql.ts';
import { binColumns, dayColumnsOf } from '../facts/fact-tables.ts';
import type { DayDocs } from '../facts/day-lists.ts';
import { DAY_NAMES, daysKnow, EVERY, LIST_SETS, listKey, namesAsked, setFor, setName } from '../facts/day-sets.ts';
import type { DayKind, DayList, DayName } from '../facts/day-sets.ts';
import { casesAsked, countOf, joined, raw, sql, statementOf, textOf } from './ask.ts';
import type { Span } from './fact-reads.ts';
import { addSums, NO_SUMS, type Sums } from './tally.ts';

const WEEK_MS = 7 * 24 * 3_600_000;
/** I6: decided seven days after the close. */
const MATURING: ReadonlySet<FigureId> = new Set(['I6', 'I9-first-contact']);

/** A day that is summed. */
export interface RolledDay extends Span {
  /** When the last of its cases was closed. */
  readonly closed: number | null;
}

/** What a day, or one label of it, adds up to. */
export interface DaySums {
  readonly day: number;
  readonly label: string | null;
  readonly sums: Map<FigureId, Sums>;
  readonly bins: number[];
}

/** The days within a period that are summed; none when the filter asks what days do not know. */
export async function rolledDays(db: Sql, filter: InsightFilter): Promise<RolledDay[]> {
  if (!daysKnow(filter)) return [];
  const { from, to } = filter;
  const rows = await db.all(
    'SELECT day, until, closed FROM ins_rolled WHERE day >= ? AND until <= ? ORDER BY day',
    from,
    to,
  );
  return rows.map(({ day, until, closed }) => ({
    from: Number(day),
    to: Number(until),
    closed: closed === null ? null : Number(closed),
  }));
}

/** Days that follow on each other, as spans. */
export function spansOf(days: readonly Span[]): Span[] {
  const spans: { from: number; to: number }[] = [];
  for (const { from, to } of days) {
    const last = spans.at(-1);
    if (last?.to === from) last.to = to;
    else spans.push({ from, to });
  }
  return spans;
}

/** The sums of figures of one kind, day by day, of each value of `by` where one is named. */
export async function daySums(
  db: Sql,
  {
    kind,
    ids,
    filter,
    now,
    by,
  }: { kind: DayKind; ids: readonly FigureId[]; filter: InsightFilter; now: number; by?: DayName },
  days: readonly RolledDay[],
): Promise<DaySums[]> {
  const [first, last] = [days.at(0), days.at(-1)];
  if (!first || !last) return [];
  const hasBins = kind === 'case' && ids.includes('I5');
  const names = [
    ...ids.flatMap((id) => {
      const { n, h, v, o } = dayColumnsOf(id);
      return [n, h, v, o];
    }),
    ...(hasBins ? binColumns : []),
  ];
  const asked = namesAsked(filter);
  const set = setFor(kind, new Set(by === undefined ? asked : [...asked, by]));
  const which = joined(
    [
      sql`kind = ${raw(`'${kind}'`)} AND by_names = ${raw(`'${set}'`)} AND day >= ${first.from} AND day <= ${last.from}`,
      ...asked.flatMap((name) => {
        const value = filter[name];
        return value === undefined ? [] : [sql`${raw(name)} = ${value}`];
      }),
    ],
    ' AND ',
  );
  const label = by ?? 'NULL';
  // A set of exactly what is asked has one row a day.
  const isOne = set !== EVERY;
  const columns = names.map((name) => (isOne ? name : `sum(${name}) AS ${name}`)).join(', ');
  const groups = isOne ? '' : `GROUP BY day${by === undefined ? '' : `, ${by}`}`;
  const rows = await db.all(
    ...statementOf(
      sql`SELECT day, ${raw(`${label} AS label`)}, ${raw(columns)} FROM ins_day WHERE ${which} ${raw(groups)}`,
    ),
  );
  const known = new Set(days.map(({ from }) => from));
  const found = rows
    .filter(({ day }) => known.has(Number(day)))
    .map((row) => ({
      day: Number(row['day']),
      label: textOf(row['label']),
      sums: new Map(ids.map((id) => [id, sumsOn(row, id)])),
      bins: hasBins ? binColumns.map((name) => Number(row[name])) : [],
    }));
  await takeOffUndecided(db, { ids, filter, now, by }, days, found);
  return found;
}

function sumsOn(row: Row, id: FigureId): Sums {
  const { n, h, v, o } = dayColumnsOf(id);
  return { n: Number(row[n]), h: Number(row[h]), v: Number(row[v]), o: Number(row[o]) };
}

/** Days count every closed case as decided; those of the last seven days are not. */
async function takeOffUndecided(
  db: Sql,
  { ids, filter, now, by }: { ids: readonly FigureId[]; filter: InsightFilter; now: number; by: DayName | undefined },
  days: readonly RolledDay[],
  found: readonly DaySums[],
): Promise<void> {
  const some = ids.filter((id) => MATURING.has(id));
  const young = some.length === 0 ? [] : days.filter(({ closed }) => closed !== null && closed > now - WEEK_MS);
  if (young.length === 0) return;
  const at = new Map(found.map((one) => [listKey([one.day, one.label]), one]));
  const takeOff = (day: number, label: string | null, undecided: Undecided): void => {
    const one = at.get(listKey([day, label]));
    for (const id of one ? some : []) {
      const { n } = undecided;
      const h = id === 'I6' ? undecided.solved : undecided.first;
      one?.sums.set(id, addSums(one.sums.get(id) ?? NO_SUMS, { n: -n, h: -h, v: 0, o: n }));
    }
  };
  if (by === undefined && isListed('closes', filter)) {
    for (const { day, doc } of await dayLists(db, 'closes', filter, young)) {
      const late = doc.filter(([closedAt]) => closedAt > now - WEEK_MS);
      const solved = late.filter(([, isSolved]) => isSolved === 1).length;
      const first = late.filter(([, , isFirst]) => isFirst === 1).length;
      takeOff(day, null, { n: late.length, solved, first });
    }
    return;
  }
  for (const { from, to } of young) {
    const rows = await db.all(
      ...statementOf(
        sql`SELECT ${raw(by === undefined ? 'NULL' : `c.${by}`)} AS label, count(*) AS n, ${countOf(raw('c.resolved = 1'))} AS solved,
          ${countOf(raw('c.resolved = 1 AND c.repeat = 0'))} AS first
          FROM ins_case c WHERE ${casesAsked({ ...filter, from, to })} AND c.first_word IS NOT NULL AND c.closed_at > ${now - WEEK_MS} GROUP BY 1`,
      ),
    );
    for (const row of rows) {
      const number = (name: string): number => Number(row[name]);
      takeOff(from, textOf(row['label']), { n: number('n'), solved: number('solved'), first: number('first') });
    }
  }
}

/** Cases that are not decided yet. */
interface Undecided {
  readonly n: number;
  readonly solved: number;
  readonly first: number;
}

/** True when days have this list under what the filter asks. */
export function isListed(list: DayList, filter: InsightFilter): boolean {
  const asked = new Set(namesAsked(filter));
  return (
    daysKnow(filter) && LIST_SETS[list].some((set) => set.length === asked.size && set.every((name) => asked.has(name)))
  );
}

/** A list of each of these days, where it is not empty. */
export async function dayLists<L extends DayList>(
  db: Sql,
  list: L,
  filter: InsightFilter,
  days: readonly Span[],
): Promise<{ day: number; doc: DayDocs[L] }[]> {
  const [first, last] = [days.at(0), days.at(-1)];
  if (!first || !last) return [];
  const names = DAY_NAMES.filter((name) => filter[name] !== undefined);
  const rows = await db.all(
    'SELECT day, doc FROM ins_day_list WHERE list = ? AND by_names = ? AND of = ? AND day >= ? AND day <= ? ORDER BY day',
    list,
    setName(names),
    listKey(names.map((name) => filter[name])),
    first.from,
    last.from,
  );
  const known = new Set(days.map(({ from }) => from));
  return rows.flatMap(({ day, doc }) => (known.has(Number(day)) ? [{ day: Number(day), doc: docIn<L>(doc) }] : []));
}

/** As `day-lists.ts` wrote it, and nobody else. */
function docIn<L extends DayList>(doc: unknown): DayDocs[L] {
  return JSON.parse(String(doc));
}
