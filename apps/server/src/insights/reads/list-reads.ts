// Why, where and when: what stands beside the figures.
import type { InsightFilter } from '@baton/insights';
import type { Row, Sql } from '../../store/sql.ts';
import type { DayDocs } from '../facts/day-lists.ts';
import type { DayList } from '../facts/day-sets.ts';
import { addSum, addVisit, emptySum, sumIn, visitsIn, type StepSum } from '../facts/visit-sums.ts';
import {
  casesAsked,
  countOf,
  joined,
  ofTalk,
  promisesAsked,
  raw,
  sql,
  statementOf,
  textOf,
  talksAsked,
  type Asked,
} from './ask.ts';
import { dayLists, isListed, rolledDays, spansOf } from './day-reads.ts';
import type { ListReads, Span } from './fact-reads.ts';
import { gapsIn } from './tally.ts';

const HOUR_MS = 3_600_000;
const QUARTER_MS = HOUR_MS / 4;

export function listReads(db: Sql): ListReads {
  const all = (asked: Asked): Promise<readonly Row[]> => db.all(...statementOf(asked));

  /** The list of the days that have it, and the times between them. */
  async function listed<L extends DayList>(
    list: L,
    filter: InsightFilter,
  ): Promise<{ docs: DayDocs[L][]; gaps: readonly Span[] }> {
    const days = isListed(list, filter) ? await rolledDays(db, filter) : [];
    const docs = await dayLists(db, list, filter, days);
    return { docs: docs.map(({ doc }) => doc), gaps: gapsIn(filter, spansOf(days)) };
  }

  async function each(
    gaps: readonly Span[],
    filter: InsightFilter,
    asked: (part: InsightFilter) => Asked,
  ): Promise<Row[]> {
    const rows: Row[] = [];
    for (const gap of gaps) rows.push(...(await all(asked({ ...filter, ...gap }))));
    return rows;
  }

  return {
    async reasons(filter) {
      const { docs, gaps } = await listed('reasons', filter);
      const rows = (
        await each(
          gaps,
          filter,
          (part) =>
            sql`SELECT c.reason AS reason, c.topic AS topic, count(*) AS count FROM ins_case c WHERE ${casesAsked(part)} GROUP BY 1, 2`,
        )
      ).map(({ reason, topic, count }) => [textOf(reason), textOf(topic), Number(count)] as const);
      return [...Map.groupBy([...docs.flat(), ...rows], ([reason, topic]) => JSON.stringify([reason, topic])).values()]
        .flatMap((some) => {
          const [one] = some;
          return one
            ? [{ reason: one[0], topic: one[1], count: some.reduce((sum, [, , count]) => sum + count, 0) }]
            : [];
        })
        .toSorted((a, b) => b.count - a.count || compare(a.reason, b.reason) || compare(a.topic, b.topic));
    },

    async leaving(filter) {
      const { docs, gaps } = await listed('left', filter);
      const rows = await each(
        gaps,
        filter,
        (
          part,
        ) => sql`SELECT coalesce(c.left_phase, 'line') AS phase, (c.left_at - c.at) / 1000.0 AS seconds FROM ins_case c
          WHERE ${casesAsked(part)} AND c.left_at IS NOT NULL AND c.alternative = 0 AND c.way = 'queue'`,
      );
      return [
        ...docs.flat().map(([phase, seconds]) => ({ phase, seconds })),
        ...rows.map(({ phase, seconds }) => ({ phase: String(phase), seconds: Number(seconds) })),
      ].toSorted((a, b) => a.seconds - b.seconds || compare(a.phase, b.phase));
    },

    async botOutcomes(filter) {
      const { docs, gaps } = await listed('outcomes', filter);
      const rows = await each(
        gaps,
        filter,
        (part) =>
          sql`SELECT t.bot_outcome AS outcome, count(*) AS count FROM ins_talk t WHERE ${talksAsked(part)} AND t.messages > 0 GROUP BY 1`,
      );
      return summed([...docs.flat(), ...rows.map(({ outcome, count }) => [String(outcome), Number(count)] as const)])
        .map(([outcome, count]) => ({ outcome, count }))
        .toSorted((a, b) => compare(a.outcome, b.outcome));
    },

    async sureness(filter, { highFrom, lowBelow }) {
      const { docs, gaps } = await listed('sure', filter);
      const rows = await each(
        gaps,
        filter,
        (part) =>
          sql`SELECT floor(a.confidence) AS percent, count(*) AS count FROM ins_answer a WHERE ${answersAsked(part)} GROUP BY 1`,
      );
      const all = summed([
        ...docs.flat(),
        ...rows.map(({ percent, count }) => [Number(percent), Number(count)] as const),
      ]);
      const sum = (fits: (percent: number) => boolean): number =>
        all.reduce((total, [percent, count]) => total + (fits(percent) ? count : 0), 0);
      return {
        high: sum((percent) => percent >= highFrom),
        medium: sum((percent) => percent >= lowBelow && percent < highFrom),
        low: sum((percent) => percent < lowBelow),
      };
    },

    async quarters(filter) {
      const rows = await all(
        sql`SELECT c.at / ${raw(String(QUARTER_MS))} AS quarter, count(*) AS cases,
          ${countOf(raw("c.left_at IS NOT NULL AND c.alternative = 0 AND c.way = 'queue'"))} AS gone
          FROM ins_case c WHERE ${casesAsked(filter)} GROUP BY 1 ORDER BY 1`,
      );
      return rows.map(({ quarter, cases, gone }) => ({
        at: Number(quarter) * QUARTER_MS,
        cases: Number(cases),
        left: Number(gone),
      }));
    },

    async promises(filter, now) {
      const due = sql`p.withdrawn = 0 AND p.due_at <= ${now}`;
      const rows = await all(
        sql`SELECT p.kind AS kind,
          ${countOf(sql`${due} AND p.kept_at <= p.due_at`)} AS kept,
          ${countOf(sql`${due} AND p.kept_at > p.due_at`)} AS late,
          ${countOf(sql`${due} AND p.kept_at IS NULL`)} AS missed,
          ${countOf(sql`p.withdrawn = 0 AND p.due_at > ${now}`)} AS open,
          ${countOf(raw('p.withdrawn = 1'))} AS withdrawn,
          avg(CASE WHEN p.withdrawn = 0 AND p.kept_at > p.due_at THEN p.kept_at - p.due_at END) AS late_ms
          FROM ins_promise p JOIN ins_talk t ON t.id = p.talk WHERE ${promisesAsked(filter)} GROUP BY 1 ORDER BY 1`,
      );
      return rows.map((row) => ({
        kind: String(row['kind']),
        kept: Number(row['kept']),
        late: Number(row['late']),
        missed: Number(row['missed']),
        open: Number(row['open']),
        withdrawn: Number(row['withdrawn']),
        lateMs: row['late_ms'] === null ? null : Number(row['late_ms']),
      }));
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
      for (const row of await all(
        sql`SELECT node, came, arm, visits, gone, waits, bins FROM ins_visit WHERE ${asked} AND ${hours}`,
      )) {
        const more = sumIn(row);
        addSum(at(more.node, more.came, more.arm), more);
      }
      for (const row of await all(sql`SELECT arm, visits FROM ins_run WHERE ${asked} AND at >= ${from} AND at < ${to}`))
        for (const visit of visitsIn(row['visits'])) addVisit(at(visit.node, visit.came, String(row['arm'])), visit);
      return [...steps.values()];
    },

    async answers(filter) {
      const rows = await all(
        sql`SELECT talk, seq, at, confidence, fate, next, node FROM ins_answer a WHERE ${answersAsked(filter)} ORDER BY talk, seq`,
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
      const rows = await all(sql`SELECT * FROM ins_question WHERE ${asked} ORDER BY at DESC LIMIT ${limit}`);
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

    async talks(filter, limit) {
      const rows = await all(
        sql`SELECT t.id AS talk, t.at AS at, t.flow AS flow, t.version AS version, t.channel AS channel, t.language AS language
          FROM ins_talk t WHERE ${talksAsked(filter)} AND t.messages > 0 ORDER BY t.at DESC, t.id LIMIT ${limit}`,
      );
      return rows.map((row) => ({
        talk: String(row['talk']),
        at: Number(row['at']),
        flow: String(row['flow']),
        version: Number(row['version']),
        channel: String(row['channel']),
        language: String(row['language']),
      }));
    },
  };
}

/** Answers given in the period, of conversations that are asked about. */
function answersAsked(filter: InsightFilter): Asked {
  const { from, to, test } = filter;
  return sql`a.test = ${test === true ? 1 : 0} AND a.at >= ${from} AND a.at < ${to} AND a.confidence IS NOT NULL
    AND EXISTS (SELECT 1 FROM ins_talk t WHERE t.id = a.talk AND ${ofTalk(filter)})`;
}

function summed<K>(pairs: readonly (readonly [K, number])[]): [K, number][] {
  const sums = new Map<K, number>();
  for (const [key, count] of pairs) sums.set(key, (sums.get(key) ?? 0) + count);
  return [...sums];
}

/** Nothing comes first, as databases have it. */
function compare(a: string | null, b: string | null): number {
  return a === b ? 0 : a === null || (b !== null && a < b) ? -1 : 1;
}
