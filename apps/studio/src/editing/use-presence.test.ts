import { expect, test } from 'vitest';
import { othersOf } from './use-presence.ts';

test('row 33: a step is held by who came first; at the same moment both pages name the same one', () => {
  const people = [
    { key: 'b', name: 'Noor', step: 'gate', since: 5 },
    { key: 'a', name: 'Maya', step: 'gate', since: 5 },
    { key: 'c', name: 'Ben', step: null, since: 1 },
  ];
  const holdsFor = (own: string) => othersOf(people, own).map(({ name, holds }) => [name, holds]);
  expect(holdsFor('b')).toEqual([
    ['Maya', true],
    ['Ben', false],
  ]);
  expect(holdsFor('a')).toEqual([
    ['Noor', false],
    ['Ben', false],
  ]);
});
