// A figure by what it can be broken down by.
import { asksForCases, figureCatalogue, type FigureId, type InsightFilter, type Tally } from '@baton/insights';
import type { Row, Sql } from '../../store/sql.ts';
import { DAY_NAMES, type DayName } from '../facts/day-sets.ts';
import { figureSql, joined, raw, rowsAsked, sql, statementOf, textOf, type Asked } from './ask.ts';
import { daySums, rolledDays, spansOf } from './day-reads.ts';
import { OF_TALKS, type Breakdown, type FigureReads } from './fact-reads.ts';
import { addedBins, addSums, gapsIn, middleOf, NO_SUMS, sumsIn, sumsOf, tallyOf, type Sums } from './tally.ts';
import { isLong } from './span-counts.ts';

const MOST_PARTS = 100;

/** What of a label was counted. */
interface Part {
  sums: Sums;
  times: number[];
  bins: number[];
}

export function breakdownReads(db: Sql): Pick<FigureReads, 'breakDown'> {
  const all = (asked: Asked): Promise<readonly Row[]> => db.all(...statementOf(asked));

  return {
    async breakDown(id, filter, by, now) {
      const figure = figureSql(id, filter, now);
      // A conversation has no team; its cases do. What only cases have is counted of cases.
      if (figure.of !== 'case' && !OF_TALKS.has(by)) return caseShares(id, filter, by, now);
      const column = raw(figure.of === 'case' ? `c.${by}` : `t.${by}`);
      const parts = new Map<string, Part>();
      const at = (label: unknown): Part => {
        const key = textOf(label) ?? '';
        const part = parts.get(key) ?? { sums: NO_SUMS, times: [], bins: [] };
        parts.set(key, part);
        return part;
      };
      const isMedian = figureCatalogue[id].kind === 'median';
      const isOfDays =
        isDayName(by) && (figure.of === 'case' || !asksForCases(filter)) && (!isMedian || isLong(filter));
      const days = isOfDays ? await rolledDays(db, filter) : [];
      if (isDayName(by))
        for (const { label, sums, bins } of await daySums(db, { kind: figure.of, ids: [id], filter, now, by }, days)) {
          const part = at(label);
          part.sums = addSums(part.sums, sums.get(id) ?? NO_SUMS);
          if (bins.length > 0) part.bins = addedBins(part.bins, bins);
        }
      for (const gap of gapsIn(filter, spansOf(days))) {
        const from = rowsAsked(figure.of, { ...filter, ...gap });
        for (const row of await all(
          sql`SELECT ${column} AS label, ${joined(sumsOf(figure, 0), ', ')} ${from} GROUP BY 1`,
        )) {
          const part = at(row['label']);
          part.sums = addSums(part.sums, sumsIn(row, 0));
        }
        if (isMedian)
          for (const { label, value } of await all(
            sql`SELECT ${column} AS label, ${figure.value ?? raw('0')} AS value ${from} AND ${figure.counted}`,
          ))
            at(label).times.push(Number(value));
      }
      return [...parts]
        .map(([key, { sums, times, bins }]) => ({
          key,
          tally: tallyOf(id, sums, isMedian ? middleOf(times, bins) : null),
        }))
        .filter(({ tally }) => tally.count > 0)
        .toSorted((a, b) => b.tally.count - a.tally.count || (a.key < b.key ? -1 : 1))
        .slice(0, MOST_PARTS);
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
        ) k GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_PARTS}`,
    );
    return rows.map(({ label, hits }) => ({
      key: textOf(label) ?? '',
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

function isDayName(by: Breakdown): by is Breakdown & DayName {
  return DAY_NAMES.some((name) => name === by);
}
