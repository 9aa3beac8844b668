import { graphOf, type Issue } from '@baton/flow';
import { expect, test } from 'vitest';
import { smallFlow } from '../stories/tiny-flows.ts';
import { tinyRegistry } from '../stories/tiny-kinds.ts';
import { groupIssues, wayOutOf } from './issues.ts';

const registry = tinyRegistry();
const graph = graphOf(smallFlow(registry), registry);
const issue = (code: string, severity: Issue['severity'], node?: string): Issue => ({
  code,
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
  expect(groups.map(({ step, issues }) => [step, issues.map(({ code }) => code)])).toEqual([
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
  expect(wayOutOf({ ...open, at: { ...open.at, field: 'port:choice:1' } })).toEqual({ step: 'bot', port: 'choice:1' });
});
