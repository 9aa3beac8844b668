import { prepare } from '@baton/signals';
import { describe, expect, test } from 'vitest';
import { condition } from './condition.ts';
import { knownWhenTrue, patternsOf, renameCondition, teamsOf, variablesOf } from './condition-parts.ts';
import { describeCondition } from './describe-condition.ts';
import { isTrue, type ConditionScope } from './is-true.ts';
import type { Json } from './ops.ts';

const reader = prepare({});
const reading = (text: string) =>
  reader.read({ text, at: 0, profile: {}, awaiting: { kind: 'nothing' } }, reader.empty).signals;

const NOW = Date.UTC(2026, 10, 17, 11);

function scopeOf(vars: { [name: string]: Json } = {}, more: Partial<ConditionScope> = {}): ConditionScope {
  return {
    value: (name) => vars[name],
    profile: {},
    signals: reading(''),
    at: NOW,
    clock: () => ({ date: '2026-11-17', time: '12:00', weekday: 'tue' }),
    isOpen: (team) => team === 'support',
    matches: (pattern, text) => text.includes(pattern),
    ...more,
  };
}

const holds = (tree: object, vars?: { [name: string]: Json }, more?: Partial<ConditionScope>) =>
  isTrue(condition.parse(tree), scopeOf(vars, more));

describe('texts', () => {
  const text = (is: string, value: string) => holds({ test: 'text', variable: 'city', is, value }, { city: ' Köln ' });

  test('capitals and spaces around it do not count', () => {
    expect([text('equal', 'köln'), text('equal', 'Bonn'), text('different', 'KÖLN')]).toEqual([true, false, false]);
  });

  test('contains, begins and ends', () => {
    expect([text('containing', 'öl'), text('beginning', 'kö'), text('ending', 'x')]).toEqual([true, true, false]);
  });

  test('law 11: a pattern is asked of the engine that was brought along', () => {
    expect(text('matching', 'Köln')).toBe(true);
  });

  test('what is not known is neither the same nor different', () => {
    expect(holds({ test: 'text', variable: 'town', is: 'different', value: 'x' })).toBe(false);
  });
});

test.each([
  ['above', 100, false],
  ['at-least', 100, true],
  ['below', 100, false],
  ['at-most', 100, true],
  ['equal', 100, true],
  ['different', 100, false],
])('a hundred is %s %d: %s', (is, value, expected) => {
  expect(holds({ test: 'number', variable: 'total', is, value }, { total: 100 })).toBe(expected);
  expect(holds({ test: 'number', variable: 'total', is, value }, { total: '100' })).toBe(expected);
});

test('a text that is no number is not compared', () => {
  expect(holds({ test: 'number', variable: 'total', is: 'different', value: 1 }, { total: 'many' })).toBe(false);
});

test('yes or no, and whether a value is known', () => {
  expect(holds({ test: 'yes-no', variable: 'agreed' }, { agreed: true })).toBe(true);
  expect(holds({ test: 'yes-no', variable: 'agreed', value: false })).toBe(false);
  expect(holds({ test: 'known', variable: 'city' }, { city: '' })).toBe(false);
  expect(holds({ test: 'known', variable: 'city', value: false })).toBe(true);
});

test('dates are compared by days from the customer’s today', () => {
  const date = (is: string, days: number, bought: string) =>
    holds({ test: 'date', variable: 'bought', is, days }, { bought });
  expect([date('before', -30, '2026-10-01'), date('before', -30, '2026-10-30')]).toEqual([true, false]);
  expect([date('on', 0, '2026-11-17'), date('after', 0, '2026-11-18')]).toEqual([true, true]);
});

test('T26, T27: tier, months and what was spent come from the profile', () => {
  const profile = { tier: 'vip', customerSince: Date.UTC(2025, 10, 1), lifetimeValue: 900 } as const;
  expect(holds({ test: 'tier' }, {}, { profile })).toBe(true);
  expect(holds({ test: 'tier' })).toBe(false);
  expect(holds({ test: 'customer-months', atLeast: 12 }, {}, { profile })).toBe(true);
  expect(holds({ test: 'customer-months', atLeast: 13 }, {}, { profile })).toBe(false);
  expect(holds({ test: 'customer-months', atLeast: 0 })).toBe(false);
  expect(holds({ test: 'lifetime-value', atLeast: 1000 }, {}, { profile })).toBe(false);
});

