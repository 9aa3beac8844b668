import { expect, test } from 'vitest';
import { comparison, type Round } from './compare.ts';

const better = { check_ms: 'lower', per_second: 'higher' } as const;
const round = (now: object, before: object): Round => ({ group: 'all', now: { ...now }, before: { ...before } });

test('a figure is the median of its rounds, its ratio the median of the rounds’ ratios', () => {
  const { figures, against } = comparison(
    [
      round({ check_ms: { 100: 10 } }, { check_ms: { 100: 20 } }),
      round({ check_ms: { 100: 30 } }, { check_ms: { 100: 100 } }),
      round({ check_ms: { 100: 11 } }, { check_ms: { 100: 20 } }),
    ],
    better,
  );
  expect(figures).toEqual({ check_ms: { 100: 11 } });
  expect(against.figures).toEqual({
    'check_ms.100': { now: 11, before: 20, ratio: 0.5, best: 0.5, between: [0.3, 0.55] },
  });
  expect(against.worse).toEqual([]);
});

test.each([
  ['a longer time', { check_ms: 112 }, { check_ms: 100 }, ['check_ms']],
  ['a time longer by less than a tenth', { check_ms: 109 }, { check_ms: 100 }, []],
  ['a lower speed', { per_second: 80 }, { per_second: 100 }, ['per_second']],
  ['a higher speed', { per_second: 180 }, { per_second: 100 }, []],
  ['a figure nobody judges', { states: 180 }, { states: 100 }, []],
])('%s', (_, now, before, worse) => {
  expect(comparison([round(now, before)], better).against.worse).toEqual(worse);
});

test('a single slow round of a busy machine makes nothing worse', () => {
  const rounds = [
    round({ check_ms: 130 }, { check_ms: 100 }),
    round({ check_ms: 130 }, { check_ms: 100 }),
    round({ check_ms: 100 }, { check_ms: 100 }),
  ];
  expect(comparison(rounds, better).against).toMatchObject({
    worse: [],
    figures: { check_ms: { ratio: 1.3, best: 1 } },
  });
});

test('a figure that is new has no ratio, and a group that cannot run before says why', () => {
  const { against } = comparison([{ ...round({ check_ms: 5 }, {}), missing: 'no such entry' }], better);
  expect(against).toEqual({
    figures: { check_ms: { now: 5, before: null, ratio: null, best: null, between: null } },
    worse: [],
    missing: { all: 'no such entry' },
  });
});
