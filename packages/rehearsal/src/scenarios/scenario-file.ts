// Scenarios of a flow, kept beside it as `<flow>.scenarios.json` and written in the words of the domain.
import * as z from 'zod';

const duration = z
  .string()
  .regex(/^\d+(s|m|h|d)$/, 'Write a duration such as 30s, 2m, 3h or 1d.')
  .meta({ description: 'Virtual time, such as 30s, 2m, 3h or 1d.' });

const answer = z.strictObject({
  confidence: z.number().min(0).max(100),
  text: z.string().min(1).optional(),
  after: duration.optional(),
});

const agentStep = z.strictObject({
  agent: z.string().min(1),
  does: z.enum([
    'signs on',
    'signs off',
    'takes a break',
    'accepts',
    'declines',
    'says',
    'closes',
    'passes',
    'hands back',
    'loses connection',
    'returns',
    'claims promise',
    'answers promise',
    'keeps promise',
  ]),
  text: z.string().min(1).optional(),
  to: z.string().min(1).optional().meta({ description: 'The team that the conversation is passed to.' }),
});

const tier = z.enum(['critical', 'high', 'standard', 'low']);

/** What the agent's card says now (X7). */
const card = z.strictObject({
  name: z.string().optional(),
  summary: z.array(z.string().min(1)).optional().meta({ description: 'Each text stands in the summary.' }),
  colour: z.enum(['green', 'yellow', 'orange', 'red']).optional(),
  opening: z
    .enum(['professional', 'acknowledging'])
    .optional()
    .meta({ description: 'How the agent’s first message is pre-filled.' }),
  tried: z.array(z.string().min(1)).optional().meta({ description: 'What the bot did, as what:outcome.' }),
  added: z.int().min(0).optional().meta({ description: 'Messages that the customer added while waiting.' }),
});

