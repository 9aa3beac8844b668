import { expect, test } from 'vitest';
import { NOON, playNode } from '../shared/play-node.ts';
import { setVariable } from './set-variable.node.ts';

const set = (assignments: object[], vars: { [name: string]: string | number } = {}, profile = {}) =>
  playNode(setVariable, { assignments }, { vars, around: { profile } }).enter().vars;

test('keeps texts, numbers and yes or no', () => {
  expect(
    set([
      { set: 'text', variable: 'a', text: 'lamp' },
      { set: 'number', variable: 'b', number: 3 },
      { set: 'yes-no', variable: 'c', value: false },
    ]),
  ).toEqual({ a: 'lamp', b: 3, c: false });
});

test('a later value sees the earlier ones', () => {
  const vars = set(
    [
      { set: 'add', variable: 'count' },
      { set: 'add', variable: 'count', number: 2 },
      { set: 'copy', variable: 'copied', from: 'count' },
      { set: 'text', variable: 'said', text: '{{count}} lamps for {{customer.name|somebody}}' },
    ],
    { count: 4 },
    { name: 'Ada Lovelace' },
  );
  expect(vars).toEqual({ count: 7, copied: 7, said: '7 lamps for Ada' });
});

test('law 11: what a variable holds is never read as a place', () => {
  expect(set([{ set: 'text', variable: 'x', text: '{{a}}' }], { a: '{{b}}', b: 'secret' })['x']).toBe('{{b}}');
});

test('the time, and nothing', () => {
  const vars = set(
    [
      { set: 'now', variable: 'at' },
      { set: 'nothing', variable: 'old' },
      { set: 'copy', variable: 'none', from: 'missing' },
    ],
    { old: 'x' },
  );
  expect(vars).toEqual({ at: NOON, old: null, none: null });
});

test('contracts 12: a value that was forgotten is not promised to what follows', () => {
  const config = setVariable.config.parse({
    assignments: [
      { set: 'number', variable: 'b', number: 3 },
      { set: 'nothing', variable: 'old' },
    ],
  });
  expect(setVariable.sets?.(config)).toEqual([{ name: 'b', port: 'next' }]);
});
