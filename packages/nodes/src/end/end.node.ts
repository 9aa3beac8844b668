import { defineNode } from '@baton/flow';
import * as z from 'zod';

export const end = defineNode({
  kind: 'end',
  version: 1,
  group: 'end',
  icon: 'circle-stop',
  label: 'End',
  summary: 'The conversation is over. If the customer writes again, it begins anew.',
  search: ['stop', 'finish', 'terminate', 'done'],
  config: z.object({
    outcome: z
      .enum(['solved', 'follow-up', 'unsolved', 'customer-left'])
      .default('solved')
      .meta({ title: 'Counts as' }),
  }),
  ports: {},
  facts: { ends: true },
  compile: ({ config }) => ({
    ops: [{ effect: { type: 'close', disposition: config.outcome } }, { go: { end: true } }],
  }),
  describe: (config) => `Counts as ${config.outcome}`,
  examples: { default: {}, followUp: { outcome: 'follow-up' } },
});
