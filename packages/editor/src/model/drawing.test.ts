import { graphOf } from '@baton/flow';
import { describe, expect, test } from 'vitest';
import { connection, emptyFlow, smallFlow, step } from '../stories/tiny-flows.ts';
import { tinyRegistry } from '../stories/tiny-kinds.ts';
import { laneShape } from './lane-shape.ts';
import { listenersInOrder, waitingSteps } from './lanes.ts';
import { arrange } from './layout.ts';
import { outlineOf } from './outline.ts';
import { groupFor, paletteOf } from './palette.ts';
import { heightOf } from './step-heights.ts';
import { draw } from './step-view.ts';

const registry = tinyRegistry();
const graph = graphOf(smallFlow(registry), registry);

test('T11: policy stands before an explicit request in the band, wherever they were drawn', () => {
  expect(listenersInOrder(graph).map((entry) => entry.node.id)).toEqual(['topic', 'asked']);
});

test('the band lies above every other step', () => {
  const { steps } = draw(smallFlow(registry), registry);
  const band = [...steps.values()].filter((view) => view.place === 'band');
  const rest = [...steps.values()].filter((view) => view.place !== 'band');
  const lowest = Math.max(...band.map((view) => view.position.y + heightOf(view.exits.length)));
  expect(lowest).toBeLessThan(Math.min(...rest.map((view) => view.position.y)));
});

test('the waiting lane holds what keeps the place, and ends where the place is given up', () => {
  expect([...waitingSteps(graph)].toSorted()).toEqual(['wait-1', 'wait-2']);
});

describe('the shaded lane', () => {
  const rect = (x: number, y: number) => ({ x, y, width: 240, height: 120 });

  test('is one sheet where only waiting steps stand', () => {
    expect(laneShape([rect(0, 400), rect(400, 400)], [rect(0, 0)]).patches).toHaveLength(1);
  });

  test('is a patch for each step where others stand in between', () => {
    expect(laneShape([rect(0, 400), rect(800, 400)], [rect(400, 400)]).patches).toHaveLength(2);
  });
});

describe('tidying up', () => {
  const places = arrange(graph);

  test('puts every step right of what leads to it', () => {
    for (const [from, to] of [
      ['begin', 'bot'],
      ['bot', 'ask'],
      ['ask', 'person'],
      ['person', 'ticket'],
    ] as const) {
      expect(places.get(from)?.x).toBeLessThan(places.get(to)?.x ?? 0);
    }
  });

  test('never puts two steps on each other', () => {
    const all = [...places].map(([id, at]) => ({
      ...at,
      id,
      height: heightOf(Object.keys(graph.nodes.get(id)?.ports ?? {}).length),
    }));
    const overlaps = all.flatMap((a, i) =>
      all
        .slice(i + 1)
        .filter((b) => Math.abs(a.x - b.x) < 240 && a.y < b.y + b.height && b.y < a.y + a.height)
        .map((b) => [a.id, b.id]),
    );
    expect(overlaps).toEqual([]);
  });

  test('puts the waiting lane below the rest', () => {
    const main = ['begin', 'bot', 'ask', 'person', 'thanks', 'end', 'ticket'];
    const bottom = Math.max(...main.map((id) => places.get(id)?.y ?? 0));
    expect(places.get('wait-1')?.y).toBeGreaterThan(bottom);
  });

  test('puts what only a trigger leads to just before the step it leads on to, not beside the start', () => {
    const flow = {
      ...emptyFlow(),
      nodes: ['a', 'b', 'c', 'd', 'aside'].map((id) => step(registry, id, 'tell', 0, 0)),
      edges: [
        connection('a', 'next', 'b'),
        connection('b', 'next', 'c'),
        connection('c', 'next', 'd'),
        connection('aside', 'next', 'd'),
      ],
    };
    const drawn = arrange(graphOf(flow, registry));
    expect(drawn.get('aside')?.x).toBe(drawn.get('c')?.x);
  });

  test('places a chain of two thousand steps that leads back to its beginning', () => {
    const ids = Array.from({ length: 2000 }, (_, i) => `n${i}`);
    const flow = {
      ...emptyFlow(),
      nodes: ids.map((id) => step(registry, id, 'tell', 0, 0)),
      edges: ids.map((id, i) => connection(id, 'next', ids[(i + 1) % ids.length] ?? '')),
    };
    const far = arrange(graphOf(flow, registry));
    expect(new Set([...far.values()].map((at) => at.x)).size).toBe(2000);
  });
});

describe('the outline', () => {
  test('lists each step once, by where it stands in the conversation', () => {
    expect(outlineOf(graph).map((entry) => `${entry.group} ${entry.id}`)).toEqual([
      'listening topic',
      'listening asked',
      'main begin',
      'main bot',
      'main ask',
      'main person',
      'main thanks',
      'main end',
      'main ticket',
      'waiting wait-1',
      'waiting wait-2',
    ]);
  });

  test('puts apart what nothing leads to', () => {
    const flow = smallFlow(registry);
    const loose = { ...flow, nodes: [...flow.nodes, step(registry, 'alone', 'tell', 0, 0)] };
    expect(outlineOf(graphOf(loose, registry)).at(-1)).toEqual({ id: 'alone', group: 'loose', depth: 0 });
  });
});

test('R25: what is made for waiting is offered first where the customer waits', () => {
  const drawing = draw(smallFlow(registry), registry);
  expect(groupFor(drawing, { node: 'person', port: 'waiting' })).toBe('waiting');
  expect(groupFor(drawing, { node: 'person', port: 'connected' })).toBeUndefined();
  expect(paletteOf(registry, '', undefined, 'after-hours')[0]?.group).toBe('after-hours');
});

describe('searching steps', () => {
  const first = (query: string) => paletteOf(registry, query)[0]?.kinds[0]?.label;

  test('finds first what is called so', () => {
    expect(first('end')).toBe('End');
    expect(first('ticket')).toBe('Ticket');
  });

  test('finds by purpose, from the beginning of its words', () => {
    const labels = (query: string) =>
      paletteOf(registry, query).flatMap(({ kinds }) => kinds.map(({ label }) => label));
    expect(labels('conversation over')).toContain('End');
    expect(labels('versation')).toEqual([]);
  });
});
