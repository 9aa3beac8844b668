import { nodeKinds } from '@baton/nodes';
import { expect, test } from 'vitest';
import { standardFlow } from '../stories/StudioScene.tsx';
import { countOf, peopleNow } from './people-now.ts';

const flow = standardFlow();
const idOf = (kind: string) => flow.nodes.find((node) => node.kind === kind)?.id ?? '';
const at = (step: string | null, queue: number, more: object = {}) => ({
  version: 1,
  step,
  queue,
  agent: 0,
  bot: 0,
  ...more,
});

test('law 10: of each step that somebody is at it says how many, and what becomes of it; what changes comes first', () => {
  const [line, closing, ask] = [idOf('queue-message'), idOf('closing'), idOf('bot-answer')];
  const after = {
    ...flow,
    nodes: flow.nodes
      .filter(({ id }) => id !== closing)
      .map((node) => (node.id === line ? { ...node, name: 'While in line' } : node)),
  };
  const rows = peopleNow(
    [at(ask, 0, { bot: 9 }), at(line, 2), at(line, 1, { version: 2 }), at(closing, 0, { agent: 1 }), at('gone', 1)],
    flow,
    after,
    nodeKinds,
  );
  expect(rows.map((row) => [row.id, row.is, countOf(row)])).toEqual([
    [line, 'changed', 3],
    [closing, 'removed', 1],
    ['gone', 'removed', 1],
    [ask, 'same', 9],
  ]);
  expect(rows.map(({ name }) => name)).toEqual(['While in line', expect.any(String), null, expect.any(String)]);
});

test('who is inside a flow that a step runs is at that step', () => {
  const ask = idOf('bot-answer');
  const [row] = peopleNow([at(`${ask}/inner`, 1), at(ask, 1)], flow, flow, nodeKinds);
  expect(row).toMatchObject({ id: ask, is: 'same', queue: 2 });
});
