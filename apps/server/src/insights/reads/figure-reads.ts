// The figures themselves: of a period, of several, by day, by what they can be broken down by.
import {
  asksForCases,
  BINS,
  binOf,
  figureCatalogue,
  figureIds,
  quantile,
  quantileOfBins,
  type FigureId,
  type InsightFilter,
  type Tally,
} from '@baton/insights';
import type { Row, Sql } from '../../store/sql.ts';
import { daysKnow, rolledSpans, sumsOfDays, type Sums } from '../facts/day-rollup.ts';
import {
  countOf,
  figureSql,
  joined,
  raw,
  rowsAsked,
  sql,
  statementOf,
  textOf,
  type Asked,
  type FigureSql,
} from './ask.ts';
import { OF_TALKS, type Breakdown, type FigureReads, type Span } from './fact-reads.ts';

/** A longer time is summed from its days, its medians to the top of a bin. */
const EXACT_UP_TO_MS = 90 * 24 * 3_600_000;
/** Bins up to this one reach to a minute. */
const MINUTE_BIN = 11;
const KINDS = ['talk', 'case', 'promise'] as const;

/** What was counted of a span: sums by figure, and times either each by itself or by how long they were. */
interface Counted {
  readonly sums: Map<FigureId, Sums>;
  /** The times to an agent, in no order. */
  times: number[];
  /** Empty where all times are at hand. */
  bins: number[];
}

