// I12: how the handoff rate of a flow goes with its age, against what is to be expected.
import { expectedRate, intervalOf } from '@baton/insights';
import type { TrajectoryShown } from '@baton/wire';
import type { Question } from '../question.ts';
import { insightStrings as strings } from '../strings.ts';
import type { InsightParts } from './parts.ts';

const MONTH_MS = 30.44 * 24 * 3_600_000;
const MOST_MONTHS = 12;
const FEWEST = 50;

export async function trajectoryPage(
  parts: InsightParts,
  { filter }: Question,
  flow: string,
): Promise<TrajectoryShown> {
  const now = parts.now();
  const starts = parts.versions(flow).map(({ at }) => at);
  const since = starts.length === 0 ? null : Math.min(...starts);
  const flowName = parts.flowNames().get(flow) ?? flow;
  if (since === null || flow === '')
    return { flow, flowName, since: null, months: [], sentence: strings.trajectory.none, demo: parts.demo };
  const age = Math.floor((now - since) / MONTH_MS) + 1;
  const first = Math.max(1, age - MOST_MONTHS + 1);
  const spans = Array.from({ length: age - first + 1 }, (_, i) => {
    const from = since + (first + i - 1) * MONTH_MS;
    return { month: first + i, from: Math.round(from), to: Math.round(from + MONTH_MS) };
  });
  const { from: _from, to: _to, version: _version, ...rest } = filter;
  const tallies = await parts.reads.periods({ ...rest, flow, from: since, to: now }, spans, now, ['I1']);
  const months = spans.map(({ month, to }, i) => {
    const tally = tallies[i]?.[0];
    const interval = tally ? intervalOf(tally) : null;
    const band = expectedRate(month);
    return {
      month,
      name: strings.trajectory.month(month),
      value: tally?.value ?? null,
      count: tally?.count ?? 0,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      from: band.from,
      to: band.to,
      isOver: to <= now,
    };
  });
  const last = months.findLast(({ count }) => count >= FEWEST);
  return { flow, flowName, since, months, sentence: sentenceOf(last), demo: parts.demo };
}

function sentenceOf(last: TrajectoryShown['months'][number] | undefined): string {
  if (!last || last.value === null) return strings.trajectory.tooFew;
  const value = Math.round(last.value);
  if (last.low !== null && last.low > last.to) return strings.trajectory.above(value, last.month, last.from, last.to);
  if (last.high !== null && last.high < last.from)
    return strings.trajectory.below(value, last.month, last.from, last.to);
  return strings.trajectory.within(value, last.month, last.from, last.to);
}
