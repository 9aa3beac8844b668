// Conditions are forms, never expressions (law 11): tests on what is known, in groups of all, any or none.
import type { Profile } from '@baton/handoff';
import type { Signals } from '@baton/signals';
import * as z from 'zod';
import type { Json } from './ops.ts';

const variable = z.string().min(1).max(64).meta({ title: 'Variable', widget: 'variable' });
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use a time such as 09:30.');

const SENTIMENTS = ['calm', 'mild', 'frustrated', 'very-frustrated', 'angry'] as const;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
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
export type Condition = z.infer<typeof condition>;

type Single = z.infer<typeof single>;
type Tree = Single | { test: 'group'; match: 'all' | 'any' | 'none'; of: Tree[] };

/** A day and a time on somebody's clock. */
export interface ClockReading {
  /** `2026-11-17`. */
  date: string;
  /** `09:30`. */
  time: string;
  weekday: ConditionWeekday;
}

/** All that a condition looks at. Whoever asks brings the clock, the calendar and the pattern engine. */
export interface ConditionScope {
  value: (variable: string) => Json | undefined;
  profile: Profile;
  signals: Signals;
  /** Milliseconds since the epoch. */
  at: number;
  clock: (whose: 'team' | 'customer') => ClockReading;
  isOpen: (team: string | null) => boolean;
  /** Does a designer's pattern occur in the text? False for a pattern that is none. */
  matches: (pattern: string, text: string) => boolean;
}

const MONTH = 30.4375 * 24 * 3600_000;
const DAY = 24 * 3600_000;

/** Is it true now? A test on something unknown is false. */
export function isTrue(tree: Condition, scope: ConditionScope): boolean {
  return treeIsTrue(tree, scope);
}

function treeIsTrue(tree: Tree, scope: ConditionScope): boolean {
  if (tree.test !== 'group') return testIsTrue(tree, scope);
  const one = (inner: Tree) => treeIsTrue(inner, scope);
  if (tree.match === 'all') return tree.of.every(one);
  return tree.match === 'any' ? tree.of.some(one) : !tree.of.some(one);
}

function testIsTrue(test: Single, scope: ConditionScope): boolean {
  const { profile, signals } = scope;
  switch (test.test) {
    case 'text':
      return textIsTrue(test, textOf(scope.value(test.variable)), scope);
    case 'number':
      return numberIsTrue(test, numberOf(scope.value(test.variable)));
    case 'yes-no':
      return scope.value(test.variable) === test.value;
    case 'known':
      return isKnown(scope.value(test.variable)) === test.value;
    case 'date':
      return dateIsTrue(test, dateOf(scope.value(test.variable)), scope.clock('customer').date);
    case 'tier':
      return test.among.includes(profile.tier ?? 'standard');
    case 'customer-months':
      return profile.customerSince !== undefined && scope.at - profile.customerSince >= test.atLeast * MONTH;
    case 'lifetime-value':
      return (profile.lifetimeValue ?? -1) >= test.atLeast;
    case 'profile':
      return hasField(profile, test.field);
    case 'sentiment':
      return SENTIMENTS.indexOf(signals.frustration.state) >= SENTIMENTS.indexOf(test.atLeast);
    case 'category':
      return test.among.includes(signals.category.id);
    case 'language':
      return test.among.some((code) => mainPart(code) === mainPart(signals.language.code));
    case 'urgent':
      return signals.urgent;
    case 'clock': {
      const { time } = scope.clock(test.whose);
      return test.from <= test.to ? time >= test.from && time < test.to : time >= test.from || time < test.to;
    }
    case 'weekday':
      return test.among.includes(scope.clock(test.whose).weekday);
    case 'open':
      return scope.isOpen(test.team);
  }
}

type TestOf<Name extends Single['test']> = Extract<Single, { test: Name }>;

function textIsTrue({ is, value }: TestOf<'text'>, text: string | undefined, scope: ConditionScope): boolean {
  if (text === undefined) return false;
  if (is === 'matching') return scope.matches(value, text);
  const left = plain(text);
  const right = plain(value);
  switch (is) {
    case 'equal':
      return left === right;
    case 'different':
      return left !== right;
    case 'containing':
      return left.includes(right);
    case 'beginning':
      return left.startsWith(right);
    case 'ending':
      return left.endsWith(right);
  }
}

function numberIsTrue({ is, value }: TestOf<'number'>, number: number | undefined): boolean {
  if (number === undefined) return false;
  switch (is) {
    case 'equal':
      return number === value;
    case 'different':
      return number !== value;
    case 'above':
      return number > value;
    case 'at-least':
      return number >= value;
    case 'below':
      return number < value;
    case 'at-most':
      return number <= value;
  }
}

/** Dates are days: `today` is the customer's. */
function dateIsTrue({ is, days }: TestOf<'date'>, date: string | undefined, today: string): boolean {
  if (date === undefined) return false;
  const wanted = new Date(Date.parse(`${today}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
  return is === 'on' ? date === wanted : is === 'before' ? date < wanted : date > wanted;
}

function hasField(profile: Profile, field: TestOf<'profile'>['field']): boolean {
  if (field === 'orders') return (profile.orders?.length ?? 0) > 0;
  return isKnown(field === 'account' ? profile.accountId : profile[field]);
}

/** Variables that a condition looks at, each once. */
export function variablesOf(tree: Condition): string[] {
  return [...new Set(leavesOf(tree).flatMap((test) => ('variable' in test ? [test.variable] : [])))];
}

/** Patterns in a condition, for whoever checks them. */
export function patternsOf(tree: Condition): string[] {
  return leavesOf(tree).flatMap((test) => (test.test === 'text' && test.is === 'matching' ? [test.value] : []));
}

/** Teams that a condition names. */
export function teamsOf(tree: Condition): string[] {
  return [
    ...new Set(leavesOf(tree).flatMap((test) => (test.test === 'open' && test.team !== null ? [test.team] : []))),
  ];
}

function leavesOf(tree: Tree): Single[] {
  return tree.test === 'group' ? tree.of.flatMap(leavesOf) : [tree];
}

/** The same condition on variables of other names. */
export function renameCondition(tree: Condition, rename: (name: string) => string): Condition {
  // Renaming keeps the shape, and the schema says so again.
  return condition.parse(renamed(tree, rename));
}

function renamed(tree: Tree, rename: (name: string) => string): Tree {
  if (tree.test === 'group') return { ...tree, of: tree.of.map((inner) => renamed(inner, rename)) };
  return 'variable' in tree ? { ...tree, variable: rename(tree.variable) } : tree;
}

function isKnown(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}

function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value;
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isFinite(read) ? read : undefined;
}

function dateOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : undefined;
}

function plain(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase();
}

function mainPart(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? language;
}