export function figureReads(db: Sql): FigureReads {
  const all = (asked: Asked): Promise<readonly Row[]> => db.all(...statementOf(asked));

  async function values(figure: FigureSql, filter: InsightFilter): Promise<number[]> {
    const rows = await all(
      sql`SELECT ${figure.value ?? raw('0')} AS value ${rowsAsked(figure.of, filter)} AND ${figure.counted}`,
    );
    return rows.map(({ value }) => Number(value));
  }

  /** Of a long time the days that are summed already are read as sums. */
  async function count(
    ids: readonly FigureId[],
    filter: InsightFilter,
    now: number,
    isLong: boolean,
  ): Promise<Counted> {
    const spans = isLong && daysKnow(filter) ? await rolledSpans(db, filter) : [];
    const counted: Counted = { sums: new Map(), times: [], bins: [] };
    for (const kind of KINDS) {
      const some = ids.filter((id) => figureSql(id, filter, now).of === kind);
      if (some.length === 0) continue;
      for (const id of some) counted.sums.set(id, { n: 0, h: 0, v: 0, o: 0 });
      // A conversation knows no team; the days know none of it either.
      const days = kind === 'case' || !asksForCases(filter) ? spans : [];
      for (const span of days) {
        const found = await sumsOfDays(db, some, { ...filter, ...span }, kind);
        for (const [id, more] of found.sums) add(counted.sums, id, more);
        if (found.bins.length > 0) counted.bins = addedBins(counted.bins, found.bins);
      }
      for (const gap of gapsIn(filter, days)) {
        const part = { ...filter, ...gap };
        const figures = some.map((id) => figureSql(id, part, now));
        const columns = joined(
          figures.flatMap((figure, i) => sumsOf(figure, i)),
          ', ',
        );
        const [row = {}] = await all(sql`SELECT ${columns} ${rowsAsked(kind, part)}`);
        for (const [i, id] of some.entries()) {
          add(counted.sums, id, sumsIn(row, i));
          const figure = figures[i];
          if (figureCatalogue[id].kind === 'median' && figure)
            counted.times = counted.times.concat(await values(figure, part));
        }
      }
    }
    return counted;
  }

  function talliesOf(ids: readonly FigureId[], { sums, times, bins }: Counted): Tally[] {
    return ids.flatMap((id) => {
      const found = sums.get(id);
      if (!found) return [];
      const median = figureCatalogue[id].kind === 'median' ? middleOf(times, bins) : null;
      return [tallyOf(id, found, median)];
    });
  }

  return {
    async tallies(filter, now, ids = figureIds) {
      return talliesOf(ids, await count(ids, filter, now, isLong(filter)));
    },

    async periods(filter, spans, now, ids) {
      const short = spans.filter((span) => !isLong(span));
      const parts = await Promise.all(
        piecesOf(short).map(async (piece) => ({
          piece,
          counted: await count(ids, { ...filter, ...piece }, now, false),
        })),
      );
      return Promise.all(
        spans.map(async (span) => {
          if (isLong(span)) return talliesOf(ids, await count(ids, { ...filter, ...span }, now, true));
          const inside = parts.filter(({ piece }) => piece.from >= span.from && piece.to <= span.to);
          const sum: Counted = {
            sums: new Map(ids.map((id) => [id, { n: 0, h: 0, v: 0, o: 0 }])),
            times: inside.flatMap(({ counted }) => counted.times),
            bins: [],
          };
          for (const { counted } of inside) for (const [id, more] of counted.sums) add(sum.sums, id, more);
          return talliesOf(ids, sum);
        }),
      );
    },

    async timeSpread(filter) {
      if (isLong(filter)) {
        const { times, bins } = await count(['I5'], filter, 0, true);
        const together = withTimes(bins, times);
        return {
          median: quantileOfBins(together, 0.5),
          p95: quantileOfBins(together, 0.95),
          overMinute: total(together.slice(MINUTE_BIN + 1)),
          count: total(together),
        };
      }
      const seconds = sorted(await values(figureSql('I5', filter, 0), filter));
      return {
        median: quantile(seconds, 0.5),
        p95: quantile(seconds, 0.95),
        overMinute: seconds.filter((one) => one > 60).length,
        count: seconds.length,
      };
    },

    async series(id, filter, spans, now) {
      const isOfDays = isLong(filter);
      return Promise.all(
        spans.map(async (span) => {
          const part = { ...filter, from: Math.max(filter.from, span.from), to: Math.min(filter.to, span.to) };
          const [tally] = talliesOf([id], await count([id], part, now, isOfDays));
          return { span, tally: tally ?? { id, count: 0, hits: null, value: null, leftOut: 0 } };
        }),
      );
    },

    async breakDown(id, filter, by, now) {
      const figure = figureSql(id, filter, now);
      // A conversation has no team; its cases do. What only cases have is counted of cases.
      if (figure.of !== 'case' && !OF_TALKS.has(by)) return caseShares(id, filter, by, now);
      const column = raw(figure.of === 'case' ? `c.${by}` : `t.${by}`);
      const rows = await all(
        sql`SELECT ${column} AS label, ${joined(sumsOf(figure, 0), ', ')} ${rowsAsked(figure.of, filter)} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 100`,
      );
      const times =
        figureCatalogue[id].kind === 'median'
          ? Map.groupBy(
              await all(
                sql`SELECT ${column} AS label, ${figure.value ?? raw('0')} AS value ${rowsAsked(figure.of, filter)} AND ${figure.counted}`,
              ),
              ({ label }) => keyOf(label),
            )
          : null;
      return rows.flatMap((row) => {
        const key = keyOf(row['label']);
        const median = times
          ? middleOf(
              (times.get(key) ?? []).map(({ value }) => Number(value)),
              [],
            )
          : null;
        const tally = tallyOf(id, sumsIn(row, 0), median);
        return tally.count === 0 ? [] : [{ key, tally }];
      });
    },
  };

  /** Of all conversations asked about, those with a case of each kind: the shares add up to the figure, but for those with two. */
  async function caseShares(
    id: FigureId,
    filter: InsightFilter,
    by: Breakdown,
    now: number,
  ): Promise<{ key: string; tally: Tally }[]> {
    const figure = figureSql(id, filter, now);
    const from = rowsAsked(figure.of, filter);
    const [counted = {}] = await all(sql`SELECT ${joined(sumsOf(figure, 0), ', ')} ${from}`);
    const { count: whole, leftOut } = tallyOf(id, sumsIn(counted, 0), null);
    const rows = await all(
      sql`SELECT k.label AS label, count(*) AS hits FROM (
          SELECT DISTINCT ${raw(figure.of === 'talk' ? 't.id' : 'p.id')} AS id, ${raw(`k.${by}`)} AS label
          ${raw(figure.of === 'talk' ? 'FROM ins_talk t JOIN ins_case k ON k.talk = t.id WHERE' : 'FROM ins_promise p JOIN ins_talk t ON t.id = p.talk JOIN ins_case k ON k.talk = t.id WHERE')}
          ${{ ...from, text: from.text.replace(/^.*? WHERE /s, '') }} AND ${figure.hit ?? figure.counted}
        ) k GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 100`,
    );
    return rows.map(({ label, hits }) => ({
      key: keyOf(label),
      tally: {
        id,
        count: whole,
        leftOut,
        hits: Number(hits),
        value: whole === 0 ? null : (Number(hits) / whole) * 100,
      },
    }));
  }
}

