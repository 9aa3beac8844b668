// Which steps of a flow split its traffic: known by their settings, not by their kind.
import * as z from 'zod';

const splitNode = z.object({
  id: z.string(),
  config: z.object({
    experiment: z.string(),
    variants: z.array(z.object({ id: z.string(), label: z.string(), weight: z.number() })).min(2),
  }),
});
const document = z.object({ nodes: z.array(z.unknown()) });

export interface SplitStep {
  readonly node: string;
  readonly experiment: string;
  readonly arms: readonly { readonly id: string; readonly label: string; readonly weight: number }[];
}

export function splitsIn(text: string): SplitStep[] {
  const read = document.safeParse(JSON.parse(text));
  if (!read.success) return [];
  return read.data.nodes.flatMap((node) => {
    const split = splitNode.safeParse(node).data;
    return split ? [{ node: split.id, experiment: split.config.experiment, arms: split.config.variants }] : [];
  });
}

/** Whether an experiment can go on as it began under this document: a step that is gone only deals nobody any more. */
export function keepsArms(text: string, { experiment, arms }: Pick<SplitStep, 'experiment' | 'arms'>): boolean {
  const now = splitsIn(text).find((one) => one.experiment === experiment);
  const told = (all: SplitStep['arms']): string => JSON.stringify(all.map(({ id, weight }) => [id, weight]));
  return !now || told(now.arms) === told(arms);
}
