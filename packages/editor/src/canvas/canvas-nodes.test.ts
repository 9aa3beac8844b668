// What a keystroke costs: nothing that grows with the flow may be made anew while only what a step says changes.
import type { Flow } from '@baton/flow';
import { expect, test } from 'vitest';
import { createEditor } from '../model/editor.ts';
import { smallFlow, step } from '../stories/tiny-flows.ts';
import { tinyRegistry } from '../stories/tiny-kinds.ts';
import { connections, stepNodes } from './canvas-nodes.ts';

const registry = tinyRegistry();
const small = smallFlow(registry);
const many: Flow = {
  ...small,
  nodes: [...small.nodes, ...Array.from({ length: 150 }, (_, i) => step(registry, `more${i}`, 'tell', i * 300, 2000))],
};

function open(flow: Flow) {
  const editor = createEditor({ flow, registry, newId: () => 'new', now: () => 0 });
  const nodes = stepNodes([], editor.store.getState().drawing, { steps: ['thanks'], connections: [] });
  const edges = connections([], flow, editor.store.getState().drawing, { steps: [], connections: [] }, new Map());
  return { editor, nodes, edges };
}

test('B7: typing a text leaves all that React Flow and the lanes read as it was', () => {
  const { editor, nodes, edges } = open(many);
  const before = editor.store.getState();
  const path = ['message'];
  const value = { use: 'own', text: { en: 'Typed' } };
  expect(editor.dispatch({ type: 'set-setting', step: 'thanks', path, value })).toEqual({ ok: true });
  const { document, drawing, issues, selection } = editor.store.getState();
  expect(drawing.steps.get('thanks')).not.toBe(before.drawing.steps.get('thanks'));
  expect(drawing.placed).toBe(before.drawing.placed);
  expect([drawing.waiting, drawing.band, drawing.frames, issues, selection]).toEqual([
    before.drawing.waiting,
    before.drawing.band,
    before.drawing.frames,
    before.issues,
    before.selection,
  ]);
  expect(drawing.band).toBe(before.drawing.band);
  expect(stepNodes(nodes, drawing, { steps: ['thanks'], connections: [] })).toBe(nodes);
  expect(connections(edges, document.flow, drawing, { steps: [], connections: [] }, new Map())).toBe(edges);
});

test('a new name is told to React Flow for the step and its connections, and for nothing else', () => {
  const { editor, nodes, edges } = open(many);
  editor.dispatch({ type: 'rename', step: 'thanks', name: 'Say thank you' });
  const { document, drawing } = editor.store.getState();
  const named = stepNodes(nodes, drawing, { steps: ['thanks'], connections: [] });
  expect(named.filter((node, i) => node !== nodes[i]).map(({ id }) => id)).toEqual(['thanks']);
  const led = connections(edges, document.flow, drawing, { steps: [], connections: [] }, new Map());
  const anew = led.filter((edge, i) => edge !== edges[i]);
  expect(anew.length).toBeGreaterThan(0);
  expect(anew.every(({ source, target }) => source === 'thanks' || target === 'thanks')).toBe(true);
});

test('a step that moves, and one that comes, are placed anew', () => {
  const { editor } = open(small);
  const placed = () => editor.store.getState().drawing.placed;
  const before = placed();
  editor.dispatch({ type: 'move-steps', moves: [{ step: 'thanks', to: { x: 5, y: 6 } }] });
  const moved = placed();
  expect(moved).not.toBe(before);
  expect(moved.get('thanks')?.position).toEqual({ x: 5, y: 6 });
  editor.dispatch({ type: 'add-step', step: step(registry, 'late', 'tell', 0, 0) });
  expect(placed().has('late')).toBe(true);
});
