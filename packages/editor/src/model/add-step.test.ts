import { expect, test } from 'vitest';
import { emptyFlow, smallFlow, step } from '../stories/tiny-flows.ts';
import { tinyRegistry } from '../stories/tiny-kinds.ts';
import { addStepCommand, freePlace, placeForNext } from './add-step.ts';
import { createEditor } from './editor.ts';
import { STEP_WIDTH } from './lanes.ts';

const registry = tinyRegistry();
const middle = { x: 500, y: 500 };

function open(flow = smallFlow(registry)) {
  let ids = 0;
  const newId = () => `new${++ids}`;
  const editor = createEditor({ flow, registry, newId, now: () => 0 });
  const botReply = registry.get('bot-reply');
  if (!botReply) throw new Error('The tiny kinds have no bot reply.');
  return { editor, newId, botReply };
}

test('a step chosen in the palette stands behind the only step of a new flow, connected to it', () => {
  const { editor, newId, botReply } = open({ ...emptyFlow(), nodes: [step(registry, 'begin', 'begin', 0, 0)] });
  const state = editor.store.getState();
  const command = addStepCommand(state, botReply, placeForNext(state, botReply, middle), newId);
  if (command) editor.dispatch(command);
  const { nodes, edges } = editor.store.getState().document.flow;
  expect(edges.map(({ from, to }) => [from.node, to.node])).toEqual([['begin', nodes.at(-1)?.id]]);
  expect(nodes.at(-1)?.position).toEqual({ x: STEP_WIDTH + 80, y: 0 });
});

test('it stands by itself when nothing is selected in a larger flow, or everything is connected already', () => {
  const { editor, botReply } = open();
  expect(placeForNext(editor.store.getState(), botReply, middle)).toEqual(middle);
  editor.select(['begin']);
  expect(placeForNext(editor.store.getState(), botReply, middle)).toEqual(middle);
});

test('what nothing leads into, such as a start, is never connected', () => {
  const { editor } = open({ ...emptyFlow(), nodes: [step(registry, 'bot', 'bot-reply', 0, 0)] });
  const begin = registry.get('begin');
  expect(begin && placeForNext(editor.store.getState(), begin, middle)).toEqual(middle);
});

test('a step is put below what stands in its way, as tall as that came out', () => {
  const { editor } = open({ ...emptyFlow(), nodes: [step(registry, 'bot', 'bot-reply', 0, 0)] });
  editor.measured([{ step: 'bot', height: 400 }]);
  expect(freePlace(editor.store.getState().drawing, { x: 40, y: 30 })).toEqual({ x: 40, y: 432 });
});
