// From sums and times to a figure.
import { BINS, binOf, figureCatalogue, quantile, quantileOfBins, type FigureId, type Tally } from '@baton/insights';
import type { Row } from '../../store/sql.ts';
import { countOf, raw, sql, type Asked, type FigureSql } from './ask.ts';
import type { Span } from './fact-reads.ts';

/** The sums of a figure: counted, hits, values, left out. */
export interface Sums {
  readonly n: number;
  readonly h: number;
  readonly v: number;
  readonly o: number;
}

export const NO_SUMS: Sums = { n: 0, h: 0, v: 0, o: 0 };

export function addSums(a: Sums, b: Sums): Sums {
  return { n: a.n + b.n, h: a.h + b.h, v: a.v + b.v, o: a.o + b.o };
}

/** Only what the figure is made of: a share has no value, and a mean no hits. */
export function sumsOf({ counted, hit, value, leftOut }: FigureSql, i: number): Asked[] {
  return [
    sql`${countOf(counted)} AS ${raw(`n${i}`)}`,
    ...(hit ? [sql`${countOf(hit)} AS ${raw(`h${i}`)}`] : []),
    ...(value ? [sql`sum(CASE WHEN ${counted} THEN ${value} END) AS ${raw(`v${i}`)}`] : []),
    sql`${countOf(leftOut)} AS ${raw(`o${i}`)}`,
  ];
}

/** What `sumsOf` asked for. */
export function sumsIn(row: Row, i: number): Sums {
  const at = (name: string): number => Number(row[`${name}${i}`] ?? 0);
  return { n: at('n'), h: at('h'), v: at('v'), o: at('o') };
}

export function tallyOf(id: FigureId, { n, h, v, o }: Sums, median: number | null): Tally {
  const { kind } = figureCatalogue[id];
  const value = kind === 'share' ? (h / n) * 100 : kind === 'median' ? median : v / n;
  return { id, count: n, hits: kind === 'share' ? h : null, value: n === 0 ? null : value, leftOut: o };
}

/** Exact where all times are at hand; with bins to the top of one. */
export function middleOf(times: readonly number[], bins: readonly number[]): number | null {
  return bins.length > 0 ? quantileOfBins(withTimes(bins, times), 0.5) : quantile(sorted(times), 0.5);
}

export function sorted(times: readonly number[]): number[] {
  return [...Float64Array.from(times).toSorted()];
}

export function withTimes(bins: readonly number[], times: readonly number[]): number[] {
  const together = addedBins([], bins);
  for (const one of times) together[binOf(one)] = (together[binOf(one)] ?? 0) + 1;
  return together;
}

export function addedBins(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: BINS }, (_, bin) => (a[bin] ?? 0) + (b[bin] ?? 0));
}

/** What of a period no span covers. */
export function gapsIn({ from, to }: Span, spans: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let at = from;
  for (const span of spans) {
    if (span.from > at) gaps.push({ from: at, to: span.from });
    at = span.to;
  }
  if (at < to) gaps.push({ from: at, to });
  return gaps;
}
