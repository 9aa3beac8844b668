// The JSON Schema that other tools use says the same of a flow as opening it does.
import { flowJsonSchema, parseFlowValue } from '@baton/flow';
import { nodeKinds } from '@baton/nodes';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { drawnEdge, drawnNode, shippedFlows } from './testing/demo.ts';

const written = flowJsonSchema(nodeKinds);
/** Read back from its text, as another tool would, and knowing nothing of the kinds. */
const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(written)));

test('it names its dialect, its address and its format', () => {
  expect(written).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://baton.dev/schema/flow-1.json',
    title: 'Baton flow, format 1',
  });
});

test.each(shippedFlows())('the flow $id fits it', (flow) => {
  expect(schema.safeParse(flow).error?.issues).toBeUndefined();
});

test('every example of every kind fits it', () => {
  const nodes = nodeKinds.kinds.flatMap(({ kind, version, examples }) =>
    Object.entries(examples).map(([name, config]) => ({
      ...drawnNode(`${kind}-${name.replaceAll(/[^a-zA-Z0-9]/g, '-')}`, kind),
      version,
      config,
    })),
  );
  expect(nodes.length).toBeGreaterThan(nodeKinds.kinds.length);
  expect(schema.safeParse(flowWith({ nodes })).error?.issues).toBeUndefined();
});

const start = drawnNode('start', 'start');
const end = drawnNode('end', 'end');

describe('refuses, as opening the flow does,', () => {
  test.each<[string, object]>([
    ['a format that is not yet', { format: 2 }],
    ['a flow without steps', { nodes: undefined }],
    ['an unknown kind', { nodes: [start, drawnNode('x', 'teleport')] }],
    ['a version that the kind has not had', { nodes: [{ ...start, version: 99 }] }],
    ['an id with a space', { nodes: [{ ...start, id: 'a b' }] }],
    ['a step without a place', { nodes: [{ ...start, position: undefined }] }],
    ['a setting of another type', { nodes: [start, drawnNode('gate', 'confidence-gate', { answerFrom: 'high' })] }],
    ['a setting out of bounds', { nodes: [start, drawnNode('gate', 'confidence-gate', { answerFrom: 101 })] }],
    ['a connection without an end', { edges: [{ ...drawnEdge('start', 'next', 'end'), to: undefined }] }],
    ['a channel that is none', { settings: { channels: ['pigeon'] } }],
  ])('%s', (_name, change) => {
    const value = flowWith(change);
    expect(parseFlowValue(structuredClone(value), nodeKinds).ok).toBe(false);
    expect(schema.safeParse(value).success).toBe(false);
  });
});

test('the flow that those are changes of fits', () => {
  expect(schema.safeParse(flowWith({})).error?.issues).toBeUndefined();
});

function flowWith(change: object): object {
  return JSON.parse(
    JSON.stringify({
      format: 1,
      id: 'f',
      name: 'F',
      settings: {},
      nodes: [start, end],
      edges: [drawnEdge('start', 'next', 'end')],
      ...change,
    }),
  );
}
