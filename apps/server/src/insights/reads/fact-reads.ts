// Reading the facts: figures, series, breakdowns and the conversations behind them. Asynchronous, so that a database elsewhere can
// stand in for the file.
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
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
  type LocalSpan,
  type Tally,
} from '@baton/insights';
import { daysKnow, rolledSpans, sumsOfDays, type Sums } from '../facts/day-rollup.ts';
import { addSum, addVisit, emptySum, sumIn, visitsIn, type StepSum } from '../facts/visit-sums.ts';
import { casesAsked, figureSql, joined, raw, rowsAsked, sql, talksAsked, type FigureSql, type Sql } from './ask.ts';

/** What a figure can be broken down by. */
export const breakdowns = [
  'flow',
  'version',
  'team',
  'node',
  'reason',
  'channel',
  'language',
  'tier',
  'topic',
  'trigger',
  'agent',
  'category',
  'way',
] as const;
export type Breakdown = (typeof breakdowns)[number];
/** What a conversation has, and not only its cases. */
export const OF_TALKS: ReadonlySet<Breakdown> = new Set(['flow', 'version', 'channel', 'language', 'category']);

export interface TimeSpread {
  readonly median: number | null;
  readonly p95: number | null;
  readonly overMinute: number;
  readonly count: number;
}

/** A conversation behind a figure, with the line at which its case began. */
export interface BehindRow {
  readonly talk: string;
  readonly at: number;
  readonly seq: number;
  readonly flow: string;
  readonly version: number;
  readonly channel: string;
  readonly language: string;
  readonly team: string | null;
  readonly reason: string | null;
  readonly trigger: string | null;
  readonly way: string | null;
  readonly hit: boolean;
  readonly value: number | null;
}

export interface FactReads {
  tallies(filter: InsightFilter, now: number, ids?: readonly FigureId[]): Promise<Tally[]>;
  timeSpread(filter: InsightFilter): Promise<TimeSpread>;
  series(
    id: FigureId,
    filter: InsightFilter,
    spans: readonly LocalSpan[],
    now: number,
  ): Promise<{ span: LocalSpan; tally: Tally }[]>;
  breakDown(id: FigureId, filter: InsightFilter, by: Breakdown, now: number): Promise<{ key: string; tally: Tally }[]>;
  behind(
    id: FigureId,
    part: 'counted' | 'hits',
    filter: InsightFilter,
    now: number,
    page: { limit: number; offset: number },
  ): Promise<{ count: number; rows: BehindRow[] }>;
  reasons(filter: InsightFilter): Promise<{ reason: string | null; topic: string | null; count: number }[]>;
  /** Seconds from the start of the case to leaving, with where the customer stood. */
  leaving(filter: InsightFilter): Promise<{ phase: string; seconds: number }[]>;
  botOutcomes(filter: InsightFilter): Promise<{ outcome: string; count: number }[]>;
  traffic(filter: InsightFilter & { flow: string }): Promise<StepSum[]>;
  answers(filter: InsightFilter): Promise<KeptAnswer[]>;
  questions(filter: InsightFilter, limit: number): Promise<KeptQuestion[]>;
  /** What a filter can be set to, in the period. */
  choices(filter: InsightFilter): Promise<Record<'channel' | 'language' | 'team' | 'version', string[]>>;
}

export interface KeptAnswer {
  readonly talk: string;
  readonly seq: number;
  readonly at: number;
  readonly confidence: number;
  readonly fate: string;
  readonly next: string;
  readonly node: string;
}

export interface KeptQuestion {
  readonly talk: string;
  readonly askId: string;
  readonly seq: number;
  readonly at: number;
  readonly language: string;
  readonly text: string;
  readonly article: string | null;
  readonly confidence: number | null;
}

type Row = Record<string, SQLOutputValue>;

const HOUR_MS = 3_600_000;
const MOST_STATEMENTS = 200;
/** A longer time is summed from its days, its medians to the top of a bin. */
const EXACT_UP_TO_MS = 90 * 24 * 3_600_000;

