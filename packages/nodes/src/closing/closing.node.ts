import { defineNode, messageForm } from '@baton/flow';
import * as z from 'zod';
import { seconds } from '../shared/fields.ts';

export const closing = defineNode({
  kind: 'closing',
  version: 1,
  group: 'end',
  icon: 'flag',
  label: 'Closing',
  summary: 'Sums up what was done, gives the ticket number, and asks whether there is anything else.',
  config: z.object({
    message: messageForm.default({ use: 'template', template: 'closing' }).meta({ title: 'Closing message' }),
    waitSeconds: seconds(10, 86_400).default(180).meta({ title: 'Wait for something else' }),
  }),
  ports: {
    // What the customer came for is settled: a place that is still held is of no use.
    more: { label: 'Has something else', required: true, place: 'leaves' },
    done: { label: 'Nothing else', required: true, place: 'leaves' },
  },
  facts: { speaks: true },
  guards: { saidNo: ({ signals }) => signals.reply?.kind === 'no' || !signals.isQuestion },
  proof: {
    guards: { saidNo: () => ({ yes: { says: { text: 'No, thanks' } }, no: { says: { text: 'Where is my order?' } } }) },
  },
  compile: ({ config, to }) => ({
    // Whatever led here, the bot has the floor: who asks for a person is heard (T1).
    ops: [{ arm: 'explicit' }, { effect: { type: 'say', message: config.message } }],
    wait: {
      awaiting: 'offer',
      on: { 'customer.message': [{ branch: [{ when: { type: 'saidNo' }, to: to.done }, { to: to.more }] }] },
      deadlines: [
        { key: 'nothingElse', from: 'entered', due: { seconds: config.waitSeconds }, ops: [{ go: to.done }] },
      ],
    },
  }),
  describe: (config) => `Waits ${config.waitSeconds} s for something else`,
  examples: { default: {}, brief: { waitSeconds: 60 } },
});
