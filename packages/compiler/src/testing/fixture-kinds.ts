// Kinds that exist for stories in tests only. Between them they use every form that a kind's program can take.
import { createRegistry, defineNode, say, type Registry } from '@baton/flow';
import * as z from 'zod';

const begin = defineNode({
  kind: 'begin',
  version: 1,
  group: 'begin',
  icon: 'play',
  label: 'Begin',
  summary: 'Where a story begins.',
  config: z.object({}),
  ports: { next: { label: 'Next' } },
  facts: { start: true },
  compile: ({ to }) => ({ ops: [{ go: to.next }] }),
  examples: { default: {} },
});

const tell = defineNode({
  kind: 'tell',
  version: 1,
  group: 'bot',
  icon: 'x',
  label: 'Tell',
  summary: 'Says a word.',
  config: z.object({ text: z.string().default('word') }),
  ports: { next: { label: 'Next' } },
  facts: { speaks: true },
  compile: ({ config, to }) => ({
    ops: [{ effect: { type: 'say', message: say(config.text) } }, { go: to.next }],
  }),
  examples: { default: {} },
});

/** Counts in memory shared by its kind, and in a variable. */
const tally = defineNode({
  kind: 'tally',
  version: 1,
  group: 'logic',
  icon: 'x',
  label: 'Tally',
  summary: 'Counts.',
  config: z.object({ by: z.int().default(1), into: z.string().default('total') }),
  ports: { next: { label: 'Next' } },
  memory: z.object({ count: z.int().default(0) }),
  updates: {
    add: ({ memory, vars }, { by, into }: { by: number; into: string }) => ({
      count: memory.count + by,
      vars: { [into]: Number(vars[into] ?? 0) + memory.count },
    }),
  },
  sets: (config) => [{ name: config.into }],
  compile: ({ config, to }) => ({
    ops: [{ update: { type: 'add', params: { by: config.by, into: config.into } } }, { go: to.next }],
  }),
  examples: { default: {} },
});

/** Branches on what ops before it on the same path left behind. */
const sort = defineNode({
  kind: 'sort',
  version: 1,
  group: 'logic',
  icon: 'x',
  label: 'Sort',
  summary: 'Takes one of several ways.',
  config: z.object({ ways: z.int().min(1).max(80).default(2), on: z.string().default('total') }),
  ports: (config) =>
    Object.fromEntries(Array.from({ length: config.ways }, (_, way) => [`way${way}`, { label: `Way ${way}` }])),
  memory: z.object({ seen: z.int().default(0) }),
  scope: 'node',
  guards: {
    is: ({ vars, memory }, { on, ways, way }: { on: string; ways: number; way: number }) =>
      (Number(vars[on] ?? 0) + memory.seen) % ways === way,
    odd: ({ memory }) => memory.seen % 2 === 1,
  },
  updates: { see: ({ memory }) => ({ seen: memory.seen + 1 }) },
  compile: ({ config, to }) => ({
    ops: [
      { update: { type: 'see' } },
      { branch: [{ when: { type: 'odd' }, ops: [{ effect: { type: 'tag', tag: 'odd' } }] }] },
      {
        branch: [
          ...Array.from({ length: config.ways - 1 }, (_, way) => ({
            when: { type: 'is' as const, params: { on: config.on, ways: config.ways, way: way + 1 } },
            ops: [{ effect: { type: 'tag' as const, tag: `way${way + 1}` } }],
            to: to[`way${way + 1}`] ?? { rest: true as const },
          })),
          { to: to['way0'] ?? { rest: true } },
        ],
      },
    ],
  }),
  examples: { default: {} },
});

