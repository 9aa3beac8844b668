import { defineNode, messageForm, type Scope } from '@baton/flow';
import * as z from 'zod';
import { clockAt } from '../shared/clock.ts';
import { declinesToSay, givenEmail, givenPhone } from '../shared/contact.ts';
import { seconds, variableName } from '../shared/fields.ts';
import { justWritten } from '../shared/just-written.ts';
import { patternIssue } from '../shared/pattern.ts';
import { say } from '../shared/say.ts';
import { variableValue } from '../shared/variable-value.ts';
import { customerZone } from '../shared/zone-of.ts';
import { readAnswer, readUnasked, type Asked } from './read-answer.ts';

export const question = defineNode({
  kind: 'question',
  version: 1,
  group: 'bot',
  icon: 'message-circle-question-mark',
  label: 'Question',
  summary: 'Asks for a value, checks the answer, asks again with the reason if needed, and saves it.',
  search: ['ask', 'form', 'input', 'collect', 'capture', 'email', 'slot', 'field'],
  config: z.object({
    message: messageForm
      .default({ use: 'own', text: { en: 'What is your order number?' } })
      .meta({ title: 'Question' }),
    expects: z
      .enum(['text', 'number', 'email', 'phone', 'date', 'order-number'])
      .default('order-number')
      .meta({ title: 'Answer', labels: { email: 'Email address', phone: 'Phone number', text: 'Any text' } }),
    into: variableName.default('order.number').meta({ title: 'Save as' }),
    skipKnown: z.boolean().default(true).meta({
      title: 'Skip if already known',
      hint: 'Also skipped when the customer’s message already contains a matching order number',
    }),
    again: messageForm
      .nullable()
      .default(null)
      .meta({ title: 'Message when the answer cannot be used', hint: 'If empty: a message that says what is missing' }),
    tries: z.int().min(1).max(5).default(3).meta({ title: 'Attempts' }),
    waitSeconds: seconds(10, 86_400).default(300).meta({ title: 'Wait for an answer' }),
    pattern: z
      .string()
      .min(1)
      .max(200)
      .nullable()
      .default(null)
      .meta({ title: 'Must match the pattern', hint: 'For a text or an order number, such as ^LL-[0-9]+$' }),
    least: z.number().nullable().default(null).meta({ title: 'Minimum', hint: 'For a number' }),
    most: z.number().nullable().default(null).meta({ title: 'Maximum', hint: 'For a number' }),
    dayFirst: z.boolean().default(true).meta({ title: 'Read 03/04 as 3 April' }),
  }),
  ports: {
    answered: { label: 'Answered', required: true },
    gaveUp: { label: 'No usable answer', required: true },
    silent: { label: 'No reply', required: true },
  },
  facts: { speaks: true },
  memory: z.object({ misses: z.int().default(0) }),
  scope: 'node',
  guards: {
    saidAlready: ({ event }, { asked }: { asked: Asked }) => saidIn(event, asked) !== null,
    isKnown: (scope, { into }: { into: string }) => {
      const value = variableValue(into, scope);
      return value !== undefined && value !== null && value !== '';
    },
    usable: (scope, params: { asked: Asked }) => answerOf(scope, params.asked) !== null,
    mayAskAgain: (scope, { tries }: { tries: number }) =>
      scope.memory.misses + 1 < tries && scope.event.type === 'customer.message' && !declinesToSay(scope),
  },
  updates: {
    begin: () => ({ misses: 0 }),
    keepSaid: ({ event }, { asked, into }: { asked: Asked; into: string }) => ({
      vars: { [into]: saidIn(event, asked) },
    }),
    keepKnown: (scope, { into }: { into: string }) => ({ vars: { [into]: variableValue(into, scope) ?? null } }),
    keep: (scope, { asked, into }: { asked: Asked; into: string }) => ({
      misses: 0,
      vars: { [into]: answerOf(scope, asked) },
    }),
    miss: ({ memory }) => ({ misses: memory.misses + 1 }),
  },
  sets: ({ into }) => [{ name: into, port: 'answered' }],
  proof: {
    guards: {
      usable: ({ asked }) => ({ yes: { says: { text: SAMPLES[asked.expects] } }, no: { says: { text: 'hm' } } }),
      mayAskAgain: () => ({ yes: { usual: true }, no: { twice: true } }),
      saidAlready: () => ({ no: { usual: true } }),
      isKnown: () => ({ no: { usual: true } }),
    },
  },
  renameVariables: (config, rename) => ({ ...config, into: rename(config.into) }),
  compile: ({ config, to }) => {
    const { expects, pattern, least, most, dayFirst, into, tries } = config;
    const asked: Asked = { expects, pattern, least, most, dayFirst };
    const again = config.again ?? { use: 'template' as const, template: `question-again-${expects}` };
    return {
      ops: [
        { update: { type: 'begin' } },
        ...(config.skipKnown
          ? [
              {
                branch: [
                  // What they have just written counts more than what was known before.
                  {
                    when: { type: 'saidAlready' as const, params: { asked } },
                    ops: [{ update: { type: 'keepSaid' as const, params: { asked, into } } }],
                    to: to.answered,
                  },
                  {
                    when: { type: 'isKnown' as const, params: { into } },
                    ops: [{ update: { type: 'keepKnown' as const, params: { into } } }],
                    to: to.answered,
                  },
                ],
              },
            ]
          : []),
        say(config.message),
      ],
      wait: {
        awaiting: 'question',
        on: {
          'customer.message': [
            {
              branch: [
                {
                  when: { type: 'usable', params: { asked } },
                  ops: [{ update: { type: 'keep', params: { asked, into } } }],
                  to: to.answered,
                },
                {
                  when: { type: 'mayAskAgain', params: { tries } },
                  ops: [{ update: { type: 'miss' } }, say(again)],
                  to: { wait: true },
                },
                { to: to.gaveUp },
              ],
            },
          ],
        },
        deadlines: [
          { key: 'noReply', from: 'entered', due: { seconds: config.waitSeconds }, ops: [{ go: to.silent }] },
        ],
      },
    };
  },
  check: ({ name, config, at }) => [
    ...[config.pattern === null ? null : patternIssue(name, config.pattern)].flatMap((issue) =>
      issue ? [{ ...issue, at: at('pattern') }] : [],
    ),
    ...(config.least !== null && config.most !== null && config.least > config.most
      ? [
          {
            code: 'no-number-fits' as const,
            severity: 'error' as const,
            message: `No number is at least ${config.least} and at most ${config.most}. Change one of the two in "${name}".`,
            at: at('least'),
          },
        ]
      : []),
  ],
  describe: ({ expects, into }) => `${expects}, kept as ${into}`,
  examples: {
    default: {},
    email: {
      message: { use: 'own', text: { en: 'Which email address may we write to?' } },
      expects: 'email',
      into: 'customer.email',
    },
    number: {
      message: { use: 'own', text: { en: 'How many lamps is it about?' } },
      expects: 'number',
      into: 'lamps',
      least: 1,
      most: 500,
      tries: 2,
    },
    date: {
      message: { use: 'own', text: { en: 'On which day did the parcel arrive?' } },
      expects: 'date',
      into: 'parcel.date',
    },
  },
});

/** An answer of each form, for playing what a proof has found. */
const SAMPLES: Readonly<Record<Asked['expects'], string>> = {
  text: 'the green one',
  number: '12',
  email: 'ada@example.com',
  phone: '+49 30 1234567',
  date: 'tomorrow',
  'order-number': 'LL-10042',
};

function saidIn(event: Scope['event'], asked: Asked): string | null {
  const text = justWritten(event);
  return text === null ? null : readUnasked(text, asked);
}

function answerOf(scope: Omit<Scope, 'memory'>, asked: Asked): string | number | null {
  const { event, at, language } = scope;
  if (event.type !== 'customer.message') return null;
  const today = clockAt(at, customerZone(scope)).date;
  // A refusal is not the text that was asked for.
  if (asked.expects === 'text' && declinesToSay(scope)) return null;
  switch (asked.expects) {
    case 'email':
      return givenEmail(scope);
    case 'phone':
      return givenPhone(scope);
    default:
      return readAnswer(event.text, { ...asked, expects: asked.expects }, today, language);
  }
}
