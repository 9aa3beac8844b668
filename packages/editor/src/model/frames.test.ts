import { serialiseFlow, type Flow } from '@baton/flow';
import { expect, test } from 'vitest';
import { smallFlow, step } from '../stories/tiny-flows.ts';
import { tinyRegistry } from '../stories/tiny-kinds.ts';
import { blockOf } from './blocks.ts';
import { createEditor } from './editor.ts';
import { framesAround, insideOf, withCarried } from './frames.ts';

const registry = tinyRegistry();

function open(flow: Flow = smallFlow(registry)) {
  let ids = 0;
  return createEditor({ flow, registry, newId: () => `new${++ids}`, now: () => ids * 10_000 });
}

function framed() {
  const editor = open();
  editor.select(['bot', 'ask']);
  editor.frameSelection();
  const drawing = () => editor.store.getState().drawing;
  const [frame] = drawing().frames.values();
  if (!frame) throw new Error('There is no frame.');
  return { editor, drawing, frame };
}

test('row 18: a frame goes around the chosen steps, is none of the steps itself, and one undo takes it back', () => {
  const before = serialiseFlow(smallFlow(registry));
  const { editor, drawing, frame } = framed();
  expect(insideOf(frame, drawing()).toSorted()).toEqual(['ask', 'bot']);
  expect(drawing().steps.has(frame.id)).toBe(false);
  editor.undo();
  expect(serialiseFlow(editor.store.getState().document.flow)).toBe(before);
});

test('row 18: what stands in a frame is carried along with it, and what stands beside it is not', () => {
  const { drawing, frame } = framed();
  expect(withCarried([frame.id], drawing()).toSorted()).toEqual(['ask', 'bot', frame.id].toSorted());
  expect(withCarried(['ask'], drawing())).toEqual(['ask']);
});

test('row 18: after tidying up, a frame stands around the same steps, also where many steps move at once', () => {
  const many = Array.from({ length: 60 }, (_, i) => step(registry, `t${i}`, 'tell', 3000 + i * 400, 900));
  const small = smallFlow(registry);
  const editor = open({ ...small, nodes: [...small.nodes, ...many] });
  editor.select(['bot', 'ask']);
  editor.frameSelection();
  const { drawing } = editor.store.getState();
  const places = new Map(
    [...drawing.steps.values()].map(({ id, position: { x, y } }) => [id, { x: x + 40, y: y + 600 }]),
  );
  const moves = [...places].map(([id, to]) => ({ step: id, to }));
  expect(editor.dispatch({ type: 'arrange', moves, frames: framesAround(drawing, places) })).toEqual({ ok: true });
  const after = editor.store.getState().drawing;
  const [frame] = after.frames.values();
  expect(frame && insideOf(frame, after).toSorted()).toEqual(['ask', 'bot']);
  expect(after.steps.get('t59')?.position).toEqual({ x: 3000 + 59 * 400 + 40, y: 1500 });
});

test('row 18: a saved block is put into another flow wired as it was, under new ids', () => {
  const source = open();
  const block = blockOf(source.store.getState().document, ['bot', 'ask'], 'b1', 'Ask first');
  const editor = open();
  const count = editor.store.getState().document.flow.nodes.length;
  editor.paste(block.text, { x: 0, y: 4000 });
  const { document, drawing, selection } = editor.store.getState();
  expect(document.flow.nodes).toHaveLength(count + 2);
  const [bot, ask] = selection.steps.map((id) => drawing.steps.get(id)?.node.kind);
  expect([bot, ask]).toEqual(['bot-reply', 'choose']);
  const [from, to] = selection.steps;
  expect(document.flow.edges.filter((edge) => edge.from.node === from && edge.to.node === to).length).toBeGreaterThan(
    0,
  );
});