/** Waits for the customer, with every sort of deadline. */
const ask = defineNode({
  kind: 'ask',
  version: 1,
  group: 'bot',
  icon: 'x',
  label: 'Ask',
  summary: 'Asks and waits.',
  config: z.object({
    seconds: z.int().default(60),
    everySeconds: z.int().default(20),
    again: z.boolean().default(false),
    nudges: z.boolean().default(false),
  }),
  ports: { yes: { label: 'Yes' }, no: { label: 'No' }, silent: { label: 'Silent' } },
  facts: { speaks: true },
  memory: z.object({ asked: z.int().default(0), heardAt: z.number().default(0) }),
  scope: 'node',
  guards: {
    says: ({ event }, { text }: { text: string }) => event.type === 'customer.message' && event.text === text,
  },
  updates: {
    asked: ({ memory }) => ({ asked: memory.asked + 1 }),
    heard: ({ at, event }) => ({ heardAt: at, vars: { heard: event.type === 'customer.message' ? event.text : '' } }),
  },
  dues: {
    afterHearing: ({ memory }, { waitSeconds }: { waitSeconds: number }) =>
      memory.heardAt === 0 ? null : memory.heardAt + waitSeconds * 1000,
  },
  sets: () => [
    { name: 'heard', port: 'yes' },
    { name: 'heard', port: 'no' },
  ],
  compile: ({ config, to }) => ({
    ops: [{ update: { type: 'asked' } }, { effect: { type: 'say', message: say('A question?') } }],
    wait: {
      awaiting: 'offer',
      on: {
        'customer.message': [
          { update: { type: 'heard' } },
          {
            branch: [
              { when: { type: 'says', params: { text: 'yes' } }, to: to.yes },
              { when: { type: 'says', params: { text: 'no' } }, to: to.no },
              { when: { type: 'says', params: { text: 'again' } }, to: { wait: true } },
              { when: { type: 'says', params: { text: 'hm' } }, ops: [{ effect: { type: 'tag', tag: 'hm' } }] },
              { to: { stay: true } },
            ],
          },
          { effect: { type: 'tag', tag: 'after' } },
        ],
      },
      deadlines: [
        {
          key: 'silence',
          from: 'entered',
          due: { seconds: config.seconds },
          ops: [{ go: config.again ? { wait: true } : to.silent }],
        },
        { key: 'hush', from: 'lastCustomerMessage', due: { seconds: config.seconds * 2 }, ops: [{ go: to.silent }] },
        ...(config.nudges
          ? [
              {
                key: 'nudge',
                from: 'lastCustomerMessage' as const,
                due: { type: 'afterHearing' as const, params: { waitSeconds: 5 } },
                ops: [{ effect: { type: 'tag' as const, tag: 'nudge' } }],
              },
            ]
          : []),
        {
          key: 'tick',
          from: 'conversationStart',
          due: { seconds: 7 },
          every: config.everySeconds,
          ops: [{ effect: { type: 'tag', tag: 'tick' } }],
        },
        {
          key: 'promised',
          from: 'entered',
          due: { var: 'promisedAt' },
          ops: [{ effect: { type: 'tag', tag: 'late' } }],
        },
      ],
    },
  }),
  examples: { default: {} },
});

/** Lets the bot answer. */
const robot = defineNode({
  kind: 'robot',
  version: 1,
  group: 'bot',
  icon: 'x',
  label: 'Robot',
  summary: 'The bot answers.',
  config: z.object({ seconds: z.int().default(15) }),
  ports: { sure: { label: 'Sure' }, unsure: { label: 'Unsure' }, silent: { label: 'Silent' } },
  facts: { botAnswer: true },
  guards: {
    below: ({ event }, { confidence }: { confidence: number }) =>
      event.type === 'bot.answered' && event.confidence < confidence,
  },
  updates: {
    keep: ({ event }) => (event.type === 'bot.answered' ? { vars: { 'answer.text': event.text } } : {}),
  },
  sets: () => [
    { name: 'answer.text', port: 'sure' },
    { name: 'answer.text', port: 'unsure' },
  ],
  compile: ({ config, to }) => ({
    ops: [],
    wait: {
      on: {
        'customer.message': [{ effect: { type: 'askBot' } }],
        'bot.answered': [
          { update: { type: 'keep' } },
          { branch: [{ when: { type: 'below', params: { confidence: 60 } }, to: to.unsure }, { to: to.sure }] },
        ],
        'bot.failed': [{ go: to.unsure }],
      },
      deadlines: [
        { key: 'silent', from: 'lastCustomerMessage', due: { seconds: config.seconds }, ops: [{ go: to.silent }] },
      ],
    },
  }),
  examples: { default: {} },
});

