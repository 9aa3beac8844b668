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
  ]),
  text: z.string().min(1).optional(),
  to: z.string().min(1).optional(),
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
  tier: z.enum(['critical', 'high', 'standard', 'low']).optional(),
  position: z.int().min(1).optional(),
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
      agents: z.array(z.string().min(1)).default([]).meta({ description: 'Who is signed on and available.' }),
      customer: z.string().optional().meta({ description: 'A customer of the directory, signed in.' }),
      unsigned: z
        .boolean()
        .default(false)
        .meta({ description: 'The customer says who they are; nobody has vouched for it.' }),
      language: z.string().optional(),
      zone: z.string().optional(),
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
