import { expect, test } from 'vitest';
import { middleOf, nearestOn, passes } from './own-stretch.ts';

const shared = [
  { x: 600, y: 300 },
  { x: 600, y: 0 },
  { x: 0, y: 0 },
];
const other = [
  { x: 300, y: 300 },
  { x: 300, y: 0 },
  { x: 0, y: 0 },
];

test('a place is on a line that passes it, not on one that ends before', () => {
  expect([passes(shared, { x: 450, y: 4 }, 7), passes(other, { x: 450, y: 4 }, 7)]).toEqual([true, false]);
});

test('a pointer beside a line means the place of the line that is nearest', () => {
  expect(nearestOn(shared, { x: 606, y: 120 })).toEqual({ x: 600, y: 120 });
});

test('the buttons stand where a line is by itself', () => {
  expect(passes(other, middleOf(shared, [other]), 12)).toBe(false);
  expect(passes(shared, middleOf(shared, [other]), 1)).toBe(true);
});

test('the buttons of a line that is nowhere by itself stand in its middle', () => {
  expect(passes(shared, middleOf(shared, [shared]), 1)).toBe(true);
});
