// What has a value where a text says it: copies and conditions, by the shipped kinds.
import { proveFlow } from '@baton/compiler';
import { parseFlowValue } from '@baton/flow';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { expect, test } from 'vitest';
import { demoWorkspace } from './testing/demo.ts';

const workspace = demoWorkspace();

/** Start, these steps one after the other, then a text; asking for a person makes a ticket. */
function unsetIn(text: string, steps: [kind: string, config: object, port: string][]): string[] {
  const node = (id: string, kind: string, config: object = {}) => ({
    id,
    kind,
    version: 1,
    position: { x: 0, y: 0 },
    config,
  });
  const edge = (from: string, port: string, to: string) => ({
    id: `${from}-${port}`,
    from: { node: from, port },
    to: { node: to },
  });
  const ids = steps.map((_, index) => `s${index}`);
  const line = ['start', ...ids, 'text'];
  const parsed = parseFlowValue(
    {
      format: 1,
      id: 'f',
      name: 'F',
      settings: {},
      nodes: [
        node('start', 'start'),
        node('human', 'explicit-request'),
        node('ticket', 'ticket', { team: 'support' }),
        ...steps.map(([kind, config], index) => node(`s${index}`, kind, config)),
        node('text', 'message', { message: { use: 'own', text: { en: text } } }),
        node('end', 'end'),
      ],
      edges: [
        edge('human', 'asked', 'ticket'),
        edge('ticket', 'created', 'end'),
        edge('text', 'next', 'end'),
        ...line
          .slice(0, -1)
          .map((from, index) =>
            edge(from, index === 0 ? 'next' : (steps[index - 1]?.[2] ?? ''), line[index + 1] ?? ''),
          ),
        ...steps.flatMap(([kind], index) => (kind === 'condition' ? [edge(`s${index}`, 'otherwise', 'end')] : [])),
        ...steps.flatMap(([kind], index) =>
          kind === 'question' ? [edge(`s${index}`, 'gaveUp', 'end'), edge(`s${index}`, 'silent', 'end')] : [],
        ),
      ],
    },
    nodeKinds,
  );
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  return proveFlow(parsed.flow, { registry: nodeKinds, library: messageLibrary, workspace })
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
}

const copy = (from: string, variable: string): [string, object, string] => [
  'set-variable',
  { assignments: [{ set: 'copy', from, variable }] },
  'next',
];
const asks = (into: string): [string, object, string] => [
  'question',
  { message: { use: 'own', text: { en: 'Which order?' } }, into },
  'answered',
];

test('a copy has a value only when what it comes from has one', () => {
  expect(unsetIn('Got {{it}}.', [copy('nobody.sets.this', 'it')])).toEqual(['variable-not-set']);
  expect(unsetIn('Got {{it}}.', [asks('order'), copy('order', 'it')])).toEqual([]);
  expect(unsetIn('Got {{it}}.', [asks('order'), copy('order', 'between'), copy('between', 'it')])).toEqual([]);
  expect(unsetIn('Got {{it|nothing}}.', [copy('nobody.sets.this', 'it')])).toEqual([]);
});

test('behind a condition that it has a value, a name has one; behind one that it has none, it does not', () => {
  const when = (test: object): [string, object, string] => [
    'condition',
    { ways: [{ id: 'a', label: 'A', when: test }] },
    'way-a',
  ];
  const copied = copy('nobody.sets.this', 'it');
  expect(unsetIn('Got {{it}}.', [copied, when({ test: 'known', variable: 'it' })])).toEqual([]);
  expect(unsetIn('Got {{it}}.', [copied, when({ test: 'known', variable: 'it', value: false })])).toEqual([
    'variable-not-set',
  ]);
});
