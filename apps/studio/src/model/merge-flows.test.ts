import type { Flow } from '@baton/flow';
import { nodeKinds } from '@baton/nodes';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clashWords } from './clash-words.ts';
import { mergeFlows, type Clash } from './merge-flows.ts';

const step = (id: string, config: Record<string, unknown> = {}, name?: string): Flow['nodes'][number] => ({
  id,
  kind: 'confidence-gate',
  version: 1,
  ...(name !== undefined && { name }),
  position: { x: 0, y: 0 },
  config,
});
const way = (from: string, port: string, to: string): Flow['edges'][number] => ({
  id: `${from}-${port}`,
  from: { node: from, port },
  to: { node: to },
});
const flow = (nodes: Flow['nodes'], edges: Flow['edges'] = []): Flow => ({
  $schema: '',
  format: 1,
  id: 'f',
  name: 'F',
  description: '',
  settings: { language: 'en', languages: ['en'], voice: 'warm', channels: ['web'], variables: [] },
  nodes,
  edges,
});
const before = flow([step('a', { handOffBelow: 60 }), step('b'), step('c')], [way('a', 'answer', 'b')]);
const withStep = (changed: Flow['nodes'][number]): Flow => ({
  ...before,
  nodes: before.nodes.map((node) => (node.id === changed.id ? changed : node)),
});

test('changes to different steps, ways out and sides of a step go together', () => {
  const mine = {
    ...withStep(step('a', { handOffBelow: 65 })),
    edges: [way('a', 'answer', 'b'), way('a', 'handOff', 'c')],
  };
  const theirs = {
    ...withStep(step('a', { handOffBelow: 60 }, 'Gate')),
    name: 'Returns',
    edges: [way('a', 'answer', 'c')],
  };
  const { flow: merged, clashes } = mergeFlows({ before, mine, theirs });
  expect(clashes).toEqual([]);
  expect(merged.name).toBe('Returns');
  expect(merged.nodes[0]).toEqual(step('a', { handOffBelow: 65 }, 'Gate'));
  expect(merged.edges.map(({ from, to }) => `${from.port} ${to.node}`)).toEqual(['answer c', 'handOff c']);
});

test('where a step stands never needs a decision: what is here stays', () => {
  const at = (x: number) => withStep({ ...step('b'), position: { x, y: 0 } });
  const { flow: merged, clashes } = mergeFlows({ before, mine: at(5), theirs: at(9) });
  expect(clashes).toEqual([]);
  expect(merged.nodes[1]?.position.x).toBe(5);
});

test('a step that one removed and the other only moved goes; one that the other worked on is asked about', () => {
  const removed = { ...before, nodes: before.nodes.filter(({ id }) => id !== 'c') };
  const moved = withStep({ ...step('c'), position: { x: 7, y: 7 } });
  expect(mergeFlows({ before, mine: moved, theirs: removed })).toMatchObject({
    flow: { nodes: [{}, {}] },
    clashes: [],
  });
  const connected = { ...before, edges: [...before.edges, way('b', 'answer', 'c')] };
  const asked = mergeFlows({ before, mine: connected, theirs: removed });
  expect(asked.clashes.map(({ key }) => key)).toEqual(['step c']);
  const gone = mergeFlows({ before, mine: connected, theirs: removed }, new Map([['step c', 'theirs']]));
  expect(gone.flow.edges).toEqual(before.edges);
  expect(gone.clashes).toEqual([]);
});

test('a choice is told in the words of the form, each with what it was', () => {
  const mine = withStep(step('a', { handOffBelow: 65 }));
  const theirs = withStep(step('a', { handOffBelow: 70 }));
  const [clash] = mergeFlows({ before, mine, theirs }).clashes;
  expect(clash && clashWords(clash, nodeKinds, String)).toEqual({
    title: 'Settings of “Confidence gate”',
    means: { mine: 'Hand off below: 60 → 65', theirs: 'Hand off below: 60 → 70', before: 'no change' },
  });
});

type Edit = { step: number; side: 'name' | 'settings' | 'way'; value: number };
const edit: fc.Arbitrary<Edit> = fc.record({
  step: fc.nat(2),
  side: fc.constantFrom('name', 'settings', 'way'),
  value: fc.nat(3),
});
const idOf = ({ step: at }: Edit) => ['a', 'b', 'c'][at] ?? 'a';
const done = (edits: readonly Edit[]): Flow =>
  edits.reduce((now, one) => {
    const id = idOf(one);
    if (one.side === 'way') {
      const others = now.edges.filter(({ from }) => from.node !== id || from.port !== 'other');
      return { ...now, edges: [...others, way(id, 'other', ['a', 'b', 'c'][one.value] ?? 'a')] };
    }
    const change = one.side === 'name' ? { name: `N${one.value}` } : { config: { handOffBelow: one.value } };
    return { ...now, nodes: now.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)) };
  }, before);
const valueOf = (of: Flow, { key }: Pick<Clash, 'key'>): unknown => {
  const [what = '', id = ''] = key.split(' ');
  const node = of.nodes.find((one) => one.id === id);
  if (what === 'name') return node?.name;
  return what === 'settings'
    ? node?.config
    : of.edges.find(({ from }) => from.node === id && from.port === 'other')?.to.node;
};

test('of any two sets of changes each is kept, is the same on both sides, or is asked about', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), fc.array(edit, { maxLength: 6 }), (own, other) => {
      const [mine, theirs] = [done(own), done(other)];
      const { flow: merged, clashes } = mergeFlows({ before, mine, theirs });
      const asked = new Set(clashes.map(({ key }) => key));
      for (const one of [...own, ...other]) {
        const key = one.side === 'way' ? `way ${idOf(one)} other` : `${one.side} ${idOf(one)}`;
        const [was, here, there, is] = [before, mine, theirs, merged].map((of) => JSON.stringify(valueOf(of, { key })));
        const differ = here !== was && there !== was && here !== there;
        expect(asked.has(key)).toBe(differ);
        if (!differ) expect(is).toBe(here === was ? there : here);
      }
    }),
    { numRuns: process.env['BATON_LONG'] === '1' ? 10_000 : 500 },
  );
});
