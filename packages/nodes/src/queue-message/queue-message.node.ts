import { defineNode, localText, messageForm, type ChoiceForm, type MessageForm, type Scope } from '@baton/flow';
import * as z from 'zod';
import { asksOfWait } from '../shared/asks-of-wait.ts';
import { chose } from '../shared/chose.ts';
import { letsGo } from '../shared/heard.ts';
import { leave } from '../shared/leave.ts';
import { seconds, templateMessage } from '../shared/fields.ts';
import { isComing } from '../shared/on-call.ts';
import { promisedAnswer } from '../shared/promised-answer.ts';
import { say } from '../shared/say.ts';
import { queueMessageIssues } from './queue-message-issues.ts';

/** By now the queue has said where the customer stands. */
const ESTIMATE_KNOWN_SECONDS = 3;

const step = z.object({ afterSeconds: seconds(5, 7200), message: messageForm });

export const queueMessage = defineNode({
  kind: 'queue-message',
  version: 1,
  group: 'waiting',
  icon: 'hourglass',
  label: 'Queue updates',
  summary: 'Keeps a waiting customer informed, offers a callback or a ticket in good time, and saves what they add.',
  search: ['hold', 'position', 'eta', 'waiting', 'music', 'estimate'],
  config: z.object({
    steps: z
      .array(step)
      .min(1)
      .max(40)
      .default(
        [30, 60, 90, 120].map((afterSeconds) => ({
          afterSeconds,
          message: { use: 'template' as const, template: `queue-${afterSeconds}` },
        })),
      )
      .meta({ title: 'Updates' }),
    everySeconds: seconds(10, 600).default(30).meta({ title: 'Later updates every' }),
    later: z
      .array(messageForm)
      .min(2)
      .max(20)
      .default(
        ['queue-later-1', 'queue-later-2', 'queue-later-3'].map((template) => ({ use: 'template' as const, template })),
      )
      .meta({ title: 'Later updates, used in turn' }),
    alternativesFromSeconds: seconds(0, 7200).default(120).meta({
      title: 'Offer a callback or a ticket after',
      hint: 'Immediately when the wait is expected to be longer',
    }),
    longWait: templateMessage('queue-long-wait').meta({ title: 'Message when a long wait is expected' }),
    keepWaitingLabel: localText.default({ en: 'Keep waiting' }).meta({ title: 'Button to keep waiting' }),
    callbackLabel: localText.default({ en: 'Call me back' }).meta({ title: 'Button for a callback' }),
    ticketLabel: localText.default({ en: 'Answer me by email' }).meta({ title: 'Button for a ticket' }),
    noted: templateMessage('waiting-noted').meta({ title: 'Reply when the customer adds something' }),
    notedToo: templateMessage('waiting-noted-2').meta({ title: 'Reply when the customer adds more' }),
    place: templateMessage('waiting-place').meta({
      title: 'Reply when the customer asks for a person, or about the wait',
    }),
    left: templateMessage('needs-nobody').meta({ title: 'Message when the customer no longer needs help' }),
    coming: templateMessage('queue-coming-1').meta({ title: 'Message while someone on call is on the way' }),
    comingToo: templateMessage('queue-coming-2').meta({
      title: 'Message while someone on call is on the way, alternate',
    }),
    fellBack: templateMessage('place-fell-back').meta({ title: 'Message when an urgent case is moved ahead' }),
  }),
  ports: {
    callback: { label: 'Wants a callback', required: true },
    ticket: { label: 'Wants an answer by email', required: true },
  },
  facts: { speaks: true, keepsCompany: true },
  memory: z.object({
    /** Since when the wait runs that `offered` speaks of (ms); 0 before the first. */
    since: z.number().default(0),
    /** The alternatives were offered in this wait. */
    offered: z.boolean().default(false),
    /** The place that was true when the customer last heard of the line; 0 before. */
    heard: z.int().default(0),
    /** Which of the later updates was said last. */
    later: z.int().default(-1),
    /** The second of the messages about whoever is coming was said last. */
    saidToo: z.boolean().default(false),
    /** The second of the answers to what is added was said last. */
    notedToo: z.boolean().default(true),
  }),
  scope: 'node',
  guards: {
    chose: (scope, { id }: { id: string }) => (scope.memory.offered || isPress(scope)) && chose(scope, id),
    letsGo: (scope) => letsGo(scope),
    asksForPerson: ({ signals, event }) =>
      signals.explicit.asked || (event.type === 'customer.message' && asksOfWait(event.text)),
    longWait: ({ place, memory }, { waitSeconds }: { waitSeconds: number }) =>
      !memory.offered &&
      place?.waitSeconds !== null &&
      place?.waitSeconds !== undefined &&
      place.waitSeconds > waitSeconds,
    isComing: (scope) => isComing(scope),
    // R19: nobody's place gets worse without a word why.
    fellBack: ({ place, memory }) => memory.heard > 0 && (place?.position ?? 0) > memory.heard,
    saidToo: ({ memory }) => memory.saidToo,
    notedToo: ({ memory }) => memory.notedToo,
    laterIs: ({ memory }, { index }: { index: number }) => memory.later === index,
  },
  updates: {
    enter: ({ memory, anchors, at }) => {
      const since = anchors.placeSince ?? at;
      return since === memory.since ? {} : { since, offered: false, heard: 0 };
    },
    heard: ({ place, memory }) => ({ heard: place?.position ?? memory.heard }),
    nextLater: ({ memory }, { count }: { count: number }) => ({ later: (memory.later + 1) % count }),
    nextNoted: ({ memory }) => ({ notedToo: !memory.notedToo }),
    nextComing: ({ memory }) => ({ saidToo: !memory.saidToo }),
    // R27: the ticket is offered with the time it would be answered by.
    offer: (scope) => ({
      offered: true,
      vars: { 'ticket.dueAt': promisedAnswer(scope, scope.place?.team ?? null) },
    }),
  },
  dues: {
    // A token that comes back hears only what is still to come.
    step: ({ anchors, at }, { afterSeconds }: { afterSeconds: number }) => {
      const due = (anchors.placeSince ?? at) + afterSeconds * 1000;
      return due > at ? due : null;
    },
    later: ({ anchors, at }, { lastSeconds, everySeconds }: { lastSeconds: number; everySeconds: number }) => {
      const first = (anchors.placeSince ?? at) + (lastSeconds + everySeconds) * 1000;
      const missed = Math.max(0, Math.floor((at - first) / (everySeconds * 1000)) + 1);
      return first + missed * everySeconds * 1000;
    },
  },
  proof: {
    guards: {
      chose: ({ id }) => ({ yes: { says: { text: id, choice: id } }, no: { usual: true } }),
      letsGo: () => ({ yes: { says: { text: 'Never mind, I found it' } }, no: { usual: true } }),
      asksForPerson: () => ({ no: { usual: true } }),
      longWait: () => ({ no: { usual: true } }),
      isComing: () => ({ no: { usual: true } }),
      fellBack: () => ({ no: { usual: true } }),
    },
    dues: {
      step: ({ afterSeconds }) => ({ seconds: afterSeconds }),
      later: ({ lastSeconds, everySeconds }) => ({ seconds: lastSeconds + everySeconds }),
    },
  },
  compile: ({ config, to }) => {
    const choices: ChoiceForm[] = [
      { id: 'keep-waiting', label: config.keepWaitingLabel },
      { id: 'callback', label: config.callbackLabel },
      { id: 'ticket', label: config.ticketLabel },
    ];
    const offer = { update: { type: 'offer' as const } };
    const withAlternatives = (message: MessageForm) => [offer, say(message, choices)];
    // Who was told that somebody on call is coming hears of them, not of a line.
    const coming = {
      when: { type: 'isComing' as const },
      ops: [
        { update: { type: 'nextComing' as const } },
        {
          branch: [{ when: { type: 'saidToo' as const }, ops: [say(config.comingToo)] }, { ops: [say(config.coming)] }],
        },
      ],
    };
    const fellBack = { when: { type: 'fellBack' as const }, ops: withAlternatives(config.fellBack) };
    const heard = { update: { type: 'heard' as const } };
    const isLong = { type: 'longWait' as const, params: { waitSeconds: config.alternativesFromSeconds } };
    const lastSeconds = Math.max(...config.steps.map(({ afterSeconds }) => afterSeconds));
    return {
      ops: [{ update: { type: 'enter' } }],
      wait: {
        awaiting: 'choice',
        options: choices,
        on: {
          'customer.message': [
            {
              branch: [
                {
                  when: { type: 'chose', params: { id: 'callback' } },
                  ops: [{ effect: { type: 'tried', what: 'callback', outcome: 'accepted' } }],
                  to: to.callback,
                },
                {
                  when: { type: 'chose', params: { id: 'ticket' } },
                  ops: [{ effect: { type: 'tried', what: 'ticket', outcome: 'accepted' } }],
                  to: to.ticket,
                },
                {
                  when: { type: 'chose', params: { id: 'keep-waiting' } },
                  ops: [{ branch: [coming, { ops: [say(config.place)] }] }],
                },
                // L6: who no longer needs anybody does not stand in line.
                { when: { type: 'letsGo' }, ops: leave(config.left), to: { end: true } },
                {
                  when: { type: 'asksForPerson' },
                  ops: [{ branch: [coming, { ops: withAlternatives(config.place) }] }],
                },
                // X11: kept for the agent, and answered with a word.
                {
                  ops: [
                    { update: { type: 'nextNoted' } },
                    {
                      branch: [
                        { when: { type: 'notedToo' }, ops: [say(config.notedToo)] },
                        { ops: [say(config.noted)] },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
        deadlines: [
          {
            key: 'estimate',
            from: 'placeSince',
            onlyNewest: true,
            due: { type: 'step', params: { afterSeconds: ESTIMATE_KNOWN_SECONDS } },
            ops: [
              { branch: [{ when: { type: 'isComing' } }, { when: isLong, ops: withAlternatives(config.longWait) }] },
              heard,
            ],
          },
          ...config.steps.map(({ afterSeconds, message }) => ({
            key: `after-${afterSeconds}`,
            from: 'placeSince' as const,
            due: { type: 'step' as const, params: { afterSeconds } },
            onlyNewest: true as const,
            ops: [
              {
                branch:
                  afterSeconds >= config.alternativesFromSeconds
                    ? [coming, fellBack, { ops: withAlternatives(message) }]
                    : [
                        coming,
                        fellBack,
                        { when: isLong, ops: withAlternatives(config.longWait) },
                        { ops: [say(message)] },
                      ],
              },
              heard,
            ],
          })),
          {
            key: 'later',
            from: 'placeSince',
            due: { type: 'later', params: { lastSeconds, everySeconds: config.everySeconds } },
            every: config.everySeconds,
            onlyNewest: true,
            ops: [
              { update: { type: 'nextLater', params: { count: config.later.length } } },
              {
                // The last one needs no asking: one of them is always said.
                branch: [
                  coming,
                  fellBack,
                  ...config.later.map((message, index) => ({
                    ...(index === config.later.length - 1
                      ? {}
                      : { when: { type: 'laterIs' as const, params: { index } } }),
                    ops: withAlternatives(message),
                  })),
                ],
              },
              heard,
            ],
          },
        ],
      },
    };
  },
  sets: () => [
    { name: 'ticket.due', port: 'callback' },
    { name: 'ticket.due', port: 'ticket' },
  ],
  check: queueMessageIssues,
  describe: ({ steps, everySeconds }) =>
    `After ${steps.map(({ afterSeconds }) => afterSeconds).join(', ')} s, then every ${everySeconds} s`,
  examples: {
    default: {},
    brief: {
      steps: [
        { afterSeconds: 20, message: { use: 'template', template: 'queue-30' } },
        { afterSeconds: 45, message: { use: 'template', template: 'queue-90' } },
      ],
      alternativesFromSeconds: 45,
    },
  },
});

function isPress({ event }: Pick<Scope, 'event'>): boolean {
  return event.type === 'customer.message' && event.choice !== null;
}
