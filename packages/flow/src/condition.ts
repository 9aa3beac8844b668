// Conditions are forms, never expressions (law 11): tests on what is known, in groups of all, any or none.
import * as z from 'zod';

const variable = z.string().min(1).max(64).meta({ title: 'Variable', widget: 'variable' });
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use a time such as 09:30.');

/** From calm to angry: a test asks for at least one of them. */
export const SENTIMENTS = ['calm', 'mild', 'frustrated', 'very-frustrated', 'angry'] as const;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** A day of the week in a condition, Monday first. */
export type ConditionWeekday = (typeof WEEKDAYS)[number];

const tests = [
  z
    .object({
      test: z.literal('text'),
      variable,
      is: z
        .enum(['equal', 'different', 'containing', 'beginning', 'ending', 'matching'])
        .default('equal')
        .meta({
          title: 'Is',
          labels: {
            equal: 'the same as',
            different: 'not the same as',
            containing: 'text that contains',
            beginning: 'text that begins with',
            ending: 'text that ends with',
            matching: 'text that fits the pattern',
          },
        }),
      value: z.string().max(500).meta({ title: 'Text' }),
    })
    .meta({ title: 'A text' }),
  z
    .object({
      test: z.literal('number'),
      variable,
      is: z
        .enum(['equal', 'different', 'above', 'at-least', 'below', 'at-most'])
        .default('at-least')
        .meta({
          title: 'Is',
          labels: { equal: 'equal to', different: 'not equal to', 'at-least': 'at least', 'at-most': 'at most' },
        }),
      value: z.number().meta({ title: 'Number' }),
    })
    .meta({ title: 'A number' }),
  z
    .object({ test: z.literal('yes-no'), variable, value: z.boolean().default(true).meta({ title: 'Is yes' }) })
    .meta({ title: 'A yes or no' }),
  z
    .object({ test: z.literal('known'), variable, value: z.boolean().default(true).meta({ title: 'Has a value' }) })
    .meta({ title: 'Whether a value is known' }),
  z
    .object({
      test: z.literal('date'),
      variable,
      is: z.enum(['before', 'on', 'after']).default('before').meta({ title: 'Is' }),
      /** Days from today; 0 is today. */
      days: z
        .int()
        .min(-36_500)
        .max(36_500)
        .default(0)
        .meta({ title: 'Days from today', hint: 'Days ago are below zero' }),
    })
    .meta({ title: 'A date' }),
  z
    .object({
      test: z.literal('tier'),
      among: z
        .array(z.enum(['standard', 'enterprise', 'vip']))
        .min(1)
        .max(3)
        .default(['vip'])
        .meta({ title: 'Account' }),
    })
    .meta({ title: 'The customer’s account' }),
  z
    .object({
      test: z.literal('customer-months'),
      atLeast: z.int().min(0).max(1200).default(12).meta({ title: 'At least' }),
    })
    .meta({ title: 'Months as a customer' }),
  z
    .object({
      test: z.literal('lifetime-value'),
      atLeast: z.number().min(0).max(1e12).default(1000).meta({ title: 'At least' }),
    })
    .meta({ title: 'What the customer has spent' }),
  z
    .object({
      test: z.literal('profile'),
      field: z
        .enum(['name', 'email', 'phone', 'account', 'orders'])
        .default('email')
        .meta({ title: 'Known', labels: { account: 'Account number', orders: 'An order' } }),
    })
    .meta({ title: 'What is known of the customer' }),
  z
    .object({
      test: z.literal('sentiment'),
      atLeast: z.enum(SENTIMENTS).default('frustrated').meta({ title: 'At least' }),
    })
    .meta({ title: 'How the customer feels' }),
  z
    .object({
      test: z.literal('category'),
      among: z
        .array(z.enum(['billing', 'technical', 'sales', 'account-security', 'cancellation', 'other']))
        .min(1)
        .max(6)
        .default(['billing'])
        .meta({ title: 'About' }),
    })
    .meta({ title: 'What it is about' }),
  z
    .object({
      test: z.literal('language'),
      among: z.array(z.string().min(2).max(8)).min(1).max(20).default(['en']).meta({ title: 'Languages' }),
    })
    .meta({ title: 'The customer’s language' }),
  z.object({ test: z.literal('urgent') }).meta({ title: 'Words of urgency' }),
  z
    .object({
      test: z.literal('clock'),
      whose: z.enum(['team', 'customer']).default('team').meta({ title: 'Whose clock' }),
      from: clockTime.default('09:00').meta({ title: 'From', widget: 'time' }),
      /** Not included; before `from` it means the next day. */
      to: clockTime.default('18:00').meta({ title: 'To', widget: 'time' }),
    })
    .meta({ title: 'The time of day' }),
  z
    .object({
      test: z.literal('weekday'),
      whose: z.enum(['team', 'customer']).default('team').meta({ title: 'Whose calendar' }),
      among: z.array(z.enum(WEEKDAYS)).min(1).max(7).default(['sat', 'sun']).meta({ title: 'Days' }),
    })
    .meta({ title: 'The day of the week' }),
  z
    .object({
      test: z.literal('open'),
      team: z.string().min(1).max(64).nullable().default(null).meta({ title: 'Team', widget: 'team' }),
    })
    .meta({ title: 'Whether a team is at work' }),
] as const;

const match = z
  .enum(['all', 'any', 'none'])
  .default('all')
  .meta({ title: 'True when', labels: { all: 'all are true', any: 'any is true', none: 'none is true' } });

const groupOf = <Inner extends z.ZodType>(inner: Inner) =>
  z
    .object({ test: z.literal('group'), match, of: z.array(inner).min(1).max(20).meta({ title: 'Tests' }) })
    .meta({ title: 'A group' });

const single = z.discriminatedUnion('test', [...tests]);
const grouped = z.discriminatedUnion('test', [...tests, groupOf(single)]);

/** A tree of tests, three levels deep at most: deeper ones cannot be read any more. */
export const condition = z.discriminatedUnion('test', [...tests, groupOf(grouped)]);
/** A condition as designers fill it in: a tree of comparisons, never an expression to evaluate. */
export type Condition = z.infer<typeof condition>;

/** One test of a condition. */
export type ConditionTest = z.infer<typeof single>;
/** A condition, or what stands inside one, however deep. */
export type ConditionTree = ConditionTest | { test: 'group'; match: 'all' | 'any' | 'none'; of: ConditionTree[] };
