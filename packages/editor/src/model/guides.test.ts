import { expect, test } from 'vitest';
import { guidesFor } from './guides.ts';

const other = { x: 400, y: 100, height: 120 };

test('a step that is nearly in line jumps to it, with a line to see why (row 13)', () => {
  expect(guidesFor({ x: 396, y: 300, height: 80 }, [other])).toEqual({
    at: { x: 400, y: 300 },
    guides: { x: 400, y: null },
  });
});

test.each([
  ['tops', 104, 100, 100],
  ['middles', 117, 120, 160],
  ['bottoms', 145, 140, 220],
])('%s of two steps meet', (_what, y, at, line) => {
  const found = guidesFor({ x: 0, y, height: 80 }, [other]);
  expect([found.at.y, found.guides.y]).toEqual([at, line]);
});

test('far from everything a step stays where the pointer has it', () => {
  const box = { x: 60, y: 500, height: 80 };
  expect(guidesFor(box, [other])).toEqual({ at: { x: 60, y: 500 }, guides: { x: null, y: null } });
});