function isLong({ from, to }: Span): boolean {
  return to - from > EXACT_UP_TO_MS;
}

function keyOf(label: unknown): string {
  return textOf(label) ?? '';
}

/** Only what the figure is made of: a share has no value, and a mean no hits. */
function sumsOf({ counted, hit, value, leftOut }: FigureSql, i: number): Asked[] {
  return [
    sql`${countOf(counted)} AS ${raw(`n${i}`)}`,
    ...(hit ? [sql`${countOf(hit)} AS ${raw(`h${i}`)}`] : []),
    ...(value ? [sql`sum(CASE WHEN ${counted} THEN ${value} END) AS ${raw(`v${i}`)}`] : []),
    sql`${countOf(leftOut)} AS ${raw(`o${i}`)}`,
  ];
}

function sumsIn(row: Row, i: number): Sums {
  const at = (name: string): number => Number(row[`${name}${i}`] ?? 0);
  return { n: at('n'), h: at('h'), v: at('v'), o: at('o') };
}

function add(sums: Map<FigureId, Sums>, id: FigureId, more: Sums): void {
  const { n, h, v, o } = sums.get(id) ?? { n: 0, h: 0, v: 0, o: 0 };
  sums.set(id, { n: n + more.n, h: h + more.h, v: v + more.v, o: o + more.o });
}

function tallyOf(id: FigureId, { n, h, v, o }: Sums, median: number | null): Tally {
  const { kind } = figureCatalogue[id];
  const value = kind === 'share' ? (h / n) * 100 : kind === 'median' ? median : v / n;
  return { id, count: n, hits: kind === 'share' ? h : null, value: n === 0 ? null : value, leftOut: o };
}

function middleOf(times: readonly number[], bins: readonly number[]): number | null {
  return bins.length > 0 ? quantileOfBins(withTimes(bins, times), 0.5) : quantile(sorted(times), 0.5);
}

function sorted(times: readonly number[]): number[] {
  return [...Float64Array.from(times).toSorted()];
}

function withTimes(bins: readonly number[], times: readonly number[]): number[] {
  const together = addedBins([], bins);
  for (const one of times) together[binOf(one)] = (together[binOf(one)] ?? 0) + 1;
  return together;
}

function addedBins(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: BINS }, (_, bin) => (a[bin] ?? 0) + (b[bin] ?? 0));
}

function total(bins: readonly number[]): number {
  return bins.reduce((sum, one) => sum + one, 0);
}

/** What of a period no span covers. */
function gapsIn({ from, to }: Span, spans: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let at = from;
  for (const span of spans) {
    if (span.from > at) gaps.push({ from: at, to: span.from });
    at = span.to;
  }
  if (at < to) gaps.push({ from: at, to });
  return gaps;
}

/** The spans cut at all their borders, so that none of the pieces overlap. */
function piecesOf(spans: readonly Span[]): Span[] {
  const borders = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
  return borders
    .slice(1)
    .map((to, i) => ({ from: borders[i] ?? to, to }))
    .filter((piece) => spans.some(({ from, to }) => from <= piece.from && piece.to <= to));
}
