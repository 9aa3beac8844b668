import { expect, test } from 'vitest';
import { folded } from './layout.ts';

const COLUMN = 336;
const strip = (columns: number) =>
  new Map(
    Array.from({ length: columns }, (_, i): [string, { x: number; y: number }] => [`s${i}`, { x: i * COLUMN, y: 0 }]),
  );
const sizeOf = (places: ReadonlyMap<string, { x: number; y: number }>) => {
  const points = [...places.values()];
  return {
    wide: Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x)) + 240,
    tall: Math.max(...points.map(({ y }) => y)) + 220,
  };
};

test('a strip of twelve columns is cut into rows that come near the shape of a screen (row 14)', () => {
  const before = sizeOf(strip(12));
  const after = sizeOf(folded(strip(12), () => 220));
  expect(before.wide / before.tall).toBeGreaterThan(10);
  expect(after.wide / after.tall).toBeLessThan(3);
});

test('no two steps come to stand on each other, and each keeps its order', () => {
  const places = folded(strip(23), () => 220);
  const spots = new Set([...places.values()].map(({ x, y }) => `${x} ${y}`));
  expect(spots.size).toBe(23);
  const order = [...places].toSorted(([, a], [, b]) => a.y - b.y || a.x - b.x).map(([id]) => id);
  expect(order).toEqual([...strip(23).keys()]);
});

test('a flow that fits as it is stays as it is', () => {
  const places = strip(4);
  expect(folded(places, () => 700)).toBe(places);
});
