// Whether a condition holds: each test looked up in what is known now.
import type { Profile } from '@baton/handoff';
import type { Signals } from '@baton/signals';
import { SENTIMENTS, type ConditionTest, type ConditionTree, type ConditionWeekday } from './condition.ts';
import type { Json } from './ops.ts';

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
export function isTrue(tree: ConditionTree, scope: ConditionScope): boolean {
  if (tree.test !== 'group') return testIsTrue(tree, scope);
  const one = (inner: ConditionTree) => isTrue(inner, scope);
  if (tree.match === 'all') return tree.of.every(one);
  return tree.match === 'any' ? tree.of.some(one) : !tree.of.some(one);
}

function testIsTrue(test: ConditionTest, scope: ConditionScope): boolean {
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

type TestOf<Name extends ConditionTest['test']> = Extract<ConditionTest, { test: Name }>;

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
