// I13: how conversations went through a drawn flow.
import { quantileOfBins } from '@baton/insights';
import type { FlowTraffic } from '@baton/wire';
import type { StepSum } from '../facts/visit-sums.ts';
import { periodWords, type Question } from '../question.ts';
import type { InsightParts } from './parts.ts';

const FEW = 20;

/** @param arms shows each arm of its experiment apart */
export async function trafficPage(
  parts: InsightParts,
  question: Question,
  flow: string,
  arms: boolean,
): Promise<FlowTraffic> {
  const { filter, zone } = question;
  const steps = await parts.reads.traffic({ ...filter, flow });
  const versions = [...new Set(parts.versions(flow).map(({ version }) => version))].toSorted((a, b) => a - b);
  const groups = arms ? [...new Set(steps.map(({ arm }) => arm))].toSorted() : ['*'];
  return {
    flow,
    version: filter.version ?? null,
    versions,
    period: { from: filter.from, to: filter.to, words: periodWords(filter, zone) },
    conversations: begunIn(steps),
    arms: groups.map((arm) => ({ arm, ...summed(arms ? steps.filter((one) => one.arm === arm) : steps) })),
    demo: parts.demo,
  };
}

/** As many as came to the busiest step that something begins with, whichever arm they had. */
function begunIn(steps: readonly StepSum[]): number {
  const begins = Map.groupBy(
    steps.filter(({ came }) => came === ''),
    ({ node }) => node,
  );
  return Math.max(0, ...[...begins.values()].map((list) => list.reduce((sum, { visits }) => sum + visits, 0)));
}

function summed(steps: readonly StepSum[]): Pick<FlowTraffic['arms'][number], 'steps' | 'edges'> {
  const byNode = Map.groupBy(steps, ({ node }) => node);
  const visitsOf = (node: string): number => (byNode.get(node) ?? []).reduce((sum, one) => sum + one.visits, 0);
  return {
    steps: [...byNode].map(([node, list]) => {
      const visits = visitsOf(node);
      const bins = list.reduce<number[]>((sum, one) => one.bins.map((count, i) => count + (sum[i] ?? 0)), []);
      return {
        node,
        visits,
        left: list.reduce((sum, one) => sum + one.left, 0),
        medianWait: quantileOfBins(bins, 0.5),
        few: visits < FEW,
      };
    }),
    edges: [
      ...Map.groupBy(
        steps.filter(({ came }) => came !== ''),
        ({ came, node }) => `${came} ${node}`,
      ).values(),
    ].flatMap((list) => {
      const [first] = list;
      if (!first) return [];
      const visits = list.reduce((sum, one) => sum + one.visits, 0);
      return [{ from: first.came, to: first.node, visits, share: visits / Math.max(1, visitsOf(first.came)) }];
    }),
  };
}