/** What must have come of the step before; looks at what happened since. */
const expectation = z.strictObject({
  floor: z.enum(['bot', 'queue', 'agent', 'nobody']).optional(),
  says: z
    .array(z.string().min(1))
    .optional()
    .meta({ description: 'Each text stands in some message said since the last step.' }),
  saysNot: z.array(z.string().min(1)).optional(),
  templates: z
    .array(z.string().min(1))
    .optional()
    .meta({ description: 'Templates said since the last step, in this order.' }),
  silent: z.literal(true).optional().meta({ description: 'Nothing was said since the last step.' }),
  choices: z
    .array(z.string().min(1))
    .optional()
    .meta({ description: 'The buttons of the newest message, by id, in order.' }),
  team: z.string().optional(),
  tier: tier.optional(),
  position: z.int().min(1).optional(),
  expectedWait: z.int().min(0).nullable().optional().meta({ description: 'Seconds; null while no figure is true.' }),
  reason: z
    .enum(['knowledge-gap', 'phrasing-gap', 'trust-gap', 'complexity', 'preference', 'policy'])
    .optional()
    .meta({ description: 'Why the newest handoff was needed.' }),
  language: z.string().optional(),
  sentiment: z.enum(['calm', 'mild', 'frustrated', 'very-frustrated', 'angry']).optional(),
  trajectory: z.enum(['rising', 'steady', 'falling']).optional(),
  signs: z
    .array(
      z.enum([
        'rising-negativity',
        'rephrasing',
        'curt-reply',
        'length-collapse',
        'strong-language',
        'silence-then-anger',
      ]),
    )
    .optional()
    .meta({ description: 'Signs of trouble heard since the last step, in any order.' }),
  card: card.optional(),
  offeredTo: z.string().nullable().optional(),
  agent: z.string().nullable().optional(),
  trigger: z.enum(['explicit', 'frustration', 'policy', 'low-confidence', 'returning', 'flow']).optional(),
  topic: z.string().optional(),
  entries: z
    .array(z.string().min(1))
    .optional()
    .meta({ description: 'Kinds of journal entries made since the last step.' }),
  entriesNot: z.array(z.string().min(1)).optional(),
  effects: z
    .array(z.string().min(1))
    .optional()
    .meta({ description: 'Work for others since the last step, such as sendMail or page.' }),
  steps: z.array(z.string().min(1)).optional().meta({ description: 'Drawn steps gone through since the last step.' }),
  ended: z.boolean().optional(),
  variables: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
export type Expectation = z.infer<typeof expectation>;

export const scenarioStep = z.union([
  z.strictObject({ says: z.string().min(1) }),
  z.strictObject({ presses: z.string().min(1) }),
  z.strictObject({ asksForPerson: z.literal(true) }),
  z.strictObject({ leaves: z.literal(true) }),
  z.strictObject({
    bot: z.union([answer, z.strictObject({ fails: z.string().min(1) }), z.strictObject({ silent: z.literal(true) })]),
  }),
  z.strictObject({ waits: duration }),
  agentStep,
  z.strictObject({ page: z.enum(['acknowledged', 'fails']) }),
  z.strictObject({
    request: z
      .union([z.strictObject({ answers: z.json() }), z.enum(['fails', 'takes too long'])])
      .meta({ description: 'How the other system that was asked last answers; without a step it never does.' }),
  }),
  z.strictObject({
    desk: z
      .union([
        z.strictObject({ answers: z.string().min(1), by: z.string().min(1).optional() }),
        z.enum(['opens', 'solves', 'fails']),
      ])
      .meta({ description: 'What the help desk that has the conversation, or its newest ticket, does.' }),
  }),
  z.strictObject({ expect: expectation }),
]);
export type ScenarioStep = z.infer<typeof scenarioStep>;

export const scenario = z.strictObject({
  name: z.string().min(1).meta({ description: 'A fact of the domain, with the ids of the rows it shows.' }),
  given: z
    .strictObject({
      at: z.iso
        .datetime({ offset: true })
        .default('2026-11-23T10:00:00+01:00')
        .meta({ description: 'When the conversation begins.' }),
      agents: z.array(z.string().min(1)).default([]).meta({ description: 'Who is signed in and available.' }),
      customer: z.string().optional().meta({ description: 'A customer of the directory, signed in.' }),
      unsigned: z
        .boolean()
        .default(false)
        .meta({ description: 'The customer says who they are; nobody has vouched for it.' }),
      language: z.string().optional(),
      zone: z.string().optional(),
      channel: z.string().optional(),
      bucket: z
        .number()
        .min(0)
        .max(1)
        .optional()
        .meta({ description: 'The customer’s place among all customers, which decides their variant.' }),
      ahead: z
        .array(
          z.strictObject({ team: z.string().min(1), tier: tier.default('standard'), count: z.int().min(1).max(50) }),
        )
        .default([])
        .meta({ description: 'Others who wait already.' }),
      waits: z
        .array(z.strictObject({ team: z.string().min(1), seconds: z.int().min(1).max(3600) }))
        .default([])
        .meta({ description: 'How long the last twenty customers of a team waited; without it no figure is true.' }),
    })
    .prefault({}),
  steps: z.array(scenarioStep).min(1),
});
export type Scenario = z.infer<typeof scenario>;

export const scenarioFile = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  flow: z.string().min(1),
  scenarios: z.array(scenario).min(1),
});
export type ScenarioFile = z.infer<typeof scenarioFile>;

/** The JSON Schema of a scenario file, for editors. */
export function scenarioJsonSchema(): z.core.JSONSchema.JSONSchema {
  return { ...z.toJSONSchema(scenarioFile, { io: 'input' }), title: 'Baton scenarios, format 1' };
}

/** Seconds of a duration such as `2m`. */
export function secondsOf(text: string): number {
  const unit = { s: 1, m: 60, h: 3600, d: 86_400 }[text.at(-1) ?? 's'] ?? 1;
  return Number(text.slice(0, -1)) * unit;
}
