import { defineNode, type MessageForm, type Scope } from '@baton/flow';
import * as z from 'zod';
import { declinesToSay, emailOf, givenEmail } from '../shared/contact.ts';
import { seconds, teamId, templateMessage } from '../shared/fields.ts';
import { letsGo } from '../shared/heard.ts';
import { leave } from '../shared/leave.ts';
import { promisedAnswer } from '../shared/promised-answer.ts';
import { say } from '../shared/say.ts';

export const ticket = defineNode({
  kind: 'ticket',
  version: 1,
  group: 'after-hours',
  icon: 'ticket',
  label: 'Ticket',
  summary: 'Creates a ticket with everything known and a promised answer time, and confirms it by email.',
  search: ['email', 'case', 'issue', 'mail', 'zendesk', 'async'],
  config: z.object({
    team: teamId
      .nullable()
      .default(null)
      .meta({ title: 'Team', hint: 'If empty: the team for the topic, otherwise for the category' }),
    desk: z.string().max(64).nullable().default(null).meta({
      title: 'Help desk',
      hint: 'If empty: this workspace’s own ticket list; otherwise the ticket is opened and answered there too',
      widget: 'connection',
    }),
    by: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use a time such as 10:00.')
      .nullable()
      .default(null)
      .meta({ title: 'Answer by', hint: 'On a business day; if empty, the workspace’s time', widget: 'time' }),
    urgent: z.boolean().default(false).meta({ title: 'Urgent' }),
    front: z.boolean().default(false).meta({ title: 'Front of the next shift' }),
    ask: templateMessage('ticket-ask-contact').meta({ title: 'Question for the email address' }),
    askAgain: templateMessage('ticket-ask-again').meta({ title: 'Question for the email address, asked again' }),
    person: templateMessage('ticket-person').meta({ title: 'Reply when the customer asks for a person' }),
    tries: z.int().min(1).max(5).default(2).meta({ title: 'Attempts' }),
    waitSeconds: seconds(30, 86_400).default(300).meta({ title: 'Wait for an address' }),
    confirmed: templateMessage('ticket-confirmed').meta({ title: 'Confirmation' }),
    withoutMail: templateMessage('ticket-without-mail').meta({ title: 'Confirmation without an address' }),
    left: templateMessage('needs-nobody').meta({ title: 'Message when the customer no longer needs help' }),
    mail: templateMessage('ticket-mail').meta({ title: 'Confirmation by email' }),
  }),
  ports: { created: { label: 'Ticket created', required: true, place: 'leaves' } },
  facts: { speaks: true, reaches: 'ticket' },
  needs: ({ desk }) => ({ connections: desk === null ? [] : [desk] }),
  memory: z.object({
    /** Answers without an address. */
    misses: z.int().default(0),
  }),
  scope: 'node',
  guards: {
    hasAddress: (scope) => emailOf(scope) !== null,
    gaveAddress: (scope) => givenEmail(scope) !== null,
    letsGo: (scope) => letsGo(scope),
    asksForPerson: ({ signals }) => signals.explicit.asked,
    mayAskAgain: (scope, { tries }: { tries: number }) => scope.memory.misses + 1 < tries && !declinesToSay(scope),
  },
  updates: {
    begin: () => ({ misses: 0 }),
    // Set anew when the ticket is made: the customer may have taken a while to answer.
    promise: (scope, { team, by }: { team: string | null; by: string | null }) => ({
      vars: { 'ticket.dueAt': earliest(promisedAnswer(scope, team ?? scope.place?.team ?? null, by), scope) },
    }),
    keepAddress: (scope) => ({ vars: { 'customer.email': givenEmail(scope) ?? undefined } }),
    miss: ({ memory }) => ({ misses: memory.misses + 1 }),
  },
  dues: {
    // Counted from now: whoever comes here after a long silence has the whole time to answer.
    silence: ({ at }, { waitSeconds }: { waitSeconds: number }) => at + waitSeconds * 1000,
  },
  proof: {
    guards: {
      hasAddress: () => ({ no: { usual: true } }),
      gaveAddress: () => ({ yes: { says: { text: 'ada@example.com' } }, no: { usual: true } }),
      letsGo: () => ({ yes: { says: { text: 'Never mind, I found it' } }, no: { usual: true } }),
      asksForPerson: () => ({ no: { usual: true } }),
      mayAskAgain: () => ({ yes: { usual: true }, no: { twice: true } }),
    },
    dues: { silence: ({ waitSeconds }) => ({ seconds: waitSeconds }) },
  },
  sets: () => [
    { name: 'ticket.number', port: 'created' },
    { name: 'ticket.due', port: 'created' },
  ],
  compile: ({ config, to }) => {
    const { team, by, urgent, front, desk } = config;
    const promise = { update: { type: 'promise' as const, params: { team, by } } };
    const make = (confirmation: MessageForm) => [
      promise,
      { effect: { type: 'createTicket' as const, team, urgent, front, ...(desk === null ? {} : { desk }) } },
      { effect: { type: 'tried' as const, what: 'ticket', outcome: 'done' as const } },
      say(confirmation),
    ];
    const mail = { effect: { type: 'sendMail' as const, about: 'ticket' as const, message: config.mail } };
    return {
      ops: [
        { update: { type: 'begin' } },
        promise,
        {
          branch: [
            { when: { type: 'hasAddress' }, ops: [...make(config.confirmed), mail], to: to.created },
            { ops: [say(config.ask)], to: { wait: true } },
          ],
        },
      ],
      wait: {
        awaiting: 'question',
        on: {
          'customer.message': [
            {
              branch: [
                {
                  when: { type: 'gaveAddress' },
                  ops: [{ update: { type: 'keepAddress' } }, ...make(config.confirmed), mail],
                  to: to.created,
                },
                { when: { type: 'letsGo' }, ops: leave(config.left), to: { end: true } },
                { when: { type: 'asksForPerson' }, ops: [say(config.person)] },
                {
                  when: { type: 'mayAskAgain', params: { tries: config.tries } },
                  ops: [{ update: { type: 'miss' } }, say(config.askAgain)],
                },
                { ops: make(config.withoutMail), to: to.created },
              ],
            },
          ],
        },
        deadlines: [
          {
            key: 'noAddress',
            from: 'lastCustomerMessage',
            due: { type: 'silence', params: { waitSeconds: config.waitSeconds } },
            ops: [...make(config.withoutMail), { go: to.created }],
          },
        ],
      },
    };
  },
  describe: ({ by, front }) => `${by === null ? 'A stated time' : `Answered by ${by}`}${front ? ', at the front' : ''}`,
  examples: { default: {}, urgent: { urgent: true, front: true, by: '09:30' } },
});

/** Who asks a second time is not promised a later answer than before. */
function earliest(dueAt: number, { promises = [], at }: Pick<Scope, 'promises' | 'at'>): number {
  const before = promises.filter((one) => one.kind === 'ticket' && one.dueAt > at);
  return Math.min(dueAt, ...before.map((one) => one.dueAt));
}
