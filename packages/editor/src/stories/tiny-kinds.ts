// A handful of kinds for the editor's own stories and tests: enough to show every part of a drawing, and no more.
import { createRegistry, defineNode, localText, messageForm, say, type Registry } from '@baton/flow';
import * as z from 'zod';

const begin = defineNode({
  kind: 'begin',
  version: 1,
  group: 'begin',
  icon: 'play',
  label: 'Begin',
  summary: 'Where every conversation begins.',
  config: z.object({}),
  ports: { next: { label: 'Next', required: true } },
  facts: { start: true },
  compile: ({ to }) => ({ ops: [{ go: to.next }] }),
  examples: { default: {} },
});

const asksForPerson = defineNode({
  kind: 'asks-for-person',
  version: 1,
  group: 'triggers',
  icon: 'hand',
  label: 'Asks for a person',
  summary: 'Acts as soon as the customer asks for a person.',
  config: z.object({
    phrases: z
      .array(z.string().min(1).max(80))
      .max(20)
      .default([])
      .meta({ title: 'More phrases', description: 'Beside those that are known already.' }),
  }),
  ports: { asked: { label: 'Asked', required: true } },
  facts: { listener: 'explicit' },
  compile: ({ to }) => ({ ops: [{ go: to.asked }] }),
  describe: (config) =>
    config.phrases.length > 0 ? `${config.phrases.length} phrases of your own` : 'Any common phrasing',
  examples: { default: {}, 'with-phrases': { phrases: ['put me through'] } },
});

const sensitiveTopic = defineNode({
  kind: 'sensitive-topic',
  version: 1,
  group: 'triggers',
  icon: 'shield-alert',
  label: 'Sensitive topic',
  summary: 'Goes straight to a person for topics that a bot should not handle.',
  config: z.object({
    topics: z
      .array(z.enum(['refund', 'security', 'legal']))
      .min(1)
      .default(['refund', 'security'])
      .meta({
        title: 'Topics',
        labels: { refund: 'Large refunds', security: 'Account security', legal: 'Legal matters' },
      }),
    team: z.string().min(1).max(64).meta({ widget: 'team' }).nullable().default(null).meta({ title: 'Team' }),
  }),
  ports: { found: { label: 'Found', required: true } },
  facts: { listener: 'policy' },
  compile: ({ to }) => ({ ops: [{ go: to.found }] }),
  describe: (config) => config.topics.join(', '),
  examples: { default: {} },
});

const botReply = defineNode({
  kind: 'bot-reply',
  version: 1,
  group: 'bot',
  icon: 'bot',
  label: 'Bot answers',
  summary: 'Lets the bot answer, and goes on by how sure it is.',
  config: z
    .object({
      answerFrom: z
        .number()
        .min(0)
        .max(100)
        .meta({ widget: 'percent' })
        .default(85)
        .meta({ title: 'Answer directly from' }),
      handOffBelow: z
        .number()
        .min(0)
        .max(100)
        .meta({ widget: 'percent' })
        .default(60)
        .meta({ title: 'Hand off below' }),
      waitSeconds: z.int().min(5).max(600).meta({ widget: 'seconds' }).default(120).meta({ title: 'Wait for a reply' }),
      shows: z
        .object({
          source: z.boolean().default(true).meta({ title: 'The source of the answer' }),
          score: z.boolean().default(false),
        })
        .prefault({})
        .meta({ title: 'The customer sees' }),
    })
    .refine((config) => config.handOffBelow < config.answerFrom, {
      path: ['handOffBelow'],
      error: 'Must be lower than "Answer directly from".',
    }),
  ports: {
    answered: { label: 'Answered' },
    unsure: { label: 'Not sure', required: true },
    failed: { label: 'No answer', required: true },
  },
  facts: { botAnswer: true, speaks: true },
  compile: ({ to }) => ({ ops: [{ go: to.answered }] }),
  describe: (config) => `Answers from ${config.answerFrom} %, hands off below ${config.handOffBelow} %`,
  examples: { default: {}, healthcare: { answerFrom: 92, handOffBelow: 70 } },
});

const tell = defineNode({
  kind: 'tell',
  version: 1,
  group: 'bot',
  icon: 'message-square',
  label: 'Message',
  summary: 'Says something to the customer.',
  config: z.object({
    message: messageForm.default(say('One moment, please.')).meta({ title: 'Message' }),
    button: localText.optional().meta({ title: 'Words of the button' }),
  }),
  ports: { next: { label: 'Next' } },
  facts: { speaks: true },
  compile: ({ to }) => ({ ops: [{ go: to.next }] }),
  describe: ({ message }) => (message.use === 'own' ? (message.text['en'] ?? '') : 'From the library'),
  examples: { default: {}, 'from-the-library': { message: { use: 'template', template: 'standard-escalation' } } },
});

