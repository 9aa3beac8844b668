import { expect, test } from 'vitest';
import { smallFlow } from '../stories/tiny-flows.ts';
import { tinyRegistry } from '../stories/tiny-kinds.ts';
import { createEditor } from './editor.ts';

const registry = tinyRegistry();
const maya = { key: 'm', name: 'Maya', step: 'ask', holds: true };

function open() {
  return createEditor({ flow: smallFlow(registry), registry, newId: () => 'new', now: () => 0 });
}

test('row 33: what somebody else holds is not changed, with their name as the reason, until it is taken over', () => {
  const editor = open();
  editor.set({ others: [maya] });
  const rename = { type: 'rename', step: 'ask', name: 'Another' } as const;
  expect(editor.dispatch(rename)).toEqual({
    ok: false,
    reason: 'Maya is working on “Ask to choose”. To change it, select it and take it over.',
  });
  expect(editor.dispatch({ type: 'delete', steps: ['bot', 'ask'], connections: [] }).ok).toBe(false);
  expect(editor.dispatch({ type: 'rename', step: 'bot', name: 'Mine' }).ok).toBe(true);
  expect(editor.dispatch({ type: 'move-steps', moves: [{ step: 'ask', to: { x: 8, y: 8 } }] }).ok).toBe(true);

  editor.set({ others: [{ ...maya, holds: false }] });
  expect(editor.dispatch(rename)).toEqual({ ok: true });
});
