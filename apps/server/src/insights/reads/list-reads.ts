// Why, where and when: what stands beside the figures.
import type { InsightFilter } from '@baton/insights';
import type { Row, Sql } from '../../store/sql.ts';
import { addSum, addVisit, emptySum, sumIn, visitsIn, type StepSum } from '../facts/visit-sums.ts';
import {
  casesAsked,
  countOf,
  joined,
  promisesAsked,
  raw,
  sql,
  statementOf,
  textOf,
  talksAsked,
  type Asked,
} from './ask.ts';
import type { ListReads } from './fact-reads.ts';

const HOUR_MS = 3_600_000;
const QUARTER_MS = HOUR_MS / 4;

export function listReads(db: Sql): ListReads {
  const all = (asked: Asked): Promise<readonly Row[]> => db.all(...statementOf(asked));
  return {
    async reasons(filter) {
      const rows = await all(
        sql`SELECT c.reason AS reason, c.topic AS topic, count(*) AS count FROM ins_case c WHERE ${casesAsked(filter)} GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
      );
      return rows.map(({ reason, topic, count }) => ({
        reason: textOf(reason),
        topic: textOf(topic),
        count: Number(count),
      }));
    },

    async leaving(filter) {
      const rows = await all(
        sql`SELECT coalesce(c.left_phase, 'line') AS phase, (c.left_at - c.at) / 1000.0 AS seconds FROM ins_case c
          WHERE ${casesAsked(filter)} AND c.left_at IS NOT NULL AND c.alternative = 0 AND c.way = 'queue' ORDER BY 2`,
      );
      return rows.map(({ phase, seconds }) => ({ phase: String(phase), seconds: Number(seconds) }));
    },

    async botOutcomes(filter) {
      const rows = await all(
        sql`SELECT t.bot_outcome AS outcome, count(*) AS count FROM ins_talk t WHERE ${talksAsked(filter)} AND t.messages > 0 GROUP BY 1 ORDER BY 1`,
      );
      return rows.map(({ outcome, count }) => ({ outcome: String(outcome), count: Number(count) }));
    },

    async sureness(filter, { highFrom, lowBelow }) {
      const [row = {}] = await all(
        sql`SELECT ${countOf(sql`confidence >= ${highFrom}`)} AS high, ${countOf(sql`confidence < ${lowBelow}`)} AS low, count(*) AS answers
          FROM ins_answer WHERE ${answersAsked(filter)}`,
      );
      const [high, low, answers] = [Number(row['high']), Number(row['low']), Number(row['answers'])];
      return { high, medium: answers - high - low, low };
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
        sql`SELECT talk, seq, at, confidence, fate, next, node FROM ins_answer WHERE ${answersAsked(filter)} ORDER BY talk, seq`,
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

function answersAsked({ from, to, flow, version, test }: InsightFilter): Asked {
  return joined(
    [
      sql`test = ${test === true ? 1 : 0} AND at >= ${from} AND at < ${to} AND confidence IS NOT NULL`,
      ...(flow === undefined ? [] : [sql`flow = ${flow}`]),
      ...(version === undefined ? [] : [sql`version = ${version}`]),
    ],
    ' AND ',
  );
}
