import { expect, test } from 'vitest';
import { folded, type Folding } from './folded.ts';

const COLUMN = 336;
const plain = (height: number, lane: Folding['lane'] = () => 'main') => ({ height: () => height, lane });
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
  const after = sizeOf(folded(strip(12), plain(220)));
  expect(before.wide / before.tall).toBeGreaterThan(10);
  expect(after.wide / after.tall).toBeLessThan(3);
});

test('no two steps come to stand on each other, and each keeps its order', () => {
  const places = folded(strip(23), plain(220));
  const spots = new Set([...places.values()].map(({ x, y }) => `${x} ${y}`));
  expect(spots.size).toBe(23);
  const order = [...places].toSorted(([, a], [, b]) => a.y - b.y || a.x - b.x).map(([id]) => id);
  expect(order).toEqual([...strip(23).keys()]);
});

test('a flow that fits as it is stays as it is', () => {
  const places = strip(4);
  expect(folded(places, plain(700))).toBe(places);
});

test('B8: each row is as tall as its own steps, and what is heard while waiting stands below the last', () => {
  const main = strip(12);
  // The first column is five steps high; the lane lies below all of it.
  const tall = [1, 2, 3, 4].map((i): [string, { x: number; y: number }] => [`t${i}`, { x: 0, y: i * 260 }]);
  const lane: [string, { x: number; y: number }] = ['wait', { x: 8 * COLUMN, y: 5 * 260 + 148 }];
  const places = folded(
    new Map([...main, ...tall, lane]),
    plain(220, (id) => (id === 'wait' ? 'waiting' : 'main')),
  );
  const at = (id: string) => places.get(id) ?? { x: Number.NaN, y: Number.NaN };
  const firstRow = 4 * 260 + 220;
  expect(at('s11').y).toBeGreaterThan(firstRow);
  expect(at('s11').y).toBeLessThan(firstRow + 300);
  expect(at('wait').y).toBeGreaterThan(at('s11').y + 220);
  expect(at('wait').x).toBe(0);
});