/** Reads from the server's own file. */
export function sqliteFactReads(database: DatabaseSync): FactReads {
  const statements = new Map<string, StatementSync>();

  function all({ text, values }: Sql): Row[] {
    let statement = statements.get(text);
    if (!statement) {
      statement = database.prepare(text);
      if (statements.size >= MOST_STATEMENTS) statements.clear();
      statements.set(text, statement);
    }
    return statement.all(...values);
  }

  function values(figure: FigureSql, filter: InsightFilter, more: Sql = raw('')): number[] {
    const column = figure.value ?? raw('0');
    const rows = all(
      sql`SELECT ${column} AS value ${rowsAsked(figure.of, filter)} AND ${figure.counted}${more} ORDER BY 1`,
    );
    return rows.map(({ value }) => Number(value));
  }

  const reads: FactReads = {
    async tallies(filter, now, ids = figureIds) {
      const isLong = filter.to - filter.from > EXACT_UP_TO_MS && daysKnow(filter);
      const spans = isLong ? rolledSpans(database, filter) : [];
      const tallies = new Map<FigureId, Tally>();
      for (const kind of ['talk', 'case', 'promise'] as const) {
        const some = ids.filter((id) => figureSql(id, filter, now).of === kind);
        if (some.length === 0) continue;
        // A conversation knows no team; the days know none of it either.
        const days = kind === 'case' || !asksForCases(filter) ? spans : [];
        const sums = new Map<FigureId, Sums>(some.map((id) => [id, { n: 0, h: 0, v: 0, o: 0 }]));
        const bins = Array.from({ length: BINS }, () => 0);
        const add = (id: FigureId, more: Sums): void => {
          const { n, h, v, o } = sums.get(id) ?? more;
          sums.set(id, { n: n + more.n, h: h + more.h, v: v + more.v, o: o + more.o });
        };
        for (const span of days) {
          const found = sumsOfDays(all, some, { ...filter, ...span }, kind);
          for (const [id, more] of found.sums) add(id, more);
          found.bins.forEach((count, bin) => (bins[bin] = (bins[bin] ?? 0) + count));
        }
        const medians = new Map<FigureId, number[]>();
        for (const gap of gapsIn(filter, days)) {
          const part = { ...filter, ...gap };
          const figures = some.map((id) => figureSql(id, part, now));
          const columns = joined(figures.map(sumsOf), ', ');
          const [row = {}] = all(sql`SELECT ${columns} ${rowsAsked(kind, part)}`);
          some.forEach((id, k) => {
            add(id, sumsIn(row, k));
            const figure = figures[k];
            if (figureCatalogue[id].kind !== 'median' || !figure) return;
            medians.set(id, [...(medians.get(id) ?? []), ...values(figure, part)]);
          });
        }
        for (const [id, found] of sums) {
          const exact = medians.get(id) ?? [];
          if (days.length > 0) for (const one of exact) bins[binOf(one)] = (bins[binOf(one)] ?? 0) + 1;
          const median =
            days.length > 0
              ? quantileOfBins(bins, 0.5)
              : quantile(
                  exact.toSorted((a, b) => a - b),
                  0.5,
                );
          tallies.set(id, tallyOf(id, found, median));
        }
      }
      return ids.flatMap((id) => tallies.get(id) ?? []);
    },

    async timeSpread(filter) {
      const seconds = values(figureSql('I5', filter, 0), filter);
      return {
        median: quantile(seconds, 0.5),
        p95: quantile(seconds, 0.95),
        overMinute: seconds.filter((one) => one > 60).length,
        count: seconds.length,
      };
    },

    async series(id, filter, spans, now) {
      const figure = figureSql(id, filter, now);
      const isMedian = figureCatalogue[id].kind === 'median';
      return spans.map((span) => {
        const part = { ...filter, from: Math.max(filter.from, span.from), to: Math.min(filter.to, span.to) };
        const [row = {}] = all(sql`SELECT ${sumsOf(figure, 0)} ${rowsAsked(figure.of, part)}`);
        const median = isMedian ? quantile(values(figure, part), 0.5) : undefined;
        return { span, tally: tallyOf(id, sumsIn(row, 0), median) };
      });
    },

    async breakDown(id, filter, by, now) {
      const figure = figureSql(id, filter, now);
      // A conversation has no team; its cases do. What only cases have is counted of cases.
      if (figure.of !== 'case' && !OF_TALKS.has(by)) return caseShares(id, filter, by, now);
      const column = raw(figure.of === 'case' ? `c.${by}` : `t.${by}`);
      const rows = all(
        sql`SELECT ${column} AS label, ${sumsOf(figure, 0)} ${rowsAsked(figure.of, filter)} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 100`,
      );
      return rows.flatMap((row) => {
        const median =
          figureCatalogue[id].kind === 'median'
            ? quantile(values(figure, filter, sql` AND ${column} IS ${row['label'] ?? null}`), 0.5)
            : undefined;
        const tally = tallyOf(id, sumsIn(row, 0), median);
        return tally.count === 0 ? [] : [{ key: row['label'] === null ? '' : String(row['label']), tally }];
      });
    },

    async behind(id, part, filter, now, { limit, offset }) {
      const figure = figureSql(id, filter, now);
      const isHit = figure.hit ?? figure.counted;
      const which = part === 'hits' ? isHit : figure.counted;
      const from = rowsAsked(figure.of, filter);
      const [counted] = all(sql`SELECT count(*) AS count ${from} AND ${which}`);
      const at = raw(figure.of === 'promise' ? 'p.due_at' : figure.of === 'case' ? 'c.at' : 't.at');
      const columns =
        figure.of === 'case'
          ? raw(
              'c.talk AS talk, c.seq AS seq, c.flow, c.version, c.channel, c.language, c.team, c.reason, c.trigger, c.way',
            )
          : raw(
              't.id AS talk, coalesce((SELECT min(f.seq) FROM ins_case f WHERE f.talk = t.id), 1) AS seq, t.flow, t.version, t.channel, t.language, (SELECT f.team FROM ins_case f WHERE f.talk = t.id ORDER BY f.n LIMIT 1) AS team, (SELECT f.reason FROM ins_case f WHERE f.talk = t.id ORDER BY f.n LIMIT 1) AS reason, (SELECT f.trigger FROM ins_case f WHERE f.talk = t.id ORDER BY f.n LIMIT 1) AS trigger, (SELECT f.way FROM ins_case f WHERE f.talk = t.id ORDER BY f.n LIMIT 1) AS way',
            );
      const rows = all(
        sql`SELECT ${columns}, ${at} AS at, (${isHit}) AS hit, ${figure.value ?? raw('NULL')} AS value ${from} AND ${which}
          ORDER BY ${at} DESC, 1 DESC, 2 DESC LIMIT ${limit} OFFSET ${offset}`,
      );
      return { count: Number(counted?.['count'] ?? 0), rows: rows.map(behindRow) };
    },

    async reasons(filter) {
      const rows = all(
        sql`SELECT c.reason AS reason, c.topic AS topic, count(*) AS count FROM ins_case c WHERE ${casesAsked(filter)} GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
      );
      return rows.map(({ reason, topic, count }) => ({
        reason: textOf(reason),
        topic: textOf(topic),
        count: Number(count),
      }));
    },

    async leaving(filter) {
      const rows = all(
        sql`SELECT coalesce(c.left_phase, 'line') AS phase, (c.left_at - c.at) / 1000.0 AS seconds FROM ins_case c
          WHERE ${casesAsked(filter)} AND c.left_at IS NOT NULL AND c.alternative = 0 AND c.way = 'queue' ORDER BY 2`,
      );
      return rows.map(({ phase, seconds }) => ({ phase: String(phase), seconds: Number(seconds) }));
    },

    async botOutcomes(filter) {
      const rows = all(
        sql`SELECT t.bot_outcome AS outcome, count(*) AS count FROM ins_talk t WHERE ${talksAsked(filter)} AND t.messages > 0 GROUP BY 1 ORDER BY 1`,
      );
      return rows.map(({ outcome, count }) => ({ outcome: String(outcome), count: Number(count) }));
    },

    async traffic({ flow, version, arm, from, to, test }) {
      const asked = joined(
        [
          sql`flow = ${flow} AND test = ${test === true ? 1 : 0}`,
          ...(version === undefined ? [] : [sql`version = ${version}`]),
          ...(arm === undefined ? [] : [sql`arm = ${arm}`]),
        ],
        ' AND ',
      );
      const hours = sql`hour >= ${Math.floor(from / HOUR_MS)} AND hour < ${Math.ceil(to / HOUR_MS)}`;
      const steps = new Map<string, StepSum>();
      const at = (node: string, came: string, of: string): StepSum => {
        const key = JSON.stringify([node, came, of]);
        const sum = steps.get(key) ?? emptySum(node, came, of);
        steps.set(key, sum);
        return sum;
      };
      for (const row of all(
        sql`SELECT node, came, arm, visits, left, waits, bins FROM ins_visit WHERE ${asked} AND ${hours}`,
      )) {
        const more = sumIn(row);
        addSum(at(more.node, more.came, more.arm), more);
      }
      for (const row of all(sql`SELECT arm, visits FROM ins_run WHERE ${asked} AND at >= ${from} AND at < ${to}`))
        for (const visit of visitsIn(row['visits'])) addVisit(at(visit.node, visit.came, String(row['arm'])), visit);
      return [...steps.values()];
    },

    async answers({ from, to, flow, version, test }) {
      const asked = joined(
        [
          sql`test = ${test === true ? 1 : 0} AND at >= ${from} AND at < ${to} AND confidence IS NOT NULL`,
          ...(flow === undefined ? [] : [sql`flow = ${flow}`]),
          ...(version === undefined ? [] : [sql`version = ${version}`]),
        ],
        ' AND ',
      );
      const rows = all(
        sql`SELECT talk, seq, at, confidence, fate, next, node FROM ins_answer WHERE ${asked} ORDER BY talk, seq`,
      );
      return rows.map((row) => ({
        talk: String(row['talk']),
        seq: Number(row['seq']),
        at: Number(row['at']),
        confidence: Number(row['confidence']),
        fate: String(row['fate']),
        next: String(row['next']),
        node: String(row['node']),
      }));
    },

    async questions({ from, to, flow, language, test }, limit) {
      const asked = joined(
        [
          sql`test = ${test === true ? 1 : 0} AND at >= ${from} AND at < ${to}`,
          ...(flow === undefined ? [] : [sql`flow = ${flow}`]),
          ...(language === undefined ? [] : [sql`language = ${language}`]),
        ],
        ' AND ',
      );
      const rows = all(sql`SELECT * FROM ins_question WHERE ${asked} ORDER BY at DESC LIMIT ${limit}`);
      return rows.map((row) => ({
        talk: String(row['talk']),
        askId: String(row['ask_id']),
        seq: Number(row['seq']),
        at: Number(row['at']),
        language: String(row['language']),
        text: String(row['text']),
        article: textOf(row['article']),
        confidence: row['confidence'] === null ? null : Number(row['confidence']),
      }));
    },

    async choices({ from, to, flow, test }) {
      const of = (column: string, table: 'ins_talk' | 'ins_case') => {
        const asked = joined(
          [
            sql`test = ${test === true ? 1 : 0} AND at >= ${from} AND at < ${to} AND ${raw(column)} IS NOT NULL`,
            ...(flow === undefined ? [] : [sql`flow = ${flow}`]),
          ],
          ' AND ',
        );
        return all(
          sql`SELECT DISTINCT ${raw(column)} AS value FROM ${raw(table)} WHERE ${asked} ORDER BY 1 LIMIT 100`,
        ).map(({ value }) => String(value));
      };
      return {
        channel: of('channel', 'ins_talk'),
        language: of('language', 'ins_talk'),
        version: flow === undefined ? [] : of('version', 'ins_talk'),
        team: of('team', 'ins_case'),
      };
    },
  };
  return reads;

  /** Of all conversations asked about, those with a case of each kind: the shares add up to the figure, but for those with two. */
  function caseShares(
    id: FigureId,
    filter: InsightFilter,
    by: Breakdown,
    now: number,
  ): { key: string; tally: Tally }[] {
    const figure = figureSql(id, filter, now);
    const from = rowsAsked(figure.of, filter);
    const [counted = {}] = all(sql`SELECT ${sumsOf(figure, 0)} ${from}`);
    const { count, leftOut } = tallyOf(id, sumsIn(counted, 0));
    const rows = all(
      sql`SELECT k.label AS label, count(*) AS hits FROM (
          SELECT DISTINCT ${raw(figure.of === 'talk' ? 't.id' : 'p.id')} AS id, ${raw(`k.${by}`)} AS label
          ${raw(figure.of === 'talk' ? 'FROM ins_talk t JOIN ins_case k ON k.talk = t.id WHERE' : 'FROM ins_promise p JOIN ins_talk t ON t.id = p.talk JOIN ins_case k ON k.talk = t.id WHERE')}
          ${{ ...from, text: from.text.replace(/^.*? WHERE /s, '') }} AND ${figure.hit ?? figure.counted}
        ) k GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 100`,
    );
    return rows.map(({ label, hits }) => ({
      key: label === null ? '' : String(label),
      tally: { id, count, leftOut, hits: Number(hits), value: count === 0 ? null : (Number(hits) / count) * 100 },
    }));
  }
}

function sumsOf({ counted, hit, value, leftOut }: FigureSql, i: number): Sql {
  return joined(
    [
      sql`coalesce(sum(${counted}), 0) AS ${raw(`n${i}`)}`,
      sql`coalesce(sum(${hit ?? raw('0')}), 0) AS ${raw(`h${i}`)}`,
      sql`sum(CASE WHEN ${counted} THEN ${value ?? raw('0')} END) AS ${raw(`v${i}`)}`,
      sql`coalesce(sum(${leftOut}), 0) AS ${raw(`o${i}`)}`,
    ],
    ', ',
  );
}

function sumsIn(row: Row, i: number): Sums {
  const at = (name: string): number => Number(row[`${name}${i}`] ?? 0);
  return { n: at('n'), h: at('h'), v: at('v'), o: at('o') };
}

function tallyOf(id: FigureId, { n, h, v, o }: Sums, median: number | null = null): Tally {
  const { kind } = figureCatalogue[id];
  const value = kind === 'share' ? (h / n) * 100 : kind === 'median' ? median : v / n;
  return { id, count: n, hits: kind === 'share' ? h : null, value: n === 0 ? null : value, leftOut: o };
}

/** What of a period no span covers. */
function gapsIn({ from, to }: { from: number; to: number }, spans: readonly { from: number; to: number }[]) {
  const gaps: { from: number; to: number }[] = [];
  let at = from;
  for (const span of spans) {
    if (span.from > at) gaps.push({ from: at, to: span.from });
    at = span.to;
  }
  if (at < to) gaps.push({ from: at, to });
  return gaps;
}

function behindRow(row: Row): BehindRow {
  return {
    talk: String(row['talk']),
    at: Number(row['at']),
    seq: Number(row['seq']),
    flow: String(row['flow']),
    version: Number(row['version']),
    channel: String(row['channel']),
    language: String(row['language']),
    team: textOf(row['team']),
    reason: textOf(row['reason']),
    trigger: textOf(row['trigger']),
    way: textOf(row['way']),
    hit: Number(row['hit'] ?? 0) === 1,
    value: row['value'] === null || row['value'] === undefined ? null : Number(row['value']),
  };
}

function textOf(value: SQLOutputValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
