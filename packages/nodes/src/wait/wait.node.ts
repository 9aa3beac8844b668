import { defineNode, messageForm } from '@baton/flow';
import * as z from 'zod';
import { seconds } from '../shared/fields.ts';

export const wait = defineNode({
  kind: 'wait',
  version: 1,
  group: 'logic',
  icon: 'pause',
  label: 'Wait',
  summary: 'Waits for a set time, or continues as soon as the customer writes.',
  search: ['delay', 'pause', 'timer', 'sleep', 'timeout'],
  config: z.object({
    waitSeconds: seconds(1, 86_400).default(10).meta({ title: 'Wait' }),
    noted: messageForm.nullable().default(null).meta({
      title: 'Reply to what the customer writes in the meantime',
      hint: 'Used when “Customer writes” is not connected',
    }),
  }),
  ports: {
    over: { label: 'Time is up', required: true },
    wrote: { label: 'Customer writes' },
  },
  compile: ({ config, to, connected }) => ({
    ops: [],
    wait: {
      on: {
        'customer.message': connected('wrote')
          ? [{ go: to.wrote }]
          : config.noted === null
            ? []
            : [{ effect: { type: 'say', message: config.noted } }],
      },
      deadlines: [{ key: 'over', from: 'entered', due: { seconds: config.waitSeconds }, ops: [{ go: to.over }] }],
    },
  }),
  facts: ({ noted }) => ({ speaks: noted !== null }),
  describe: ({ waitSeconds }) => `${waitSeconds} s`,
  examples: {
    default: {},
    patient: { waitSeconds: 3600, noted: { use: 'template', template: 'waiting-noted' } },
  },
});