/** Holds a place in the queue and then an agent. */
const hold = defineNode({
  kind: 'hold',
  version: 1,
  group: 'people',
  icon: 'x',
  label: 'Hold',
  summary: 'Waits for a person.',
  config: z.object({ seconds: z.int().default(300) }),
  ports: {
    waiting: { label: 'Waiting', lane: 'waiting' },
    tooLong: { label: 'Too long', place: 'leaves' },
    noAgent: { label: 'Nobody', place: 'leaves' },
    closed: { label: 'Closed' },
  },
  facts: { speaks: true, reaches: 'person' },
  memory: z.object({ told: z.boolean().default(false) }),
  scope: 'node',
  guards: { notTold: ({ memory }) => !memory.told },
  updates: { told: () => ({ told: true }), fresh: () => ({ told: false }) },
  compile: ({ config, to, connected }) => ({
    ops: [
      { update: { type: 'fresh' } },
      { disarm: 'explicit' },
      { effect: { type: 'enqueue', team: null, tier: null, front: false, reason: null } },
      { go: connected('waiting') ? to.waiting : { rest: true } },
    ],
    wait: {
      on: {
        'agent.closed': [{ effect: { type: 'disconnect', why: 'closed' } }, { go: to.closed }],
        'agent.message': [{ effect: { type: 'tag', tag: 'agent' } }],
        'agent.returned': [
          { effect: { type: 'disconnect', why: 'returned' } },
          { arm: 'explicit' },
          { effect: { type: 'enqueue', team: null, tier: null, front: true, reason: null } },
          { go: connected('waiting') ? to.waiting : { rest: true } },
        ],
      },
      deadlines: [{ key: 'gone', from: 'entered', due: { seconds: 1200 }, ops: [{ go: { end: true } }] }],
    },
    place: {
      on: {
        'queue.joined': [
          {
            branch: [
              {
                when: { type: 'notTold' },
                ops: [{ effect: { type: 'say', message: say('You wait.') } }, { update: { type: 'told' } }],
              },
            ],
          },
        ],
        'queue.nobody': [{ go: to.noAgent }],
        'agent.accepted': [{ effect: { type: 'connect' } }, { go: { wait: true } }],
      },
      deadlines: [
        { key: 'tooLong', from: 'placeSince', due: { seconds: config.seconds }, ops: [{ go: to.tooLong }] },
        {
          key: 'word',
          from: 'placeSince',
          due: { seconds: 30 },
          every: 30,
          ops: [{ effect: { type: 'tag', tag: 'word' } }],
        },
      ],
    },
  }),
  examples: { default: {} },
});

const listener = <K extends string>(kind: K, what: 'explicit' | 'frustration' | 'policy') =>
  defineNode({
    kind,
    version: 1,
    group: 'triggers',
    icon: 'x',
    label: kind,
    summary: `Listens: ${what}.`,
    config: z.object({ stays: z.boolean().default(false) }),
    ports: { fired: { label: 'Fired' } },
    facts: { listener: what },
    memory: z.object({ times: z.int().default(0) }),
    updates: { count: ({ memory }) => ({ times: memory.times + 1 }) },
    compile: ({ config, to }) => ({
      ops: [{ update: { type: 'count' } }, { disarm: 'frustration' }, { go: config.stays ? { stay: true } : to.fired }],
    }),
    examples: { default: {} },
  });

const stop = defineNode({
  kind: 'stop',
  version: 1,
  group: 'end',
  icon: 'x',
  label: 'Stop',
  summary: 'The story is over.',
  config: z.object({}),
  ports: {},
  facts: { ends: true },
  compile: () => ({ ops: [{ effect: { type: 'close', disposition: 'solved' } }, { go: { end: true } }] }),
  examples: { default: {} },
});

const remark = defineNode({
  kind: 'remark',
  version: 1,
  group: 'notes',
  icon: 'x',
  label: 'Remark',
  summary: 'Only drawn.',
  config: z.object({}),
  ports: {},
  facts: { drawingOnly: true },
  compile: () => ({ ops: [{ go: { rest: true } }] }),
  examples: { default: {} },
});

export const fixtureKinds: Registry = createRegistry([
  begin,
  tell,
  tally,
  sort,
  ask,
  robot,
  hold,
  listener('call', 'explicit'),
  listener('mood', 'frustration'),
  listener('topic', 'policy'),
  stop,
  remark,
]);
