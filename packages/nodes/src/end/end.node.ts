import { defineNode } from '@baton/flow';
import * as z from 'zod';

export const end = defineNode({
  kind: 'end',
  version: 1,
  group: 'end',
  icon: 'circle-stop',
  label: 'End',
  summary: 'Ends the conversation. If the customer writes again, a new one starts.',
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
