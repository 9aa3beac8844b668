import { expect, test } from 'vitest';
import { smallFlow } from '../stories/tiny-flows.ts';
import { tinyRegistry } from '../stories/tiny-kinds.ts';
import { aligned, alignments } from './align.ts';
import { createEditor } from './editor.ts';

const registry = tinyRegistry();
const open = () => createEditor({ flow: smallFlow(registry), registry, newId: () => 'new', now: () => 0 });

test('steps are put in a line, and undone in one go (row 12)', () => {
  const editor = open();
  const { drawing, document } = editor.store.getState();
  const moves = aligned(drawing, ['bot', 'ask', 'person'], 'top');
  expect(new Set(moves.map(({ to }) => to.y)).size).toBe(1);
  editor.dispatch({ type: 'align', moves });
  editor.undo();
  expect(editor.store.getState().document.flow).toEqual(document.flow);
});

test('steps are spread at equal distances, the outer two stay', () => {
  const editor = open();
  editor.dispatch({
    type: 'move-steps',
    moves: [
      { step: 'bot', to: { x: 0, y: 0 } },
      { step: 'ask', to: { x: 310, y: 0 } },
      { step: 'person', to: { x: 1000, y: 0 } },
    ],
  });
  const moves = aligned(editor.store.getState().drawing, ['person', 'bot', 'ask'], 'spread-across');
  expect(moves.map(({ to }) => to.x)).toEqual([0, 500, 1000]);
});

test('what always listens stays where it is, and one step has nothing to line up with', () => {
  const { drawing } = open().store.getState();
  const band = [...drawing.steps.values()].filter(({ place }) => place === 'band').map(({ id }) => id);
  expect(band.length).toBeGreaterThan(0);
  for (const how of alignments) {
    expect(aligned(drawing, [...band, 'bot'], how)).toEqual([]);
    expect(aligned(drawing, [], how)).toEqual([]);
  }
});
