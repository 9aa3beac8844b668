import * as z from 'zod';
import { expect, test } from 'vitest';
import { defineNode } from './define-node.ts';
import { flowDocument } from './document.ts';
import { graphOf } from './graph.ts';
import { createRegistry } from './registry.ts';

const fork = defineNode({
  kind: 'fork',
  version: 1,
  group: 'logic',
  icon: 'x',
  label: 'Fork',
  summary: 'Has as many ways out as it is told.',
  config: z.object({ ways: z.int(), ends: z.boolean().default(false) }),
  ports: ({ ways }) =>
    Object.fromEntries(Array.from({ length: ways }, (_, index) => [`way${index}`, { label: `Way ${index}` }])),
  facts: ({ ends }) => ({ ends }),
  compile: () => ({ ops: [{ go: { end: true } }] }),
  examples: { default: { ways: 1 } },
});

const registry = createRegistry([fork]);

function drawn(edges: readonly (readonly [from: string, port: string, to: string])[]) {
  return flowDocument.parse({
    format: 1,
    id: 'f',
    name: 'F',
    settings: {},
    nodes: [
      { id: 'a', kind: 'fork', version: 1, name: 'First', position: { x: 0, y: 0 }, config: { ways: 2, ends: false } },
      { id: 'b', kind: 'fork', version: 1, position: { x: 0, y: 0 }, config: { ways: 0, ends: true } },
      { id: 'gone', kind: 'not-installed', version: 1, position: { x: 0, y: 0 }, config: {} },
    ],
    edges: edges.map(([node, port, to], index) => ({ id: `e${index}`, from: { node, port }, to: { node: to } })),
  });
}

const graph = graphOf(
  drawn([
    ['a', 'way0', 'b'],
    ['a', 'way1', 'a'],
    ['b', 'way0', 'gone'],
  ]),
  registry,
);

test('a step carries what its kind says of its settings', () => {
  expect(graph.nodes.get('a')).toMatchObject({ index: 0, name: 'First', facts: { ends: false } });
  expect(Object.keys(graph.nodes.get('a')?.ports ?? {})).toEqual(['way0', 'way1']);
  expect(graph.nodes.get('b')).toMatchObject({ index: 1, name: 'Fork', ports: {}, facts: { ends: true } });
});

test('a step of a kind that is not installed is not in the graph', () => {
  expect(graph.nodes.has('gone')).toBe(false);
  expect(graph.target('b', 'way0')).toBeUndefined();
});

test('a way out leads to one step', () => {
  expect(graph.target('a', 'way0')?.node.id).toBe('b');
  expect(graph.edge('a', 'way1')?.id).toBe('e1');
  expect(graph.target('a', 'way2')).toBeUndefined();
});

test('connections are found from both ends', () => {
  expect(graph.outOf('a').map(({ id }) => id)).toEqual(['e0', 'e1']);
  expect(graph.into('a').map(({ id }) => id)).toEqual(['e1']);
  expect([graph.outOf('nobody'), graph.into('nobody')]).toEqual([[], []]);
});
