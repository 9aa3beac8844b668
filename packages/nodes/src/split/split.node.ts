import { defineNode } from '@baton/flow';
import * as z from 'zod';
import { entryId } from '../shared/fields.ts';
import { idsAreUnique } from '../shared/unique-ids.ts';
import { shareOf } from './share-of.ts';

const variant = z.object({
  id: entryId,
  label: z.string().min(1).max(80).meta({ title: 'Name' }),
  weight: z.int().min(0).max(1000).default(50).meta({ title: 'Weight' }),
});

/** What the guard of an arm is asked: does the customer fall below this share, or into this arm? */
type SplitGuard = { experiment: string; share: number; variant?: string; known?: string[] };

export const split = defineNode({
  kind: 'split',
  version: 1,
  group: 'logic',
  icon: 'flask-conical',
  label: 'Split test',
  summary: 'Sends a share of customers down each path; the same customer always takes the same one.',
  search: ['ab', 'a/b', 'test', 'experiment', 'percent', 'random', 'branch'],
  config: z.object({
    experiment: z
      .string()
      .min(1)
      .max(64)
      .regex(/^[a-z0-9][a-z0-9-]*$/, 'Use small letters, digits and hyphens.')
      .default('transition-message')
      .meta({ title: 'Experiment', hint: 'Renaming reassigns all customers' }),
    variants: z
      .array(variant)
      .min(2)
      .max(6)
      .refine(idsAreUnique, 'Every variant needs an id of its own.')
      .refine((all) => all.some(({ weight }) => weight > 0), 'At least one variant needs a weight above zero.')
      .default([
        { id: 'a', label: 'As it is', weight: 50 },
        { id: 'b', label: 'New', weight: 50 },
      ])
      .meta({ title: 'Variants' }),
  }),
  ports: ({ variants }): Record<string, { label: string; required: boolean }> =>
    Object.fromEntries(variants.map(({ id, label }) => [`variant-${id}`, { label, required: true }])),
  guards: {
    // Whoever has an arm keeps it, also when the weights are others now; machines of before do not say which arm they ask about.
    below: ({ bucket, arms }, { experiment, share, variant: id, known }: SplitGuard) => {
      const settled = arms?.[experiment];
      return id !== undefined && settled !== undefined && known?.includes(settled)
        ? settled === id
        : shareOf(bucket, experiment) < share;
    },
  },
  updates: {
    note: (_scope, { experiment, variant: id }: { experiment: string; variant: string }) => ({
      vars: { [`experiment.${experiment}`]: id },
    }),
  },
  sets: ({ experiment }) => [{ name: `experiment.${experiment}` }],
  compile: ({ config: { experiment, variants }, to }) => {
    const total = variants.reduce((sum, { weight }) => sum + weight, 0);
    let before = 0;
    return {
      ops: [
        {
          branch: variants.map(({ id, weight }, index) => {
            before += weight;
            return {
              ...(index < variants.length - 1
                ? {
                    when: {
                      type: 'below' as const,
                      params: { experiment, share: before / total, variant: id, known: variants.map((one) => one.id) },
                    },
                  }
                : {}),
              // In the journal, so that results can be told apart (E2).
              ops: [
                { effect: { type: 'tag' as const, tag: `experiment/${experiment}/${id}` } },
                { update: { type: 'note' as const, params: { experiment, variant: id } } },
              ],
              to: to[`variant-${id}`] ?? { rest: true as const },
            };
          }),
        },
      ],
    };
  },
  describe: ({ variants }) => variants.map(({ label, weight }) => `${label} ${weight}`).join(' · '),
  examples: {
    default: {},
    careful: {
      experiment: 'callback-offer',
      variants: [
        { id: 'queue', label: 'Keep the queue', weight: 90 },
        { id: 'callback', label: 'Offer a callback', weight: 10 },
      ],
    },
  },
});
