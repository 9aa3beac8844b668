import {
  defineNode,
  localText,
  portField,
  type CheckContext,
  type ChoiceForm,
  type Issue,
  type MessageForm,
  type Scope,
} from '@baton/flow';
import * as z from 'zod';
import { seconds, templateMessage } from '../shared/fields.ts';
import { chose } from '../shared/chose.ts';
import { letsGo } from '../shared/heard.ts';
import { leave } from '../shared/leave.ts';
import { isCritical } from '../shared/is-critical.ts';
import { mayPage, pagesSoFar } from '../shared/on-call.ts';
import { promisedAnswer } from '../shared/promised-answer.ts';
import { say } from '../shared/say.ts';
import { prefersCall } from './prefers-call.ts';

/** A0. */
const FEWEST_WAYS = 3;

/** Within so long after the first time, who comes here again is told in other words. */
const AGAIN_MS = 30 * 60_000;

type Way = 'ticket' | 'callback' | 'onCall' | 'selfService';
/** What is arranged stays so. */
const KEEP = 'keep';
/** As buttons; words of the customer are matched with them, too. */
const CHOICE: Readonly<Record<Way, string>> = {
  ticket: 'ticket',
  callback: 'callback',
  onCall: 'on-call',
  selfService: 'self-service',
};

export const afterHours = defineNode({
  kind: 'after-hours',
  version: 1,
  group: 'after-hours',
  icon: 'moon',
  label: 'After hours',
  summary: 'Tells the customer that no agent is available and offers three options, in the order that suits the case.',
  search: ['closed', 'offline', 'night', 'weekend', 'holiday', 'out of hours'],
  config: z.object({
    message: templateMessage('after-hours').meta({ title: 'Message' }),
    urgentMessage: templateMessage('after-hours-urgent').meta({ title: 'Message in a critical case' }),
    still: templateMessage('after-hours-still').meta({ title: 'Message when the customer asks for a person again' }),
    promised: templateMessage('after-hours-promised').meta({
      title: 'Message when an answer or a call is already arranged',
    }),
    kept: templateMessage('after-hours-kept').meta({ title: 'Message when the customer keeps what is arranged' }),
    late: templateMessage('after-hours-late').meta({ title: 'Message when a promise is overdue' }),
    again: templateMessage('after-hours-choose').meta({ title: 'Message when the reply matches none of the options' }),
    left: templateMessage('needs-nobody').meta({ title: 'Message when the customer no longer needs help' }),
    ticketLabel: localText.default({ en: 'Leave a ticket' }).meta({ title: 'Button for a ticket' }),
    callbackLabel: localText.default({ en: 'Book a call' }).meta({ title: 'Button for a callback' }),
    onCallLabel: localText.default({ en: 'It is urgent: alert someone now' }).meta({ title: 'Button for on-call' }),
    selfServiceLabel: localText
      .default({ en: 'Show what helps right now' })
      .meta({ title: 'Button for help right now' }),
    keepLabel: localText.default({ en: 'Leave it as arranged' }).meta({ title: 'Button to keep what is arranged' }),
    tries: z.int().min(1).max(5).default(2).meta({ title: 'Attempts before creating a ticket' }),
    waitSeconds: seconds(30, 86_400).default(300).meta({ title: 'Wait for a choice' }),
  }),
  ports: {
    ticket: { label: 'Ticket', required: true },
    callback: { label: 'Callback' },
    onCall: { label: 'On-call, in a critical case' },
    selfService: { label: 'Help right now' },
    silent: { label: 'No reply', required: true },
  },
  facts: { speaks: true },
  memory: z.object({
    /** The case is critical, and somebody may still be alerted for it (A8). */
    critical: z.boolean().default(false),
    /** Answers that chose nothing. */
    unclear: z.int().default(0),
    /** When somebody came here last (ms), and whether shortly after the time before. */
    toldAt: z.number().default(0),
    isAgain: z.boolean().default(false),
  }),
  scope: 'node',
  guards: {
    critical: ({ memory }) => memory.critical,
    isAgain: ({ memory }) => memory.isAgain,
    isArranged: (scope) => arranged(scope).some(({ dueAt }) => dueAt > scope.at),
    isLate: (scope) => arranged(scope).length > 0 && arranged(scope).every(({ dueAt }) => dueAt <= scope.at),
    // Who may harm themselves is asked nothing: somebody is alerted at once, by night as by day.
    comesAtOnce: ({ vars }) => vars['topic.id'] === 'self-harm' && pagesSoFar(vars) === 0,
    turnsCritical: (scope) => !scope.memory.critical && isCritical(scope) && mayPage(scope),
    prefersCall: (scope) => prefersCall(scope),
    chose: (scope, { id }: { id: string }) => chose(scope, id),
    // Nothing stays as arranged where nothing is.
    choseToKeep: (scope) => chose(scope, KEEP) && arranged(scope).length > 0,
    choseOnCall: (scope, { id }: { id: string }) => scope.memory.critical && chose(scope, id),
    letsGo: (scope) => letsGo(scope),
    mayAskAgain: ({ memory }, { tries }: { tries: number }) => memory.unclear + 1 < tries,
    // The place is kept until a way is chosen, so that saying nothing loses none (A).
    isInLine: ({ place }) => place !== null,
  },
  updates: {
    begin: (scope) => ({
      critical: isCritical(scope) && mayPage(scope),
      unclear: 0,
      isAgain: scope.memory.toldAt > 0 && scope.at - scope.memory.toldAt < AGAIN_MS,
      toldAt: scope.at,
      vars: { 'ticket.dueAt': promisedAnswer(scope, null) },
    }),
    turnCritical: () => ({ critical: true }),
    unclear: ({ memory }) => ({ unclear: memory.unclear + 1 }),
  },
  dues: {
    // R29: in line nobody is left without a word for as long as they may take to choose.
    silence: ({ at, place, workspace }, { waitSeconds }: { waitSeconds: number }) =>
      at + (place === null ? waitSeconds : Math.min(waitSeconds, workspace.silence.waitingSeconds)) * 1000,
  },
  proof: {
    guards: {
      critical: () => ({ no: { usual: true } }),
      turnsCritical: () => ({ no: { usual: true } }),
      // Takes a message about self-harm before.
      comesAtOnce: () => ({ yes: { rare: true }, no: { usual: true } }),
      isAgain: () => ({ no: { usual: true } }),
      isArranged: () => ({ no: { usual: true } }),
      isLate: () => ({ no: { usual: true } }),
      prefersCall: () => ({ no: { usual: true } }),
      chose: ({ id }) => ({ yes: { says: { text: id, choice: id } }, no: { usual: true } }),
      choseToKeep: () => ({ no: { usual: true } }),
      letsGo: () => ({ yes: { says: { text: 'Never mind, I found it' } }, no: { usual: true } }),
      choseOnCall: ({ id }) => ({
        yes: { says: { before: 'This is urgent, I need help immediately', text: id, choice: id } },
        no: { usual: true },
      }),
      mayAskAgain: () => ({ yes: { usual: true }, no: { twice: true } }),
      isInLine: () => ({ yes: { waiting: true }, no: { waiting: false } }),
    },
    dues: { silence: ({ waitSeconds }) => ({ seconds: waitSeconds, inLine: 'silence' }) },
  },
  sets: () => [{ name: 'ticket.due' }],
  compile: ({ config, to, connected }) => {
    const labels: Record<Way, ChoiceForm['label']> = {
      ticket: config.ticketLabel,
      callback: config.callbackLabel,
      onCall: config.onCallLabel,
      selfService: config.selfServiceLabel,
    };
    const choicesOf = (...ways: Way[]): ChoiceForm[] =>
      ways
        .filter((way) => connected(way))
        .slice(0, FEWEST_WAYS)
        .map((way) => ({ id: CHOICE[way], label: labels[way] }));
    const keep: ChoiceForm = { id: KEEP, label: config.keepLabel };
    // A6: critical, then what is arranged, then who would rather be called, then everybody else.
    const sayWays = (message: MessageForm, urgent = message, arranged = message) => ({
      branch: [
        ...(connected('onCall')
          ? [
              {
                when: { type: 'critical' as const },
                ops: [say(urgent, choicesOf('onCall', 'ticket', 'callback', 'selfService'))],
              },
            ]
          : []),
        {
          when: { type: 'isArranged' as const },
          ops: [say(arranged, [...choicesOf('callback', 'selfService'), keep])],
        },
        { when: { type: 'prefersCall' as const }, ops: [say(message, choicesOf('callback', 'ticket', 'selfService'))] },
        { ops: [say(message, choicesOf('ticket', 'callback', 'selfService'))] },
      ],
    });
    const accepted = (what: string) => ({ effect: { type: 'tried', what, outcome: 'accepted' } }) as const;
    const asArranged = [
      { effect: { type: 'promiseStands' } },
      { effect: { type: 'close', disposition: 'follow-up' } },
    ] as const;
    const over = { end: true } as const;
    const backInLine = {
      when: { type: 'isInLine' as const },
      ops: [{ effect: { type: 'backInLine' } } as const],
      to: { stay: true } as const,
    };
    return {
      ops: [
        { update: { type: 'begin' } },
        // Who asks for a person once more is heard: somebody may be there by then.
        { arm: 'explicit' },
        {
          branch: [
            ...(connected('onCall')
              ? [
                  {
                    when: { type: 'comesAtOnce' as const },
                    // Whoever is on call comes by a line of their own.
                    ops: [{ effect: { type: 'leaveQueue' as const, why: 'alternative' as const } }],
                    to: to.onCall,
                  },
                ]
              : []),
            { when: { type: 'isAgain' }, ops: [sayWays(config.still)] },
            {
              when: { type: 'isLate' },
              ops: [{ effect: { type: 'alertLead', why: 'promise-late' } }, sayWays(config.late, config.urgentMessage)],
            },
            { ops: [sayWays(config.message, config.urgentMessage, config.promised)] },
          ],
        },
      ],
      wait: {
        awaiting: 'choice',
        options: [...choicesOf('ticket', 'callback', 'selfService'), ...choicesOf('onCall'), keep],
        on: {
          'customer.message': [
            {
              branch: [
                { when: { type: 'choseToKeep' }, ops: [say(config.kept), ...asArranged], to: over },
                { when: { type: 'chose', params: { id: CHOICE.ticket } }, ops: [accepted('ticket')], to: to.ticket },
                ...(connected('callback')
                  ? [
                      {
                        when: { type: 'chose' as const, params: { id: CHOICE.callback } },
                        ops: [accepted('callback')],
                        to: to.callback,
                      },
                    ]
                  : []),
                ...(connected('selfService')
                  ? [
                      {
                        when: { type: 'chose' as const, params: { id: CHOICE.selfService } },
                        ops: [accepted('self-service')],
                        to: to.selfService,
                      },
                    ]
                  : []),
                ...(connected('onCall')
                  ? [
                      {
                        when: { type: 'choseOnCall' as const, params: { id: CHOICE.onCall } },
                        // Whoever is on call comes by a line of their own.
                        ops: [
                          accepted('on-call'),
                          { effect: { type: 'leaveQueue' as const, why: 'alternative' as const } },
                        ],
                        to: to.onCall,
                      },
                      {
                        when: { type: 'turnsCritical' as const },
                        ops: [
                          { update: { type: 'turnCritical' as const } },
                          sayWays(config.message, config.urgentMessage),
                        ],
                      },
                    ]
                  : []),
                // L6: who no longer needs anybody is not given a ticket.
                {
                  when: { type: 'letsGo' },
                  ops: [
                    {
                      branch: [
                        { when: { type: 'isArranged' }, ops: [say(config.kept), ...asArranged] },
                        { ops: leave(config.left) },
                      ],
                    },
                  ],
                  to: over,
                },
                {
                  when: { type: 'mayAskAgain', params: { tries: config.tries } },
                  ops: [{ update: { type: 'unclear' } }, sayWays(config.again)],
                },
                { when: { type: 'isArranged' }, ops: [say(config.kept), ...asArranged], to: over },
                backInLine,
                // What was written is kept either way; a ticket leaves nobody without an answer.
                { to: to.ticket },
              ],
            },
          ],
        },
        deadlines: [
          {
            key: 'noReply',
            from: 'lastCustomerMessage',
            due: { type: 'silence', params: { waitSeconds: config.waitSeconds } },
            ops: [
              {
                branch: [
                  backInLine,
                  { when: { type: 'isArranged' }, ops: [...asArranged], to: over },
                  { to: to.silent },
                ],
              },
            ],
          },
        ],
      },
    };
  },
  check: wayIssues,
  describe: ({ waitSeconds }) => `Offers three options, waits ${waitSeconds} s`,
  examples: { default: {}, patient: { waitSeconds: 1800, tries: 3 } },
});

/** An answer or a call that the customer was promised and has not had. */
function arranged({ promises = [] }: Pick<Scope, 'promises'>): NonNullable<Scope['promises']> {
  return promises.filter(({ kind }) => kind === 'ticket' || kind === 'callback');
}

/** What besides a ticket an ordinary case is offered, and where it would lead. */
const WAYS = [
  ['callback', '"Callback" to a step that books a call'],
  ['selfService', '"Help right now" to one that helps by itself, such as self-service or articles'],
] as const;

/** A0 counts for the ordinary case, in which on-call is not shown. */
function wayIssues({ name, connected, at }: Pick<CheckContext<unknown>, 'name' | 'connected' | 'at'>): Issue[] {
  const missing = WAYS.filter(([port]) => !connected(port));
  return missing.length > 0
    ? [
        {
          code: 'fewer-than-three-ways',
          severity: 'error',
          message: `"${name}" must offer at least three options, so that no customer reaches a dead end. Connect ${missing.map(([, how]) => how).join(', and ')}.`,
          at: { ...at(), field: portField(missing[0]?.[0] ?? '') },
        },
      ]
    : [];
}
