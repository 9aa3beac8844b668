import { defineNode, messageForm } from '@baton/flow';
import * as z from 'zod';

export const start = defineNode({
  kind: 'start',
  version: 1,
  group: 'begin',
  icon: 'play',
  label: 'Start',
  summary: 'Where every conversation begins, with a greeting that says who is speaking.',
  config: z.object({
    greet: z.boolean().default(true).meta({ title: 'Greet the customer' }),
    greeting: messageForm.default({ use: 'template', template: 'greeting' }).meta({ title: 'Greeting' }),
  }),
  ports: { next: { label: 'Next', required: true } },
  facts: (config) => ({ start: true, speaks: config.greet }),
  compile: ({ config, to }) => ({
    ops: [...(config.greet ? [{ effect: { type: 'say', message: config.greeting } } as const] : []), { go: to.next }],
  }),
  describe: (config) => (config.greet ? 'Greets, then goes on' : 'Goes on without a greeting'),
  examples: { default: {}, quiet: { greet: false } },
});
