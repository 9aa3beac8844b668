import { expect, test } from 'vitest';
import { smallFlow, someTemplates } from '../stories/tiny-flows.ts';
import { tinyRegistry } from '../stories/tiny-kinds.ts';
import { createEditor } from './editor.ts';
import { goToEntries, goToFinds } from './go-to.ts';

const registry = tinyRegistry();
const { document, drawing } = createEditor({
  flow: smallFlow(registry),
  registry,
  newId: () => 'new',
  now: () => 0,
}).store.getState();
const entries = goToEntries(document.flow, drawing, someTemplates);

test('a step is found by its name, and comes before texts that speak of the same (row 16)', () => {
  const [first] = goToFinds(entries, 'ticket');
  expect(first).toMatchObject({ kind: 'step', words: 'Ticket' });
});

test('a text is found by any of its words, also one of the library, and leads to the step that says it', () => {
  const found = goToFinds(entries, 'bringing in a colleague');
  expect(found[0]).toMatchObject({ kind: 'text', step: 'person' });
});

test('a value is found by its name, and leads to where it is used first', () => {
  const variables = entries.filter(({ kind }) => kind === 'variable');
  expect(variables.length).toBeGreaterThan(0);
  for (const { words, step } of variables) expect(goToFinds(entries, words).map((one) => one.step)).toContain(step);
});

test('without words every step is offered, and no text', () => {
  const kinds = new Set(goToFinds(entries, '').map(({ kind }) => kind));
  expect([...kinds]).toEqual(['step']);
});

test('what nobody wrote is not found', () => {
  expect(goToFinds(entries, 'zebra crossing')).toEqual([]);
});
