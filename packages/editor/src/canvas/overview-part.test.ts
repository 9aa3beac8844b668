import { expect, test } from 'vitest';
import { smallFlow } from '../stories/tiny-flows.ts';
import { tinyRegistry } from '../stories/tiny-kinds.ts';
import { draw } from '../model/step-view.ts';
import { overviewPart } from './overview-part.ts';

const registry = tinyRegistry();
const drawing = draw(smallFlow(registry), registry);
const size = { width: 1000, height: 700 };

test('a picture of the whole flow serves however far the canvas is moved, and until it would be too coarse', () => {
  const part = overviewPart(drawing, [400, 300, 0.1], size);
  expect(part?.serves([-5000, 900, 0.1], size)).toBe(true);
  expect(part?.serves([400, 300, 0.12], size)).toBe(true);
  expect(part?.serves([400, 300, 0.15], size)).toBe(false);
});

test('a picture of a part is drawn anew once the view leaves it', () => {
  const part = overviewPart(drawing, [0, 0, 1], { width: 200, height: 100 });
  expect(part?.serves([-20, -20, 1], { width: 200, height: 100 })).toBe(true);
  expect(part?.serves([-600, -20, 1], { width: 200, height: 100 })).toBe(false);
});

test('a flow without steps has no picture', () => {
  expect(overviewPart(draw({ ...smallFlow(registry), nodes: [], edges: [] }, registry), [0, 0, 1], size)).toBeNull();
});
