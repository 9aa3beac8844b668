import type { Row, Sql } from '../../store/sql.ts';
import { figureSql, raw, rowsAsked, sql, statementOf, textOf } from './ask.ts';
import type { BehindReads, BehindRow } from './fact-reads.ts';
import { countSpans } from './span-counts.ts';
import { NO_SUMS } from './tally.ts';

const FIRST_CASE = (column: string): string =>
  `(SELECT f.${column} FROM ins_case f WHERE f.talk = t.id ORDER BY f.n LIMIT 1) AS ${column}`;
const OF_CASE =
  'c.talk AS talk, c.seq AS seq, c.flow, c.version, c.channel, c.language, c.team, c.reason, c.trigger, c.way';
const OF_TALK = `t.id AS talk, coalesce((SELECT min(f.seq) FROM ins_case f WHERE f.talk = t.id), 1) AS seq,
  t.flow, t.version, t.channel, t.language, ${['team', 'reason', 'trigger', 'way'].map(FIRST_CASE).join(', ')}`;

/** The conversations behind a figure: through the figure's own predicate, so they are as many as it counts. The count is the figure's. */
export function behindReads(db: Sql): BehindReads {
  return {
    async behind(id, part, filter, now, { limit, offset }) {
      const figure = figureSql(id, filter, now);
      const isHit = figure.hit ?? figure.counted;
      const which = part === 'hits' ? isHit : figure.counted;
      const from = rowsAsked(figure.of, filter);
      const [counted] = await countSpans(db, [id], filter, [filter], { now, byBins: true });
      const { n, h } = counted?.sums.get(id) ?? NO_SUMS;
      const at = raw(figure.of === 'promise' ? 'p.due_at' : figure.of === 'case' ? 'c.at' : 't.at');
      const rows = await db.all(
        ...statementOf(
          sql`SELECT ${raw(figure.of === 'case' ? OF_CASE : OF_TALK)}, ${at} AS at, CASE WHEN ${isHit} THEN 1 ELSE 0 END AS hit,
            ${figure.value ?? raw('NULL')} AS value ${from} AND ${which} ORDER BY ${at} DESC, 1 DESC, 2 DESC LIMIT ${limit} OFFSET ${offset}`,
        ),
      );
      return { count: part === 'hits' && figure.hit ? h : n, rows: rows.map(behindRow) };
    },
  };
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