test('X3: what is on file of the customer', () => {
  const profile = { email: 'ada@example.com', orders: [] };
  const known = (field: string) => holds({ test: 'profile', field }, {}, { profile });
  expect([known('email'), known('phone'), known('orders'), known('account')]).toEqual([true, false, false, false]);
});

test('T9, R6, A3: feeling, category, language and urgency come from the newest message', () => {
  const angry = { signals: { ...reading(''), frustration: { ...reading('').frustration, state: 'angry' as const } } };
  expect(holds({ test: 'sentiment', atLeast: 'frustrated' }, {}, angry)).toBe(true);
  expect(holds({ test: 'sentiment', atLeast: 'mild' })).toBe(false);
  const bill = { signals: reading('I was charged twice on my invoice, please refund the payment') };
  expect(holds({ test: 'category', among: ['billing'] }, {}, bill)).toBe(true);
  expect(holds({ test: 'category', among: ['sales'] }, {}, bill)).toBe(false);
  expect(holds({ test: 'language', among: ['en-GB'] })).toBe(true);
  expect(holds({ test: 'urgent' })).toBe(false);
});

test('the time of day may run over midnight', () => {
  const at = (time: string) =>
    holds({ test: 'clock', from: '22:00', to: '06:00' }, {}, { clock: () => ({ date: '', time, weekday: 'mon' }) });
  expect([at('23:10'), at('05:59'), at('06:00'), at('12:00')]).toEqual([true, true, false, false]);
});

test('days of the week and opening hours', () => {
  expect(holds({ test: 'weekday', among: ['tue'] })).toBe(true);
  expect(holds({ test: 'weekday' })).toBe(false);
  expect([holds({ test: 'open', team: 'support' }), holds({ test: 'open' })]).toEqual([true, false]);
});

describe('groups', () => {
  const yes = { test: 'known', variable: 'a' };
  const no = { test: 'known', variable: 'b' };
  const group = (match: string, ...of: object[]) => ({ test: 'group', match, of });
  const vars = { a: 1 };

  test('all, any and none', () => {
    expect([holds(group('all', yes, yes), vars), holds(group('all', yes, no), vars)]).toEqual([true, false]);
    expect([holds(group('any', no, yes), vars), holds(group('any', no, no), vars)]).toEqual([true, false]);
    expect([holds(group('none', no, no), vars), holds(group('none', no, yes), vars)]).toEqual([true, false]);
  });

  test('nest two deep, and no deeper', () => {
    expect(holds(group('all', yes, group('none', no)), vars)).toBe(true);
    expect(condition.safeParse(group('all', group('any', group('all', yes)))).success).toBe(false);
    expect(condition.safeParse(group('all')).success).toBe(false);
  });

  test('are read as a sentence', () => {
    const tree = condition.parse(
      group(
        'any',
        { test: 'tier' },
        group('all', { test: 'number', variable: 'total', value: 100 }, { test: 'sentiment' }),
      ),
    );
    expect(describeCondition(tree)).toBe('the account is vip or (total ≥ 100 and feels frustrated or worse)');
  });

  test('name the teams they ask for', () => {
    const tree = condition.parse(group('any', { test: 'open', team: 'night' }, { test: 'open' }, yes));
    expect(teamsOf(tree)).toEqual(['night']);
  });

  test('name their variables and patterns, and can be renamed', () => {
    const tree = condition.parse(
      group('all', { test: 'text', variable: 'sku', is: 'matching', value: '^A' }, group('any', yes, yes)),
    );
    expect([variablesOf(tree), patternsOf(tree)]).toEqual([['sku', 'a'], ['^A']]);
    const renamed = renameCondition(tree, (name) => `child/${name}`);
    expect(variablesOf(renamed)).toEqual(['child/sku', 'child/a']);
  });
});

test('what a true condition says has a value: all of a group, what every one of some agree on, and nothing of none', () => {
  const number = (variable: string) => ({ test: 'number', variable, value: 1 });
  const known = (value: object) => knownWhenTrue(condition.parse(value));
  expect(known(number('a'))).toEqual(['a']);
  expect(known({ test: 'known', variable: 'a', value: false })).toEqual([]);
  expect(known({ test: 'group', match: 'all', of: [number('a'), number('b')] })).toEqual(['a', 'b']);
  const both = { test: 'group', match: 'all', of: [number('a'), number('c')] };
  expect(known({ test: 'group', match: 'any', of: [both, number('a')] })).toEqual(['a']);
  expect(known({ test: 'group', match: 'none', of: [number('a')] })).toEqual([]);
});
