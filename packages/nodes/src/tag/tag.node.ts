import { defineNode } from '@baton/flow';
import * as z from 'zod';

const REASONS = ['knowledge-gap', 'phrasing-gap', 'trust-gap', 'complexity', 'preference', 'policy'] as const;

const reasonLabels = {
  'knowledge-gap': 'Knowledge gap',
  'phrasing-gap': 'Phrasing gap',
  'trust-gap': 'Trust gap',
  complexity: 'Complexity',
  preference: 'Customer’s preference',
  policy: 'Policy',
} as const;

export const tag = defineNode({
  kind: 'tag',
  version: 1,
  group: 'logic',
  icon: 'tag',
  label: 'Tag',
  summary: 'Marks the conversation with the reason for a handoff and with your own tags, so you can find it later.',
  search: ['label', 'category', 'mark', 'reason'],
  config: z.object({
    reason: z.enum(REASONS).nullable().default(null).meta({ title: 'Reason for the handoff', labels: reasonLabels }),
    tags: z
      .array(
        z
          .string()
          .min(1)
          .max(60)
          .regex(/^[^/\s][^/]*$/, 'Begin with a letter, and leave out "/".'),
      )
      .max(10)
      .default(['to review'])
      .meta({ title: 'Tags' }),
  }),
  ports: { next: { label: 'Next', required: true } },
  updates: { note: (_scope, { reason }: { reason: string }) => ({ vars: { 'handoff.reason': reason } }) },
  sets: ({ reason }) => (reason === null ? [] : [{ name: 'handoff.reason', port: 'next' }]),
  compile: ({ config: { reason, tags }, to }) => ({
    ops: [
      ...(reason === null ? [] : [{ update: { type: 'note' as const, params: { reason } } }]),
      ...tags.map((one) => ({ effect: { type: 'tag' as const, tag: one } })),
      { go: to.next },
    ],
  }),
  describe: ({ reason, tags }) => [...(reason === null ? [] : [reasonLabels[reason]]), ...tags].join(', '),
  examples: { default: {}, reason: { reason: 'trust-gap', tags: [] } },
});
