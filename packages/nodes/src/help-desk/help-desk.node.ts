import { defineNode, type Effect, type MessageForm } from '@baton/flow';
import * as z from 'zod';
import { asksOfWait } from '../shared/asks-of-wait.ts';
import { seconds, teamId, templateMessage } from '../shared/fields.ts';
import { say } from '../shared/say.ts';

const minutes = (count: number) => `${Math.round((count / 60) * 10) / 10} min`;

export const helpDesk = defineNode({
  kind: 'help-desk',
  version: 1,
  group: 'people',
  icon: 'headset',
  label: 'Hand over to a help desk',
  summary:
    'Opens a ticket in Zendesk, Freshdesk, Intercom, HubSpot or Chatwoot with the full context, and brings the answers of its agents into this conversation.',
  search: [
    'zendesk',
    'freshdesk',
    'intercom',
    'hubspot',
    'chatwoot',
    'external',
    'handover',
    'transfer',
    'human',
    'crm',
  ],
  config: z.object({
    desk: z
      .string()
      .max(64)
      .default('')
      .meta({ title: 'Help desk', hint: 'Its address and keys are stored on the server', widget: 'connection' }),
    team: teamId
      .nullable()
      .default(null)
      .meta({ title: 'Team', hint: 'If empty: the team for the topic; without one, the help desk decides' }),
    urgent: z.boolean().default(false).meta({ title: 'Urgent' }),
    started: templateMessage('desk-started').meta({ title: 'Announcement' }),
    updateSeconds: seconds(15, 600).default(30).meta({ title: 'Let the customer know you are still waiting every' }),
    update: templateMessage('desk-update').meta({ title: 'Message while nobody has answered' }),
    tooLongSeconds: seconds(60, 86_400).default(600).meta({ title: 'No answer after' }),
    silentSeconds: seconds(60, 86_400).default(900).meta({ title: 'Agent stopped replying after' }),
    quietSeconds: seconds(60, 604_800).default(3600).meta({ title: 'Customer went quiet for' }),
    noted: templateMessage('waiting-noted').meta({ title: 'Reply when the customer adds something' }),
    notedToo: templateMessage('waiting-noted-2').meta({ title: 'Reply when the customer adds more' }),
  }),
  ports: {
    closed: { label: 'Closed by the help desk', required: true },
    declined: { label: 'Closed without an answer', required: true },
    tooLong: { label: 'No answer in time', required: true },
    failed: { label: 'Help desk unavailable', required: true },
  },
  facts: { speaks: true, reaches: 'person' },
  memory: z.object({
    /** Since when the desk has it (ms). */
    openedAt: z.number().default(0),
    /** When somebody there wrote last (ms); 0: nobody has. */
    answeredAt: z.number().default(0),
    /** Since when the customer waits for their answer (ms); 0: they do not. */
    owedSince: z.number().default(0),
    /** The second of the answers to what is added was said last. */
    notedToo: z.boolean().default(true),
  }),
  scope: 'node',
  guards: {
    answered: ({ memory }) => memory.answeredAt > 0,
    asksForPerson: ({ signals, event }) =>
      signals.explicit.asked || (event.type === 'customer.message' && asksOfWait(event.text)),
    notedToo: ({ memory }) => memory.notedToo,
  },
  updates: {
    begin: ({ at }) => ({ openedAt: at, answeredAt: 0, owedSince: 0, notedToo: true }),
    answered: ({ at }) => ({ answeredAt: at, owedSince: 0 }),
    customerSpoke: ({ memory, at }) => ({ owedSince: memory.owedSince === 0 ? at : memory.owedSince }),
    nextNoted: ({ memory }) => ({ notedToo: !memory.notedToo }),
  },
  dues: {
    waiting: ({ memory }, { waitSeconds }: { waitSeconds: number }) =>
      memory.answeredAt > 0 ? null : memory.openedAt + waitSeconds * 1000,
    silent: ({ memory }, { waitSeconds }: { waitSeconds: number }) =>
      memory.answeredAt === 0 || memory.owedSince === 0 ? null : memory.owedSince + waitSeconds * 1000,
    quiet: ({ memory }, { waitSeconds }: { waitSeconds: number }) =>
      memory.answeredAt === 0 || memory.owedSince !== 0 ? null : memory.answeredAt + waitSeconds * 1000,
  },
  proof: {
    guards: {
      answered: () => ({ yes: { served: true }, no: { served: false } }),
      asksForPerson: () => ({ no: { usual: true } }),
    },
    dues: {
      waiting: ({ waitSeconds }) => ({ seconds: waitSeconds, when: 'not-served' }),
      silent: ({ waitSeconds }) => ({ seconds: waitSeconds, when: 'served' }),
      quiet: ({ waitSeconds }) => ({ seconds: waitSeconds, when: 'served' }),
    },
  },
  needs: ({ desk }) => ({ connections: desk === '' ? [] : [desk] }),
  compile: ({ config, to }) => {
    const { desk, team, urgent, updateSeconds, tooLongSeconds, silentSeconds, quietSeconds } = config;
    const leave = (why: Extract<Effect, { type: 'leaveDesk' }>['why']) =>
      [{ effect: { type: 'leaveDesk', why } }, { arm: 'explicit' }, { arm: 'frustration' }] as const;
    const tried = (outcome: 'done' | 'failed'): { effect: Effect } => ({
      effect: { type: 'tried', what: 'help-desk', outcome },
    });
    const waiting = (waitSeconds: number) => ({ type: 'waiting' as const, params: { waitSeconds } });
    // Set again with each thing that happens: what is counted from stands in the step's memory.
    const from = 'lastCustomerMessage' as const;
    const noted = (message: MessageForm) => ({ ops: [say(message)] });
    return {
      ops: [
        { update: { type: 'begin' } },
        { disarm: 'explicit' },
        { disarm: 'frustration' },
        { effect: { type: 'leaveQueue', why: 'alternative' } },
        { effect: { type: 'openDesk', desk, team, urgent } },
        say(config.started),
      ],
      wait: {
        on: {
          'desk.opened': [],
          'desk.answered': [{ update: { type: 'answered' } }],
          'desk.closed': [
            {
              branch: [
                { when: { type: 'answered' }, ops: [tried('done'), ...leave('closed')], to: to.closed },
                { ops: [tried('failed'), ...leave('declined')], to: to.declined },
              ],
            },
          ],
          'desk.failed': [tried('failed'), ...leave('failed'), { go: to.failed }],
          'customer.message': [
            { effect: { type: 'tellDesk' } },
            { update: { type: 'customerSpoke' } },
            {
              branch: [
                // Whoever has answered there answers this too.
                { when: { type: 'answered' } },
                { when: { type: 'asksForPerson' }, ops: [say(config.update)] },
                {
                  ops: [
                    { update: { type: 'nextNoted' } },
                    { branch: [{ when: { type: 'notedToo' }, ...noted(config.notedToo) }, noted(config.noted)] },
                  ],
                },
              ],
            },
          ],
          'customer.left': [
            ...leave('customer-left'),
            { effect: { type: 'close', disposition: 'customer-left' } },
            { go: { end: true } },
          ],
        },
        deadlines: [
          {
            key: 'stillWaiting',
            from,
            due: waiting(updateSeconds),
            every: updateSeconds,
            onlyNewest: true,
            ops: [say(config.update)],
          },
          {
            key: 'noAnswer',
            from,
            due: waiting(tooLongSeconds),
            ops: [tried('failed'), ...leave('too-long'), { go: to.tooLong }],
          },
          {
            key: 'agentSilent',
            from,
            due: { type: 'silent', params: { waitSeconds: silentSeconds } },
            ops: [tried('failed'), ...leave('silent'), { go: to.tooLong }],
          },
          {
            key: 'customerQuiet',
            from,
            due: { type: 'quiet', params: { waitSeconds: quietSeconds } },
            ops: [tried('done'), ...leave('closed'), { go: to.closed }],
          },
        ],
      },
    };
  },
  check: ({ name, config, at }) => [
    ...(config.desk === ''
      ? [
          {
            code: 'no-connection' as const,
            severity: 'error' as const,
            message: `"${name}" does not say which help desk takes over. Choose one of the workspace’s connections.`,
            at: at('desk'),
          },
        ]
      : []),
    ...(config.updateSeconds < config.tooLongSeconds
      ? []
      : [
          {
            code: 'silence-order' as const,
            severity: 'error' as const,
            message: `"${name}" gives up after ${minutes(config.tooLongSeconds)}, before the customer has heard anything. Let them hear something earlier.`,
            at: at('updateSeconds'),
          },
        ]),
  ],
  describe: ({ desk, tooLongSeconds }) =>
    desk === '' ? 'No help desk chosen' : `To ${desk}; waits ${minutes(tooLongSeconds)} for an answer`,
  examples: {
    default: {},
    zendesk: { desk: 'zendesk', team: 'billing', urgent: true },
    patient: { desk: 'freshdesk', tooLongSeconds: 3600, silentSeconds: 7200 },
  },
});
