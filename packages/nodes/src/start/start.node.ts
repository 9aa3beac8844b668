import { defineNode, messageForm } from '@baton/flow';
import * as z from 'zod';
import { templateMessage } from '../shared/fields.ts';
import { isStillHere } from '../shared/still-here.ts';
import { say } from '../shared/say.ts';

export const start = defineNode({
  kind: 'start',
  version: 1,
  group: 'begin',
  icon: 'play',
  label: 'Start',
  summary: 'Where every conversation begins, with a greeting that says who is speaking.',
  search: ['begin', 'trigger', 'entry', 'welcome', 'greeting'],
  config: z.object({
    greet: z.boolean().default(true).meta({ title: 'Greet the customer' }),
    greeting: messageForm.default({ use: 'template', template: 'greeting' }).meta({ title: 'Greeting' }),
    again: templateMessage('greeting-again').meta({ title: 'Greeting for a customer who is back' }),
  }),
  ports: { next: { label: 'Next', required: true } },
  facts: (config) => ({ start: true, speaks: config.greet }),
  guards: {
    // The flow begins anew for a customer who writes again after its end.
    isStillHere: (scope) => isStillHere(scope),
    isBack: ({ anchors }) => anchors.lastCustomerMessage !== null,
  },
  // The first run is what is proved: what a customer hears on their return is one sentence in its place.
  proof: { guards: { isStillHere: () => ({ no: { usual: true } }), isBack: () => ({ no: { usual: true } }) } },
  compile: ({ config, to }) => ({
    ops: [
      ...(config.greet
        ? [
            {
              branch: [
                // Moments after the end it is the same sitting: what was written is answered, without ceremony.
                { when: { type: 'isStillHere' as const } },
                { when: { type: 'isBack' as const }, ops: [say(config.again)] },
                { ops: [say(config.greeting)] },
              ],
            },
          ]
        : []),
      { go: to.next },
    ],
  }),
  describe: (config) => (config.greet ? 'Greets, then goes on' : 'Goes on without a greeting'),
  examples: { default: {}, quiet: { greet: false } },
});
