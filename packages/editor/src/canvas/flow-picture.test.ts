import { expect, test } from 'vitest';
import { createEditor } from '../model/editor.ts';
import { emptyFlow, smallFlow } from '../stories/tiny-flows.ts';
import { tinyRegistry } from '../stories/tiny-kinds.ts';
import { flowPicture } from './flow-picture.ts';

const registry = tinyRegistry();
const open = (flow = smallFlow(registry)) =>
  createEditor({ flow, registry, newId: () => 'new', now: () => 0 }).store.getState();

test('the picture has every step by name, every exit and every connection (row 38)', () => {
  const { document, drawing } = open();
  const found = flowPicture(document.flow, drawing, new Map());
  if (!found) throw new Error('There is no picture.');
  for (const { name } of drawing.steps.values()) expect(found.svg).toContain(name);
  expect(found.svg.match(/marker-end/g)).toHaveLength(document.flow.edges.length);
  expect(found.width).toBeGreaterThan(300);
});

test('a name is text and never part of the drawing', () => {
  const flow = smallFlow(registry);
  const [first, ...rest] = flow.nodes;
  if (!first) throw new Error('The flow is empty.');
  const { document, drawing } = open({ ...flow, nodes: [{ ...first, name: '<script>"a" & b' }, ...rest] });
  expect(flowPicture(document.flow, drawing, new Map())?.svg).toContain('&lt;script&gt;&quot;a&quot; &amp; b');
});

test('a flow without steps has no picture', () => {
  const { document, drawing } = open(emptyFlow());
  expect(flowPicture(document.flow, drawing, new Map())).toBeNull();
});
