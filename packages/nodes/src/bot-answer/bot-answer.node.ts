import { defineNode, messageForm } from '@baton/flow';
import * as z from 'zod';
import { seconds } from '../shared/fields.ts';

export const botAnswer = defineNode({
  kind: 'bot-answer',
  version: 1,
  group: 'bot',
  icon: 'bot',
  label: 'Bot answer',
  summary: 'Waits for a question, asks the bot, and goes on with its answer and how sure it is.',
  config: z.object({
    timeoutSeconds: seconds(2, 120).default(15).meta({ title: 'Give the bot at most' }),
    silenceSeconds: seconds(30, 86_400).default(600).meta({ title: 'When the customer says nothing for' }),
    smallTalk: messageForm
      .default({ use: 'template', template: 'no-answer-yet' })
      .meta({ title: 'Said when there is no question in it' }),
  }),
  ports: {
    answered: { label: 'Answered', required: true },
    failed: { label: 'Bot failed', required: true },
    silent: { label: 'Customer silent', required: true },
  },
  facts: { botAnswer: true },
  memory: z.object({ askedAt: z.number().default(0) }),
  guards: {
    somethingToAnswer: ({ unanswered }) => unanswered.length > 0,
    noQuestion: ({ unanswered, memory }) => unanswered.length === 0 && memory.askedAt === 0,
  },
  updates: {
    // Asking again keeps the first deadline: more words from the customer must not make the wait longer.
    noteAsked: ({ memory, at }) => ({ askedAt: memory.askedAt === 0 ? at : memory.askedAt }),
    forgetAsked: () => ({ askedAt: 0 }),
    keepAnswer: ({ event }) =>
      event.type === 'bot.answered'
        ? {
            askedAt: 0,
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
  compile: ({ config, to }) => ({
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
        ],
      },
    ],
    wait: {
      on: {
        'customer.message': [
          {
            branch: [
              { when: { type: 'noQuestion' }, ops: [{ effect: { type: 'say', message: config.smallTalk } }] },
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
  }),
  describe: (config) => `Gives the bot ${config.timeoutSeconds} s`,
  examples: { default: {}, patient: { timeoutSeconds: 40, silenceSeconds: 1800 } },
});
