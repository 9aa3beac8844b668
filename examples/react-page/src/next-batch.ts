// A kind of step of our own: says when the bakery next bakes.
import { defineNode, messageForm } from '@baton/flow';
import * as z from 'zod';

export const nextBatch = defineNode({
  kind: 'bakery-next-batch',
  version: 1,
  group: 'bakery',
  icon: 'clock',
  label: 'Next batch',
  summary: 'Tells the customer when fresh bread comes out of the oven.',
  config: z.object({
    told: messageForm
      .default({ use: 'own', text: { en: 'The next loaves are ready at seven.' } })
      .meta({ title: 'Said to the customer' }),
  }),
  ports: { next: { label: 'Told', required: true } },
  facts: { speaks: true },
  compile: ({ config, to }) => ({
    ops: [{ effect: { type: 'say', message: config.told } }, { go: to.next }],
  }),
  examples: { default: {} },
});
