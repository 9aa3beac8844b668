// The figures themselves: of a period, of several, by day.
import { figureIds, quantile, quantileOfBins } from '@baton/insights';
import type { Sql } from '../../store/sql.ts';
import { breakdownReads } from './breakdown-reads.ts';
import type { FigureReads } from './fact-reads.ts';
import { countSpans, isLong, talliesOf } from './span-counts.ts';
import { sorted, withTimes } from './tally.ts';

/** Bins up to this one reach to a minute. */
const MINUTE_BIN = 11;

export function figureReads(db: Sql): FigureReads {
  return {
    async tallies(filter, now, ids = figureIds) {
      const [counted] = await countSpans(db, ids, filter, [filter], { now, byBins: isLong(filter) });
      return counted ? talliesOf(ids, counted) : [];
    },

    async periods(filter, spans, now, ids) {
      if (spans.length === 0) return [];
      const short = spans.filter((span) => !isLong(span));
      const counted = short.length === 0 ? [] : await countSpans(db, ids, filter, short, { now, byBins: false });
      const long = spans.filter(isLong);
      const summed = long.length === 0 ? [] : await countSpans(db, ids, filter, long, { now, byBins: true });
      return spans.map((span) => {
        const found = isLong(span) ? summed[long.indexOf(span)] : counted[short.indexOf(span)];
        return found ? talliesOf(ids, found) : [];
      });
    },

    async timeSpread(filter) {
      const byBins = isLong(filter);
      const [counted] = await countSpans(db, ['I5'], filter, [filter], { now: 0, byBins });
      const { times, bins } = counted ?? { times: [], bins: [] };
      if (byBins) {
        const together = withTimes(bins, times);
        return {
          median: quantileOfBins(together, 0.5),
          p95: quantileOfBins(together, 0.95),
          overMinute: total(together.slice(MINUTE_BIN + 1)),
          count: total(together),
        };
      }
      const seconds = sorted(times);
      return {
        median: quantile(seconds, 0.5),
        p95: quantile(seconds, 0.95),
        overMinute: seconds.filter((one) => one > 60).length,
        count: seconds.length,
      };
    },

    async series(id, filter, spans, now) {
      if (spans.length === 0) return [];
      const parts = spans.map((span) => ({
        from: Math.max(filter.from, span.from),
        to: Math.min(filter.to, span.to),
      }));
      const counted = await countSpans(db, [id], filter, parts, { now, byBins: isLong(filter) });
      return spans.map((span, i) => {
        const found = counted[i];
        const [tally] = found ? talliesOf([id], found) : [];
        return { span, tally: tally ?? { id, count: 0, hits: null, value: null, leftOut: 0 } };
      });
    },

    ...breakdownReads(db),
  };
}

function total(bins: readonly number[]): number {
  return bins.reduce((sum, one) => sum + one, 0);
}
