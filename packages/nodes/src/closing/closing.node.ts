import { defineNode, reservedChoices, type Scope } from '@baton/flow';
import { isThanks } from '@baton/handoff';
import * as z from 'zod';
import { seconds, templateMessage } from '../shared/fields.ts';
import { say } from '../shared/say.ts';
import { contradicts, heard, saysMore, saysNo, told } from '../shared/heard.ts';

export const closing = defineNode({
  kind: 'closing',
  version: 1,
  group: 'end',
  icon: 'flag',
  label: 'Closing',
  summary: 'Sums up what was done, gives the ticket number, and asks whether there is anything else.',
  search: ['goodbye', 'bye', 'resolve', 'wrap-up', 'finish'],
  config: z.object({
    message: templateMessage('closing').meta({ title: 'Closing message' }),
    quiet: templateMessage('closing-quiet').meta({
      title: 'Message when the customer went silent before anything was resolved',
    }),
    openAgain: templateMessage('closing-open-again').meta({ title: 'Message when it turns out not to be resolved' }),
    waitSeconds: seconds(10, 86_400).default(180).meta({ title: 'Wait for something else' }),
  }),
  ports: {
    // What the customer came for is settled: a place that is still held is of no use.
    more: { label: 'Has something else', required: true, place: 'leaves' },
    done: { label: 'Nothing else', required: true, place: 'leaves' },
    notSolved: { label: 'Not settled after all', place: 'leaves' },
  },
  facts: { speaks: true },
  memory: z.object({
    /** The customer fell silent, so that nobody knows whether anything is solved. */
    isQuiet: z.boolean().default(false),
    /** An agent had summed it up; said once. */
    wasAgents: z.boolean().default(false),
  }),
  scope: 'node',
  guards: {
    isQuiet: ({ memory }) => memory.isQuiet,
    // Whoever says something else, be it a plain "hello?", is not done.
    // L4: "no, it is still broken" is no "nothing else".
    isOpenAgain: (scope) => contradicts(scope),
    // What an agent has summed up goes back to people; what the bot had, to the bot.
    reopens: (scope) => contradicts(scope) && scope.memory.wasAgents,
    saidNo: (scope) =>
      !contradicts(scope) &&
      !saysMore(scope) &&
      (scope.event.type === 'customer.message' && scope.event.choice === reservedChoices.no
        ? true
        : saysNo(scope) || told(scope, 'done', 'solved', 'stop') || isBareThanks(scope)),
  },
  updates: {
    // What an agent has summed up is settled, however quiet it is afterwards.
    begin: ({ event, vars }) => ({
      isQuiet: event.type === 'deadline' && !vars['summary'],
      wasAgents: typeof vars['summary'] === 'string' && vars['summary'] !== '',
    }),
    // Of a later question it is no summary.
    summedUp: () => ({ vars: { summary: '' } }),
  },
  proof: {
    guards: {
      isQuiet: () => ({ yes: { usual: true }, no: { usual: true } }),
      reopens: () => ({ no: { usual: true } }),
      isOpenAgain: () => ({ yes: { says: { text: 'No, it is still broken' } }, no: { usual: true } }),
      saidNo: () => ({ yes: { says: { text: 'No, thanks' } }, no: { says: { text: 'Where is my order?' } } }),
    },
  },
  compile: ({ config, to, connected }) => ({
    ops: [
      // Whatever led here, the bot has the floor: who asks for a person is heard (T1).
      { arm: 'explicit' },
      { update: { type: 'begin' } },
      {
        branch: [
          { when: { type: 'isQuiet' }, ops: [say(config.quiet)] },
          { ops: [say(config.message), { update: { type: 'summedUp' } }] },
        ],
      },
    ],
    wait: {
      awaiting: 'offer',
      on: {
        'customer.message': [
          {
            branch: [
              // The transfer has words of its own; one announcement is enough.
              ...(connected('notSolved') ? [{ when: { type: 'reopens' as const }, to: to.notSolved }] : []),
              { when: { type: 'isOpenAgain' }, ops: [say(config.openAgain)], to: to.more },
              { when: { type: 'saidNo' }, to: to.done },
              { to: to.more },
            ],
          },
        ],
      },
      deadlines: [
        {
          key: 'nothingElse',
          from: 'entered',
          due: { seconds: config.waitSeconds },
          ops: [
            {
              branch: [
                // Nobody has said that anything is solved.
                {
                  when: { type: 'isQuiet' },
                  ops: [{ effect: { type: 'close', disposition: 'customer-left' } }],
                  to: to.done,
                },
                { to: to.done },
              ],
            },
          ],
        },
      ],
    },
  }),
  describe: (config) => `Waits ${config.waitSeconds} s for something else`,
  examples: { default: {}, brief: { waitSeconds: 60 } },
});

function isBareThanks(scope: Pick<Scope, 'event' | 'signals' | 'language'>): boolean {
  const { event } = scope;
  return event.type === 'customer.message' && isThanks(event.text) && heard(scope)?.rest === null;
}
