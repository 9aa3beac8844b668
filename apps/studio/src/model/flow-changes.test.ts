import type { Flow, FlowNode } from '@baton/flow';
import { nodeKinds } from '@baton/nodes';
import { expect, test } from 'vitest';
import { flowChanges, isUnchanged, stepMarks } from './flow-changes.ts';

const step = (id: string, config: Record<string, unknown> = {}, name?: string): FlowNode => ({
  id,
  kind: 'message',
  version: 1,
  position: { x: 0, y: 0 },
  config,
  ...(name === undefined ? {} : { name }),
});
const flow = (nodes: FlowNode[], ways: [string, string][] = []): Flow => ({
  $schema: '',
  format: 1,
  id: 'f',
  name: 'F',
  description: '',
  settings: { language: 'en', languages: ['en'], voice: 'warm', channels: ['web'], variables: [] },
  nodes,
  edges: ways.map(([from, to]) => ({ id: `${from}-${to}`, from: { node: from, port: 'next' }, to: { node: to } })),
});

test('tells steps that came, went, were changed or lead elsewhere', () => {
  const before = flow(
    [step('a', {}, 'A'), step('b', { x: 1 }, 'B'), step('c', {}, 'C'), step('d', {}, 'D')],
    [['a', 'b']],
  );
  const after = flow(
    [step('a', {}, 'A'), step('b', { x: 2 }, 'B'), step('d', {}, 'Dd'), step('e', {}, 'E')],
    [['a', 'd']],
  );
  expect(flowChanges(before, after, nodeKinds)).toEqual({
    added: ['E'],
    removed: ['C'],
    changed: ['B', 'Dd'],
    details: [{ step: 'B', changes: [{ label: 'x', from: '1', to: '2' }] }],
    rerouted: ['A'],
    flow: false,
  });
});

test('of each step the canvas is told what became of it (row 24)', () => {
  const before = flow([step('a'), step('b', { x: 1 }), step('c'), step('same')], [['a', 'b']]);
  const after = flow([step('a'), step('b', { x: 2 }), step('e'), step('same')], [['a', 'e']]);
  expect(stepMarks(before, after)).toEqual({ a: 'rerouted', b: 'changed', e: 'added' });
  expect(stepMarks(before, before)).toEqual({});
});

test('moving a step, the order of settings and the ids of connections are no changes', () => {
  const before = flow([step('a', { x: 1, y: { p: 1, q: 2 } })], [['a', 'a']]);
  const moved = flow([{ ...step('a', { y: { q: 2, p: 1 }, x: 1 }), position: { x: 500, y: 9 } }], [['a', 'a']]);
  moved.edges = moved.edges.map((edge) => ({ ...edge, id: 'other' }));
  expect(isUnchanged(flowChanges(before, moved, nodeKinds))).toBe(true);
});

test('another voice is a change of the flow itself', () => {
  const before = flow([step('a')]);
  const after = { ...before, settings: { ...before.settings, voice: 'formal' } };
  expect(flowChanges(before, after, nodeKinds)).toMatchObject({ flow: true, changed: [] });
});
