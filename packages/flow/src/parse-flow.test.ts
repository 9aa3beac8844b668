import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { defineNode } from './define-node.ts';
import { MAX_NODES } from './document.ts';
import { parseFlow, parseFlowValue, serialiseFlow } from './parse-flow.ts';
import { createRegistry } from './registry.ts';

const about = { version: 2, group: 'logic', icon: 'x', summary: 'A step.', examples: { default: {} } } as const;
const compile = () => ({ ops: [{ go: { end: true as const } }] });
const step = defineNode({
  ...about,
  kind: 'step',
  label: 'Step',
  config: z.object({ seconds: z.int().min(1).default(60) }),
  ports: { next: { label: 'Next' } },
  migrate: (config) => config,
  compile,
});
const begin = defineNode({
  ...about,
  kind: 'begin',
  label: 'Begin',
  config: z.object({}),
  ports: { next: { label: 'Next' } },
  facts: { start: true },
  compile,
});
const registry = createRegistry([step, begin]);

const node = (id: string, kind = 'step', more: object = {}) => ({
  id,
  kind,
  version: 2,
  position: { x: 0, y: 0 },
  config: {},
  ...more,
});
const edge = (id: string, from: string, to: string, port = 'next') => ({
  id,
  from: { node: from, port },
  to: { node: to },
});
const flow = (change: object = {}) => ({
  format: 1,
  id: 'f',
  name: 'F',
  settings: {},
  nodes: [node('a', 'begin'), node('b')],
  edges: [edge('ab', 'a', 'b')],
  ...change,
});

function refused(change: object) {
  const parsed = parseFlowValue(flow(change), registry);
  return parsed.ok ? [] : parsed.issues.map(({ code, at }) => `${code} ${at.pointer}`);
}

test('a flow opens with every default filled in', () => {
  const parsed = parseFlowValue(flow(), registry);
  expect(parsed.ok && parsed.flow.nodes[1]?.config).toEqual({ seconds: 60 });
  expect(parsed.ok && parsed.flow.settings).toEqual({
    language: 'en',
    languages: ['en'],
    voice: 'warm',
    channels: ['web'],
    variables: [],
  });
});

test('what was opened is saved as text with a line end, and opens again', () => {
  const parsed = parseFlow(JSON.stringify(flow()), registry);
  if (!parsed.ok) throw new Error('It does not open.');
  const saved = serialiseFlow(parsed.flow);
  expect(saved.startsWith('{\n  "$schema": "https://baton.dev/schema/flow-1.json",\n  "format": 1,\n')).toBe(true);
  expect(saved.endsWith('}\n')).toBe(true);
  const again = parseFlow(saved, registry);
  expect(again.ok && serialiseFlow(again.flow)).toBe(saved);
});

describe('is refused where it is wrong:', () => {
  test.each<[string, object, string]>([
    ['a later format', { format: 2 }, 'flow-too-new /format'],
    ['an earlier format', { format: 0 }, 'flow-shape /format'],
    ['an id that is none', { id: '__proto__' }, 'flow-shape /id'],
    ['a name that is missing', { name: undefined }, 'flow-shape /name'],
    [
      'a step without a place',
      { nodes: [node('a', 'begin', { position: { x: 0 } })], edges: [] },
      'flow-shape /nodes/0/position/y',
    ],
    ['an unknown kind', { nodes: [node('a', 'teleport')], edges: [] }, 'unknown-kind /nodes/0/kind'],
    ['a kind that every object has', { nodes: [node('a', 'constructor')], edges: [] }, 'unknown-kind /nodes/0/kind'],
    [
      'a wrong setting',
      { nodes: [node('a', 'step', { config: { seconds: 0 } })], edges: [] },
      'setting /nodes/0/config/seconds',
    ],
    ['two steps of one id', { nodes: [node('a'), node('a')], edges: [] }, 'duplicate-id /nodes/1/id'],
    ['two connections of one id', { edges: [edge('x', 'a', 'b'), edge('x', 'b', 'b')] }, 'duplicate-id /edges/1/id'],
    ['a connection from nowhere', { edges: [edge('x', 'z', 'b')] }, 'dangling-edge /edges/0/from/node'],
    ['a connection to nowhere', { edges: [edge('x', 'a', 'z')] }, 'dangling-edge /edges/0/to/node'],
    ['a way out that is none', { edges: [edge('x', 'a', 'b', 'toString')] }, 'unknown-exit /edges/0/from/port'],
    ['a way out taken twice', { edges: [edge('x', 'a', 'b'), edge('y', 'a', 'b')] }, 'exit-taken /edges/1/from'],
    ['a way into the beginning', { edges: [edge('x', 'b', 'a')] }, 'no-way-in /edges/0/to/node'],
    ['too many steps', { nodes: Array.from({ length: MAX_NODES + 1 }, () => 7) }, 'flow-too-large /nodes'],
    ['too many connections', { edges: Array.from({ length: 80_001 }, () => 7) }, 'flow-too-large /edges'],
  ])('%s', (_name, change, expected) => {
    expect(refused(change)).toEqual([expected]);
  });
});

test('a refusal names the step as its designer does', () => {
  const parsed = parseFlowValue(
    flow({ nodes: [node('a', 'step', { name: 'Wait a bit', config: { seconds: 0 } })] }),
    registry,
  );
  expect(parsed.issues[0]).toMatchObject({
    severity: 'error',
    at: { node: 'a', nodeName: 'Wait a bit', field: 'seconds' },
    message: expect.stringMatching(/^"Wait a bit", seconds: .*\.$/),
  });
});

test('a name of a million characters is told in short', () => {
  const parsed = parseFlowValue(flow({ nodes: [node('a', 'step', { name: 'n'.repeat(1_000_000) })] }), registry);
  expect(parsed.issues.map(({ code }) => code)).toEqual(['flow-shape']);
  expect(parsed.issues[0]?.message.length).toBeLessThan(300);
});

test('of a thousand mistakes the first fifty are told', () => {
  expect(refused({ nodes: Array.from({ length: 1_000 }, () => 7) })).toHaveLength(50);
});

test('a text beyond twenty million characters is not even read', () => {
  const parsed = parseFlow(' '.repeat(20_000_001), registry);
  expect(parsed.issues.map(({ code }) => code)).toEqual(['flow-too-large']);
});

test.each([null, undefined, 7, 'flow', [], true])('%j is no flow', (value) => {
  const parsed = parseFlowValue(value, registry);
  expect(parsed.issues[0]).toMatchObject({ code: 'flow-shape', at: { pointer: '' } });
});
