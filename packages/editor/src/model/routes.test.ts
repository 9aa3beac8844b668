import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from './document.ts';
import type { Rect } from './lane-shape.ts';
import type { Route, Wire } from './ground.ts';
import { routesOf } from './routes.ts';

const step = (x: number, y: number): Rect => ({ x, y, width: 240, height: 120 });
const wire = (id: string, from: Rect, row: number, to: Rect, name: string): Wire => ({
  id,
  to: name,
  start: { x: from.x + 246, y: from.y + 60 + row * 27 },
  end: { x: to.x - 4, y: to.y + 21 },
});

/** Three steps in a row, as “Tidy up” draws them. */
const [bot, ask, person] = [step(0, 0), step(336, 0), step(672, 0)];

test('what leads on to the next step needs no way of its own', () => {
  expect(routesOf({ steps: [bot, ask], wires: [wire('on', bot, 0, ask, 'ask')] }).size).toBe(0);
});

test('a line around the step in between runs behind no step', () => {
  const routes = routesOf({ steps: [bot, ask, person], wires: [wire('far', bot, 0, person, 'person')] });
  expect(hits(routes.get('far'), [bot, ask, person])).toBe(0);
});

test('lines back to the same step run into one another', () => {
  const routes = routesOf({
    steps: [bot, ask, person],
    wires: [wire('first', ask, 0, bot, 'bot'), wire('second', person, 0, bot, 'bot')],
  });
  expect(levelOf(routes.get('first'))).toBe(levelOf(routes.get('second')));
});

test('lines back to different steps keep apart', () => {
  const routes = routesOf({
    steps: [bot, ask, person],
    wires: [wire('bot', person, 0, bot, 'bot'), wire('ask', person, 1, ask, 'ask')],
  });
  expect(Math.abs(levelOf(routes.get('bot')) - levelOf(routes.get('ask')))).toBeGreaterThanOrEqual(12);
});

test('no line runs along the ground it may only cross', () => {
  const band: Rect = { x: -40, y: -220, width: 1000, height: 180 };
  const listener = step(0, -200);
  const { start, end } = wire('asked', listener, 0, person, 'person');
  const routes = routesOf({
    steps: [listener, bot, ask, person],
    wires: [{ id: 'asked', to: 'person', start, end }],
    closed: [band],
  });
  expect(levelOf(routes.get('asked'))).toBeGreaterThan(-40);
});

describe('a large flow', () => {
  const rows = Array.from({ length: 80 }, (_, i) => [step(0, i * 300), step(336, i * 300), step(672, i * 300)]);
  const steps = rows.flat();
  const wires = rows.flatMap(([first, second, third], i) =>
    first && second && third
      ? [
          wire(`${i} on`, first, 0, second, `${i} second`),
          wire(`${i} far`, first, 1, third, `${i} third`),
          wire(`${i} back`, third, 0, first, `${i} first`),
          wire(`${i} again`, third, 1, first, `${i} first`),
        ]
      : [],
  );
  const before = routesOf({ steps, wires });

  test('keeps the lines that nothing came in the way of', () => {
    const after = routesOf({ steps: [...steps, step(2000, 0)], wires }, before);
    expect([...after].every(([id, route]) => before.get(id) === route)).toBe(true);
  });

  test('leads a line around a step that was put in its way', () => {
    const level = levelOf(before.get('40 back'));
    const inTheWay = step(336, level - 60);
    const after = routesOf({ steps: [...steps, inTheWay], wires }, before);
    expect(after.get('40 back')).not.toBe(before.get('40 back'));
    expect(hits(after.get('40 back'), [inTheWay])).toBe(0);
  });
});

test('every way leads from end to end, level and upright in turn, wherever steps stand', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 1500 }), y: fc.integer({ min: 0, max: 1500 }) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 2, maxLength: 9 }), (places) => {
      const steps = places.map(({ x, y }) => step(x, y));
      const wires = steps.flatMap((from, i) =>
        steps.map((to, j) => wire(`${i} ${j}`, from, 0, to, String(j))).filter((_, j) => (i + j) % 3 > 0),
      );
      const routes = routesOf({ steps, wires });
      for (const { id, start, end } of wires) {
        const route = routes.get(id);
        if (!route) continue;
        expect([route[0], route.at(-1)]).toEqual([start, end]);
        for (const [a, b] of stretches(route)) expect(a.x === b.x || a.y === b.y).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

function stretches(route: Route): [Point, Point][] {
  return route.flatMap((corner, i): [Point, Point][] => {
    const next = route[i + 1];
    return next ? [[corner, next]] : [];
  });
}

/** The height of the longest level stretch. */
function levelOf(route: Route | undefined): number {
  const level = stretches(route ?? []).filter(([a, b]) => a.y === b.y);
  return level.toSorted(([a, b], [c, d]) => Math.abs(d.x - c.x) - Math.abs(b.x - a.x))[0]?.[0].y ?? Number.NaN;
}

/** How many stretches run behind a step. */
function hits(route: Route | undefined, steps: readonly Rect[]): number {
  return stretches(route ?? []).filter(([a, b]) =>
    steps.some(
      ({ x, y, width, height }) =>
        Math.min(a.x, b.x) < x + width &&
        x < Math.max(a.x, b.x) &&
        Math.min(a.y, b.y) < y + height &&
        y < Math.max(a.y, b.y) + 0.1,
    ),
  ).length;
}
