import { compileFlow } from '@baton/compiler';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { expect, test } from 'vitest';
import { drawnEdge, drawnFlow, drawnNode } from './testing/demo.ts';

test('G3: “Counts as unsure below” of the gate is what the reading of frustration goes by', () => {
  const flow = drawnFlow({
    format: 1,
    id: 'f',
    name: 'F',
    settings: {},
    nodes: [
      drawnNode('start', 'start'),
      drawnNode('bot', 'bot-answer'),
      drawnNode('gate', 'confidence-gate', { answerFrom: 97, unsureBelow: 95 }),
      drawnNode('end', 'end'),
    ],
    edges: [
      drawnEdge('start', 'next', 'bot'),
      ...['answered', 'failed', 'silent'].map((port) => drawnEdge('bot', port, port === 'answered' ? 'gate' : 'end')),
      ...['answer', 'qualify', 'handOff'].map((port) => drawnEdge('gate', port, 'end')),
    ],
  });
  const compiled = compileFlow(flow, { registry: nodeKinds, library: messageLibrary, hash: 'h' });
  expect(compiled.ok && compiled.machine.signals.unsureBelow).toBe(95);
});
