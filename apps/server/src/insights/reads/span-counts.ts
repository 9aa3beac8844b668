// The figures of many spans at once: days that are summed are read once and shared, what lies between them is counted once.
import { asksForCases, figureCatalogue, type FigureId, type InsightFilter, type Tally } from '@baton/insights';
import type { Row, Sql } from '../../store/sql.ts';
import type { DayKind } from '../facts/day-sets.ts';
import { figureSql, joined, raw, rowsAsked, sql, statementOf, type Asked, type FigureSql } from './ask.ts';
import { dayLists, daySums, isListed, rolledDays, spansOf, type DaySums } from './day-reads.ts';
import type { Span } from './fact-reads.ts';
import { addedBins, addSums, gapsIn, middleOf, NO_SUMS, sumsIn, sumsOf, tallyOf, type Sums } from './tally.ts';

/** Of a longer time the median is told to the top of a bin. */
const EXACT_UP_TO_MS = 90 * 24 * 3_600_000;
const KINDS = ['talk', 'case', 'promise'] as const;

export function isLong({ from, to }: Span): boolean {
  return to - from > EXACT_UP_TO_MS;
}

/** What was counted of a span: sums by figure, and times either each by itself or by how long they were. */
export interface Counted {
  readonly sums: Map<FigureId, Sums>;
  /** The times to an agent, in no order. */
  times: number[];
  /** Empty where all times are at hand. */
  bins: number[];
}

export function talliesOf(ids: readonly FigureId[], { sums, times, bins }: Counted): Tally[] {
  return ids.flatMap((id) => {
    const found = sums.get(id);
    if (!found) return [];
    return [tallyOf(id, found, figureCatalogue[id].kind === 'median' ? middleOf(times, bins) : null)];
  });
}

/** The values that a figure is the mean or the middle of. */
export async function valuesOf(db: Sql, figure: FigureSql, filter: InsightFilter): Promise<number[]> {
  const rows = await db.all(
    ...statementOf(
      sql`SELECT ${figure.value ?? raw('0')} AS value ${rowsAsked(figure.of, filter)} AND ${figure.counted}`,
    ),
  );
  return rows.map(({ value }) => Number(value));
}

/** @param byBins whether medians may be told to the top of a bin */
export async function countSpans(
  db: Sql,
  ids: readonly FigureId[],
  filter: InsightFilter,
  spans: readonly Span[],
  { now, byBins }: { now: number; byBins: boolean },
): Promise<Counted[]> {
  const whole = hullOf(spans);
  const inside = { ...filter, ...whole };
  const rolled = await rolledDays(db, inside);
  const borders = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
  const counted = spans.map((): Counted => ({ sums: new Map(), times: [], bins: [] }));
  for (const kind of KINDS) {
    const some = ids.filter((id) => figureSql(id, inside, now).of === kind);
    if (some.length === 0) continue;
    // A conversation knows no team; the days know none of it either.
    const days = kind === 'case' || !asksForCases(filter) ? rolled : [];
    const sums = byDay(await daySums(db, { kind, ids: some, filter, now }, days));
    const median = some.find((id) => figureCatalogue[id].kind === 'median');
    const isOfLists = median !== undefined && !byBins && isListed('times', filter);
    const lists = new Map(
      isOfLists ? (await dayLists(db, 'times', filter, days)).map(({ day, doc }) => [day, doc]) : [],
    );
    const counts = gapCounts(db, { kind, ids: some, filter, now });
    for (const [i, span] of spans.entries()) {
      const one = counted[i];
      if (!one) continue;
      for (const id of some) one.sums.set(id, NO_SUMS);
      const covered = days.filter(({ from, to }) => from >= span.from && to <= span.to);
      for (const { from } of covered) {
        const found = sums.get(from);
        if (found) addAll(one.sums, found.sums);
        if (found && median !== undefined && byBins) one.bins = addedBins(one.bins, found.bins);
        if (isOfLists) for (const time of lists.get(from) ?? []) one.times.push(time);
      }
      for (const gap of gapsIn(span, spansOf(covered)).flatMap((gap) => cut(gap, borders))) {
        const { sums: more, times } = await counts(gap);
        addAll(one.sums, more);
        if (median !== undefined && (isOfLists || byBins)) for (const time of times) one.times.push(time);
      }
      if (median !== undefined && !isOfLists && !byBins)
        one.times = await valuesOf(db, figureSql(median, inside, now), { ...filter, ...span });
    }
  }
  return counted;
}

/** Counts what lies between summed days, each such time once. */
function gapCounts(
  db: Sql,
  { kind, ids, filter, now }: { kind: DayKind; ids: readonly FigureId[]; filter: InsightFilter; now: number },
): (gap: Span) => Promise<Pick<Counted, 'sums' | 'times'>> {
  const known = new Map<string, Promise<Pick<Counted, 'sums' | 'times'>>>();
  async function count(gap: Span): Promise<Pick<Counted, 'sums' | 'times'>> {
    const part = { ...filter, ...gap };
    const figures = ids.map((id) => figureSql(id, part, now));
    const columns = joined(
      figures.flatMap((figure, i) => sumsOf(figure, i)),
      ', ',
    );
    const [row = {}] = await asked(db, sql`SELECT ${columns} ${rowsAsked(kind, part)}`);
    const median = figures.find((_, i) => figureCatalogue[ids[i] ?? 'I1'].kind === 'median');
    return {
      sums: new Map(ids.map((id, i) => [id, sumsIn(row, i)])),
      times: median ? await valuesOf(db, median, part) : [],
    };
  }
  return (gap) => {
    const key = `${gap.from} ${gap.to}`;
    const found = known.get(key) ?? count(gap);
    known.set(key, found);
    return found;
  };
}

function asked(db: Sql, what: Asked): Promise<readonly Row[]> {
  return db.all(...statementOf(what));
}

function addAll(sums: Map<FigureId, Sums>, more: ReadonlyMap<FigureId, Sums>): void {
  for (const [id, found] of more) sums.set(id, addSums(sums.get(id) ?? NO_SUMS, found));
}

function byDay(found: readonly DaySums[]): Map<number, DaySums> {
  return new Map(found.map((one) => [one.day, one]));
}

function hullOf(spans: readonly Span[]): Span {
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

/** A time cut at the borders within it, so that spans that share some of it share what was counted. */
function cut({ from, to }: Span, borders: readonly number[]): Span[] {
  const inside = [from, ...borders.filter((border) => border > from && border < to), to];
  return inside.slice(1).map((end, i) => ({ from: inside[i] ?? from, to: end }));
}
