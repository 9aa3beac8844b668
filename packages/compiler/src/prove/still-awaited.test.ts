import { graphOf, type Go } from '@baton/flow';
import { expect, test } from 'vitest';
import type { CompiledBlocks, CompiledNode } from '../compile-blocks.ts';
import { draw } from '../testing/draw.ts';
import { fixtureKinds } from '../testing/fixture-kinds.ts';
import { atStart } from './abstraction.ts';
import type { Action, Way } from './block-ways.ts';
import { Reactions } from './reactions.ts';
import { StillAwaited } from './still-awaited.ts';

interface Step {
  /** What its first block asks for. */
  asks?: Action;
  /** The event that its state takes in, and where that leads. */
  on: string;
  to: string;
}

/** Steps that each begin with a block, rest in a state, and lead on from there. */
function stillAwaited(steps: Record<string, Step>): StillAwaited {
  const ways = new Map<string, Way[]>();
  const way = (go: Go, asks?: Action): Way[] => [{ go, actions: asks ? [asks] : [], needs: {}, oddness: 0 }];
  const blocks: CompiledBlocks['blocks'] = {};
  const nodes: CompiledNode[] = [];
  for (const [id, { asks, on, to }] of Object.entries(steps)) {
    for (const [block, go] of [
      [id, { state: id }],
      [`${id}?${on}`, { block: to }],
    ] as const) {
      blocks[block] = { node: id, memory: id, ops: [], go };
      ways.set(block, way(go, block === id ? asks : undefined));
    }
    const spec = { node: id, memory: id, awaiting: 'nothing' as const, handles: [on], deadlines: [] };
    nodes.push({
      id,
      memory: id,
      entries: [],
      listener: false,
      state: { key: id, spec, on: [{ event: on, block: `${id}?${on}` }] },
    });
  }
  const reactions = new Reactions(graphOf(draw({}, []), fixtureKinds), new Map(nodes.map((node) => [node.id, node])));
  return new StillAwaited({ blocks, nodes, issues: [] }, reactions, (block) => ways.get(block) ?? []);
}

const offerSlots: Action = { type: 'offerSlots', team: null, days: 5 };
const waiting = { ...atStart, asked: 'slots' } as const;

test('an answer is awaited where a step ahead takes it in', () => {
  const awaited = stillAwaited({
    call: { asks: offerSlots, on: 'customer.message', to: 'note' },
    note: { on: 'customer.message', to: 'listen' },
    listen: { on: 'slots.offered', to: 'end' },
    end: { on: 'customer.message', to: 'end' },
  });
  expect(['call', 'note', 'listen'].map((state) => awaited.inState(state, waiting).asked)).toEqual(
    Array(3).fill('slots'),
  );
  expect(awaited.inState('end', waiting).asked).toBe('nobody');
});

test('a step that asks itself takes in no answer to what was asked before it began', () => {
  const awaited = stillAwaited({
    call: { asks: offerSlots, on: 'slots.offered', to: 'note' },
    note: { on: 'customer.message', to: 'call' },
  });
  expect(awaited.inState('call', waiting)).toBe(waiting);
  expect(awaited.inState('note', waiting)).toEqual({ ...waiting, asked: 'nobody' });
});

test('whether a help desk is awaited is asked everywhere', () => {
  const awaited = stillAwaited({ note: { on: 'customer.message', to: 'note' } });
  const asked = (['bot', 'desk'] as const).map((one) => awaited.inState('note', { ...atStart, asked: one }).asked);
  expect(asked).toEqual(['nobody', 'desk']);
});

test('a walk that leads to no answer awaits none either', () => {
  const awaited = stillAwaited({
    call: { asks: offerSlots, on: 'slots.offered', to: 'note' },
    note: { on: 'customer.message', to: 'call' },
  });
  expect(awaited.atBlock('call', waiting).asked).toBe('nobody');
});