const choose = defineNode({
  kind: 'choose',
  version: 1,
  group: 'logic',
  icon: 'split',
  label: 'Ask to choose',
  summary: 'Asks a question with buttons; each button is a way out.',
  config: z.object({
    choices: z
      .array(z.object({ id: z.string().min(1).max(64), label: localText.meta({ title: 'Button' }) }))
      .min(1)
      .max(6)
      .default([
        { id: 'yes', label: { en: 'Yes' } },
        { id: 'no', label: { en: 'No' } },
      ])
      .meta({ title: 'Buttons' }),
  }),
  ports: (config) => ({
    ...Object.fromEntries(
      config.choices.map((choice) => [choice.id, { label: choice.label['en'] ?? choice.id, required: true }]),
    ),
    silent: { label: 'No reply' },
  }),
  compile: ({ to }) => ({ ops: [{ go: to['silent'] ?? { end: true } }] }),
  describe: (config) => config.choices.map((choice) => choice.label['en'] ?? '').join(' / '),
  examples: { default: {} },
});

const handOver = defineNode({
  kind: 'hand-over',
  version: 1,
  group: 'people',
  icon: 'headset',
  label: 'Hand over to a person',
  summary: 'Puts the conversation in a queue and stays with the customer until a person takes it.',
  config: z.object({
    team: z.string().min(1).max(64).meta({ widget: 'team' }).nullable().default(null).meta({ title: 'Team' }),
    tier: z
      .enum(['auto', 'critical', 'high', 'standard', 'low'])
      .meta({ widget: 'tier' })
      .default('auto')
      .meta({ title: 'Urgency' }),
    announce: messageForm.default({ use: 'template', template: 'standard-escalation' }).meta({ title: 'Announcement' }),
    patienceSeconds: z
      .int()
      .min(30)
      .max(3600)
      .meta({ widget: 'seconds' })
      .default(300)
      .meta({ title: 'Wait is too long after' }),
  }),
  ports: {
    connected: { label: 'Connected', required: true },
    waiting: { label: 'While waiting', lane: 'waiting' },
    tooLong: { label: 'Too long', required: true, place: 'leaves' },
  },
  facts: { reaches: 'person', speaks: true },
  compile: ({ to }) => ({ ops: [{ go: to.connected }] }),
  describe: (config) => `Waits up to ${config.patienceSeconds / 60} min`,
  examples: { default: {} },
});

const ticket = defineNode({
  kind: 'write-ticket',
  version: 1,
  group: 'after-hours',
  icon: 'ticket',
  label: 'Ticket',
  summary: 'Writes a ticket and promises a time.',
  config: z.object({ email: z.email().default('help@example.com').meta({ title: 'Copy to' }) }),
  ports: { done: { label: 'Done', place: 'leaves' } },
  facts: { reaches: 'ticket', speaks: true },
  compile: ({ to }) => ({ ops: [{ go: to.done }] }),
  describe: () => 'Promises a time the team can keep',
  examples: { default: {} },
});

const finish = defineNode({
  kind: 'finish',
  version: 1,
  group: 'end',
  icon: 'flag',
  label: 'End',
  summary: 'The conversation is over.',
  config: z.object({}),
  ports: {},
  compile: () => ({ ops: [{ go: { end: true } }] }),
  examples: { default: {} },
});

const note = defineNode({
  kind: 'remark',
  version: 1,
  group: 'notes',
  icon: 'sticky-note',
  label: 'Note',
  summary: 'Words for those who read the drawing.',
  config: z.object({ text: z.string().max(2000).default('').meta({ title: 'Text' }) }),
  ports: {},
  facts: { drawingOnly: true },
  compile: () => ({ ops: [] }),
  describe: (config) => config.text,
  examples: { default: { text: 'Remember the holidays.' } },
});

const area = defineNode({
  kind: 'area',
  version: 1,
  group: 'notes',
  icon: 'frame',
  label: 'Area',
  summary: 'Around steps that belong together.',
  config: z.object({
    width: z.int().min(120).default(400).meta({ title: 'Width' }),
    height: z.int().min(120).default(300).meta({ title: 'Height' }),
  }),
  ports: {},
  facts: ({ width, height }) => ({ drawingOnly: true, frame: { width, height, colour: 'grey' } }),
  compile: () => ({ ops: [] }),
  describe: () => '',
  examples: { default: {} },
});

/** The registry of the stories; the product's own kinds live in another package, which the editor never sees. */
export function tinyRegistry(): Registry {
  return createRegistry([
    begin,
    asksForPerson,
    sensitiveTopic,
    botReply,
    tell,
    choose,
    handOver,
    ticket,
    finish,
    note,
    area,
  ]);
}
