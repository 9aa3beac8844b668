// A kind from outside the house: a courier's own step, written against `@baton/flow` and `zod` alone. The guide "A kind of
// your own" goes through it.
import { defineNode, messageForm } from '@baton/flow';
import * as z from 'zod';

export const deliveryWindow = defineNode({
  // Prefix your kinds, so that they never meet one that ships later.
  kind: 'courier-delivery-window',
  version: 1,
  group: 'bot',
  icon: 'map-pin',
  label: 'Delivery window',
  summary: 'Asks the courier when the parcel comes and tells the customer.',
  config: z.object({
    connection: z.string().min(1).max(64).default('courier').meta({ title: 'Connection', widget: 'connection' }),
    told: messageForm
      .default({ use: 'own', text: { en: 'Your parcel comes between {{delivery.from}} and {{delivery.to}}.' } })
      .meta({ title: 'Said when it is known' }),
    timeoutSeconds: z.int().min(1).max(30).default(6).meta({ title: 'Give the courier at most', widget: 'seconds' }),
  }),
  ports: {
    told: { label: 'Told', required: true },
    unknown: { label: 'Not known', required: true },
  },
  facts: { speaks: true },
  // How often the courier was asked in this conversation; shared by all steps of the kind.
  memory: z.object({ asked: z.int().default(0) }),
  guards: {
    isKnown: ({ event }) => event.type === 'request.answered' && windowOf(event.body) !== null,
    askedTooOften: ({ memory }, { limit }: { limit: number }) => memory.asked >= limit,
  },
  updates: {
    countAsked: ({ memory }) => ({ asked: memory.asked + 1 }),
    keep: ({ event }) => {
      const found = event.type === 'request.answered' ? windowOf(event.body) : null;
      return { vars: found ? { 'delivery.from': found.from, 'delivery.to': found.to } : {} };
    },
  },
  sets: () => [
    { name: 'delivery.from', port: 'told' },
    { name: 'delivery.to', port: 'told' },
  ],
  needs: ({ connection }) => ({ connections: [connection] }),
  compile: ({ config, to }) => ({
    ops: [
      { branch: [{ when: { type: 'askedTooOften', params: { limit: 3 } }, to: to.unknown }] },
      { update: { type: 'countAsked' } },
      {
        // A kind from outside uses the effects of the house, or the generic `request`.
        effect: {
          type: 'request',
          connection: config.connection,
          path: '/window',
          body: { order: '{{order.number|}}' },
          into: null,
          timeoutSeconds: config.timeoutSeconds,
        },
      },
    ],
    wait: {
      on: {
        'request.answered': [
          {
            branch: [
              {
                when: { type: 'isKnown' },
                ops: [{ update: { type: 'keep' } }, { effect: { type: 'say', message: config.told } }],
                to: to.told,
              },
              { to: to.unknown },
            ],
          },
        ],
        'request.failed': [{ go: to.unknown }],
      },
      // Every wait has a way on for silence; without one the flow does not publish.
      deadlines: [
        { key: 'noAnswer', from: 'entered', due: { seconds: config.timeoutSeconds + 2 }, ops: [{ go: to.unknown }] },
      ],
    },
  }),
  describe: ({ connection }) => `Asks ${connection}`,
  examples: { default: {}, patient: { timeoutSeconds: 20 } },
});

const answer = z.object({ from: z.string().max(20), to: z.string().max(20) });

function windowOf(body: unknown): z.infer<typeof answer> | null {
  const parsed = answer.safeParse(body);
  return parsed.success ? parsed.data : null;
}
