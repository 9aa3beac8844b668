import { reservedChoices, defineNode, messageForm, type Scope } from '@baton/flow';
import { isOnlyAnger, isThanks } from '@baton/handoff';
import * as z from 'zod';
import { seconds, templateMessage } from '../shared/fields.ts';
import { sayUnlessSaid } from '../shared/say.ts';
import { saysNo, saysYes, told } from '../shared/heard.ts';

const FRUSTRATED: ReadonlySet<string> = new Set(['frustrated', 'very-frustrated', 'angry']);

export const botAnswer = defineNode({
  kind: 'bot-answer',
  version: 1,
  group: 'bot',
  icon: 'bot',
  label: 'Bot answer',
  summary: 'Waits for a question, asks the bot, and continues with its answer and confidence.',
  search: ['ai', 'llm', 'gpt', 'faq', 'knowledge', 'nlu', 'reply'],
  config: z.object({
    timeoutSeconds: seconds(2, 120).default(15).meta({ title: 'Bot timeout' }),
    silenceSeconds: seconds(30, 86_400).default(600).meta({ title: 'Customer counts as silent after' }),
    smallTalk: messageForm
      .default({ use: 'template', template: 'no-answer-yet' })
      .meta({ title: 'Message when there is no question to answer' }),
    again: templateMessage('no-answer-again').meta({ title: 'Message when there is still no question' }),
    thanked: templateMessage('thanks-back').meta({ title: 'Reply to thanks and goodbyes' }),
    notIt: templateMessage('answer-not-it').meta({ title: 'Message when an answer does not help' }),
    upset: templateMessage('anger-heard').meta({ title: 'Message to an angry customer without a question' }),
    declined: templateMessage('stays-with-bot').meta({ title: 'Message when the customer does not want a person' }),
  }),
  ports: {
    answered: { label: 'Answered', required: true },
    failed: { label: 'Bot failed', required: true, fits: 'bot-failed' },
    silent: { label: 'Customer silent', required: true },
  },
  facts: { botAnswer: true },
  memory: z.object({
    askedAt: z.number().default(0),
    /** The invitation to ask was said last: the same words twice in a row help nobody. */
    invited: z.boolean().default(false),
    /** Anger was answered already. */
    soothed: z.boolean().default(false),
    /** An answer was given, and the customer has said nothing since. */
    answered: z.boolean().default(false),
  }),
  guards: {
    somethingToAnswer: ({ unanswered }) => unanswered.length > 0,
    noQuestion: ({ unanswered, memory }) => unanswered.length === 0 && memory.askedAt === 0,
    // The customer's own words led here, so that they wait for a reply.
    wrote: ({ event }) => event.type === 'customer.message',
    declines: (scope) =>
      scope.event.type === 'customer.message' && (scope.event.choice === reservedChoices.no || saysNo(scope)),
    notIt: (scope) => scope.memory.answered && (told(scope, 'unsolved') || (saysNo(scope) && !isGoodbye(scope))),
    thanks: (scope) => {
      const { event, memory } = scope;
      if (event.type !== 'customer.message' || event.choice !== null) return false;
      return isThanks(event.text) || (memory.answered && (saysYes(scope) || isGoodbye(scope)));
    },
    upset: ({ memory, signals, event }) =>
      !memory.soothed &&
      event.type === 'customer.message' &&
      (FRUSTRATED.has(signals.frustration.state) || isOnlyAnger(event.text) || /[😠😡🤬]/u.test(event.text)),
    invited: ({ memory }) => memory.invited,
  },
  updates: {
    // Asking again keeps the first deadline: more words from the customer must not make the wait longer.
    noteAsked: ({ memory, at }) => ({ askedAt: memory.askedAt === 0 ? at : memory.askedAt, answered: false }),
    forgetAsked: ({ memory, event }) => ({ askedAt: 0, answered: memory.answered && event.type === 'bot.answered' }),
    hear: () => ({ answered: false }),
    soothe: () => ({ soothed: true }),
    noteInvited: ({ memory }) => ({ invited: !memory.invited }),
    keepAnswer: ({ event }) =>
      event.type === 'bot.answered'
        ? {
            askedAt: 0,
            invited: false,
            soothed: false,
            answered: true,
            vars: {
              'answer.text': event.text,
              'answer.confidence': event.confidence,
              'answer.source': event.sources[0]?.title ?? '',
              question: event.question,
            },
          }
        : {},
  },
  dues: {
    answerDue: ({ memory }, { waitSeconds }: { waitSeconds: number }) =>
      memory.askedAt === 0 ? null : memory.askedAt + waitSeconds * 1000,
    silenceDue: ({ memory, at }, { waitSeconds }: { waitSeconds: number }) =>
      memory.askedAt === 0 ? at + waitSeconds * 1000 : null,
  },
  proof: {
    guards: {
      somethingToAnswer: () => ({ no: { usual: true } }),
      noQuestion: () => ({ no: { usual: true } }),
      wrote: () => ({ yes: { usual: true }, no: { usual: true } }),
      declines: () => ({ yes: { says: { text: 'No, thanks', choice: reservedChoices.no } }, no: { usual: true } }),
      notIt: () => ({ yes: { says: { text: 'No' } }, no: { usual: true } }),
      thanks: () => ({ yes: { says: { text: 'Thanks!' } }, no: { usual: true } }),
      upset: () => ({ no: { usual: true } }),
      invited: () => ({ yes: { usual: true }, no: { usual: true } }),
    },
    dues: {
      answerDue: ({ waitSeconds }) => ({ seconds: waitSeconds, when: 'asked' }),
      silenceDue: ({ waitSeconds }) => ({ seconds: waitSeconds, when: 'not-asked' }),
    },
  },
  sets: () => [
    { name: 'answer.text', port: 'answered' },
    { name: 'answer.confidence', port: 'answered' },
    { name: 'answer.source', port: 'answered' },
    { name: 'question', port: 'answered' },
  ],
  compile: ({ config, to }) => {
    const noted = { update: { type: 'noteInvited' as const } };
    // What there is to say when nothing was asked, unless the way here said it.
    const invite = {
      branch: [
        { when: { type: 'notIt' as const }, ops: [sayUnlessSaid(config.notIt)] },
        { when: { type: 'thanks' as const }, ops: [sayUnlessSaid(config.thanked)] },
        {
          when: { type: 'upset' as const },
          ops: [sayUnlessSaid(config.upset), { update: { type: 'soothe' as const } }],
        },
        { when: { type: 'invited' as const }, ops: [sayUnlessSaid(config.again), noted] },
        { ops: [sayUnlessSaid(config.smallTalk), noted] },
      ],
    };
    return {
      ops: [
        // The bot has the floor back: who asks for a person from here on is heard, whatever way led here (T1).
        { arm: 'explicit' },
        { arm: 'frustration' },
        { update: { type: 'forgetAsked' } },
        {
          branch: [
            {
              when: { type: 'somethingToAnswer' },
              ops: [{ effect: { type: 'askBot' } }, { update: { type: 'noteAsked' } }],
            },
            { when: { type: 'declines' }, ops: [sayUnlessSaid(config.declined)] },
            { when: { type: 'wrote' }, ops: [invite] },
          ],
        },
      ],
      wait: {
        on: {
          'customer.message': [
            {
              branch: [
                { when: { type: 'noQuestion' }, ops: [invite, { update: { type: 'hear' } }] },
                { ops: [{ effect: { type: 'askBot' } }, { update: { type: 'noteAsked' } }] },
              ],
            },
          ],
          'bot.answered': [{ update: { type: 'keepAnswer' } }, { go: to.answered }],
          'bot.failed': [{ update: { type: 'forgetAsked' } }, { go: to.failed }],
        },
        deadlines: [
          {
            key: 'noAnswer',
            from: 'lastCustomerMessage',
            due: { type: 'answerDue', params: { waitSeconds: config.timeoutSeconds } },
            ops: [{ update: { type: 'forgetAsked' } }, { go: to.failed }],
          },
          {
            key: 'silence',
            from: 'lastCustomerMessage',
            due: { type: 'silenceDue', params: { waitSeconds: config.silenceSeconds } },
            ops: [{ go: to.silent }],
          },
        ],
      },
    };
  },
  describe: (config) => `Gives the bot ${config.timeoutSeconds} s`,
  examples: { default: {}, patient: { timeoutSeconds: 40, silenceSeconds: 1800 } },
});

/** "No, thanks", "never mind", "bye": the answer was enough, or is no longer needed. */
function isGoodbye(scope: Pick<Scope, 'event' | 'signals' | 'language'>): boolean {
  const { event } = scope;
  return told(scope, 'solved', 'stop', 'done') || (event.type === 'customer.message' && isThanks(event.text));
}
