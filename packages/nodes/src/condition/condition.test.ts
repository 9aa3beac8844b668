import type { FlowEvent } from '@baton/flow';
import { expect, test } from 'vitest';
import { NOON, playNode, workspaceOf, type PlayOptions } from '../shared/play-node.ts';
import { condition } from './condition.node.ts';

const way = (when: object, options: PlayOptions = {}) =>
  playNode(condition, { ways: [{ id: 'it', label: 'It', when }] }, options).enter().to;

test('T26: an account of a tier goes its own way, everybody else the other', () => {
  const when = { test: 'tier', among: ['vip', 'enterprise'] };
  expect(way(when, { around: { profile: { tier: 'enterprise' } } })).toBe('way-it');
  expect(way(when)).toBe('otherwise');
});

test('the first way that holds is taken', () => {
  const ways = [
    { id: 'a', label: 'A', when: { test: 'number', variable: 'total', value: 100 } },
    { id: 'b', label: 'B', when: { test: 'number', variable: 'total', value: 10 } },
  ];
  const taken = (total: number) => playNode(condition, { ways }, { vars: { total } }).enter().to;
  expect([taken(150), taken(50), taken(5)]).toEqual(['way-a', 'way-b', 'otherwise']);
});

test('A: opening hours are those of the team that was decided, holidays included', () => {
  const workspace = workspaceOf(['support', 'night'], {
    hours: [
      { id: 'office', name: 'Office', zone: 'Europe/Berlin', week: { tue: [{ from: '09:00', to: '18:00' }] } },
      { id: 'never', name: 'Never', zone: 'Europe/Berlin', week: {} },
    ],
    teams: [
      { id: 'support', name: 'Support', hours: 'office' },
      { id: 'night', name: 'Night', hours: 'never' },
    ],
    holidays: [{ date: '2026-11-24', name: 'Company day' }],
  });
  const open = (at: number, vars: { [name: string]: string } = {}) =>
    way({ test: 'open' }, { at, vars, around: { workspace } });
  expect([open(NOON), open(NOON + 7 * 24 * 3600_000)]).toEqual(['way-it', 'otherwise']);
  expect(open(NOON, { 'handoff.team': 'night' })).toBe('otherwise');
  expect(way({ test: 'open', team: 'night' }, { around: { workspace } })).toBe('otherwise');
});

test('the time of day is the team’s or the customer’s', () => {
  const noon = { test: 'clock', from: '11:30', to: '12:30' };
  const around = { profile: { zone: 'America/New_York' } };
  expect(way({ ...noon, whose: 'team' }, { around })).toBe('way-it');
  expect(way({ ...noon, whose: 'customer' }, { around })).toBe('otherwise');
});

test('the day of the week turns at midnight of the customer’s zone', () => {
  const when = { test: 'weekday', whose: 'customer', among: ['wed'] };
  expect(way(when, { around: { profile: { zone: 'Pacific/Auckland' } } })).toBe('way-it');
  expect(way(when, { around: { profile: { zone: 'Europe/Berlin' } } })).toBe('otherwise');
});

test('law 11: a pattern runs on RE2, and one that cannot be read does not publish', () => {
  const when = (value: string) => ({ test: 'text', variable: 'sku', is: 'matching', value });
  expect(way(when('^LL-[0-9]+$'), { vars: { sku: 'll-42' } })).toBe('way-it');
  expect(way(when('(a'), { vars: { sku: '(a' } })).toBe('otherwise');
  const issues = condition.check?.({
    id: 'c',
    name: 'Which?',
    config: condition.config.parse({ ways: [{ id: 'it', label: 'It', when: when('(?<=a)b(') }] }),
    connected: () => true,
    at: () => ({ pointer: '' }),
  });
  expect(issues?.map(({ code }) => code)).toEqual(['pattern-unreadable']);
});

test('what the house knows can be asked for like a variable', () => {
  expect(way({ test: 'known', variable: 'customer.email' }, { around: { profile: { email: 'a@b.example' } } })).toBe(
    'way-it',
  );
});

test('X3: how many orders are on file, and the newest of them', () => {
  const order = (id: string, placedAt: number) => ({ id, placedAt, amount: 1, currency: 'EUR', status: '', items: [] });
  const profile = { orders: [order('A-2', NOON), order('A-1', NOON - 1000)] };
  const is = (value: string) => ({ test: 'text', variable: 'customer.order', is: 'equal', value });
  expect([way(is('A-2'), { around: { profile } }), way(is('A-2'))]).toEqual(['way-it', 'otherwise']);
  const several = { test: 'number', variable: 'customer.orders', is: 'at-least', value: 2 };
  expect([way(several, { around: { profile } }), way(several)]).toEqual(['way-it', 'otherwise']);
});

test('what the customer has just written, by themselves and not by a button', () => {
  const when = { test: 'text', variable: 'customer.message', is: 'matching', value: '\\brefund\\b' };
  const led = (event: FlowEvent) => playNode(condition, { ways: [{ id: 'it', label: 'It', when }] }).enter(event).to;
  const text = 'a refund, please';
  expect(led({ type: 'customer.message', text, choice: null })).toBe('way-it');
  expect(led({ type: 'listener', because: '', topic: 'refund', score: 1, text })).toBe('way-it');
  expect(led({ type: 'customer.message', text: 'refund', choice: 'refund' })).toBe('otherwise');
  expect(led({ type: 'deadline', key: 'silence' })).toBe('otherwise');
});
