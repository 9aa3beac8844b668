import { graphOf, type Issue } from '@baton/flow';
import { expect, test } from 'vitest';
import { smallFlow } from '../stories/tiny-flows.ts';
import { tinyRegistry } from '../stories/tiny-kinds.ts';
import { createEditor } from './editor.ts';
import { groupIssues, wayOutOf } from './issues.ts';

const registry = tinyRegistry();
const graph = graphOf(smallFlow(registry), registry);
const issue = (code: string, severity: Issue['severity'], node?: string): Issue => ({
  code: `test:${code}`,
  severity,
  message: code,
  at: { pointer: '', ...(node !== undefined && { node }) },
});

test('issues stand with their step: steps with errors first, then along the conversation', () => {
  const groups = groupIssues(
    [
      issue('far', 'error', 'ticket'),
      issue('early', 'warning', 'bot'),
      issue('also', 'warning', 'ask'),
      issue('worse', 'error', 'ask'),
    ],
    graph,
  );
  expect(groups.map(({ step, issues }) => [step, issues.map(({ message }) => message)])).toEqual([
    ['ask', ['worse', 'also']],
    ['ticket', ['far']],
    ['bot', ['early']],
  ]);
});

test('each group knows how many issues come before it', () => {
  const groups = groupIssues([issue('a', 'error', 'bot'), issue('b', 'note', 'bot'), issue('c', 'note', 'ask')], graph);
  expect(groups.map(({ first }) => first)).toEqual([0, 2]);
});

test('what is wrong with no step in the drawing is wrong with the flow as a whole', () => {
  const groups = groupIssues([issue('gone', 'error', 'deleted'), issue('name', 'error')], graph);
  expect(groups.map(({ step, issues }) => [step, issues.length])).toEqual([[null, 2]]);
});

test('an open way out is known by its step and its name, colons included', () => {
  const open = issue('not-connected', 'error', 'bot');
  expect(wayOutOf({ ...open, at: { ...open.at, field: 'port:choice:1' } })).toEqual({ node: 'bot', port: 'choice:1' });
});

test('a cure that needs a new step adds it where nothing was connected, and can be undone', () => {
  let count = 0;
  const editor = createEditor({ flow: smallFlow(registry), registry, newId: () => `new-${++count}`, now: () => 0 });
  editor.dispatch({ type: 'delete', steps: [], connections: ['person-waiting'] });
  const from = { node: 'person', port: 'waiting' };
  editor.applyFix({ label: 'Write a ticket', change: { type: 'add-step', group: 'after-hours', from } });
  const added = editor.store.getState().drawing.graph.target('person', 'waiting');
  expect([added?.definition.group, editor.store.getState().selection.steps]).toEqual(['after-hours', [added?.node.id]]);
  editor.undo();
  expect(editor.store.getState().drawing.graph.target('person', 'waiting')).toBeUndefined();
});
