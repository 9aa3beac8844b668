import * as z from 'zod';
import { expect, test } from 'vitest';
import { defineNode } from './define-node.ts';
import { createRegistry, functionsOf } from './registry.ts';

function kindCalled(kind: string) {
  return defineNode({
    kind,
    version: 1,
    group: 'logic',
    icon: 'x',
    label: kind,
    summary: 'Counts.',
    config: z.object({ by: z.int().default(1) }),
    ports: { next: { label: 'Next' } },
    memory: z.object({ count: z.int().default(0) }),
    guards: { many: ({ memory }, { most }: { most: number }) => memory.count > most },
    updates: { add: ({ memory }, { by }: { by: number }) => ({ count: memory.count + by }) },
    compile: ({ config, to }) => ({
      ops: [{ update: { type: 'add', params: { by: config.by } } }, { go: to.next }],
    }),
    examples: { default: {} },
  });
}

test('kinds come back in the order in which they were given, and by name', () => {
  const registry = createRegistry([kindCalled('b'), kindCalled('a')]);
  expect(registry.kinds.map(({ kind }) => kind)).toEqual(['b', 'a']);
  expect(registry.get('a')?.label).toBe('a');
});

test.each(['c', '', 'constructor', '__proto__', 'toString'])('there is no kind "%s" that nobody gave', (kind) => {
  expect(createRegistry([kindCalled('a')]).get(kind)).toBeUndefined();
});

test('two definitions of one name are a mistake of whoever put them together', () => {
  expect(() => createRegistry([kindCalled('a'), kindCalled('b'), kindCalled('a')])).toThrow(
    'flow/duplicate-kind: two definitions are called "a"; rename one of them.',
  );
});

test('what a kind leaves out has a quiet answer', () => {
  const kind = createRegistry([kindCalled('a')]).get('a');
  expect(kind?.facts({})).toEqual({});
  expect(kind?.sets({})).toEqual([]);
  expect(kind?.needs({})).toEqual({});
  expect(kind?.describe({})).toBe('');
  expect(kind?.ports({})).toEqual({ next: { label: 'Next' } });
  expect(kind?.renameVariables({ by: 2 }, (name) => `x.${name}`)).toEqual({ by: 2 });
});

test('functions are named by kind, so that two kinds may use one name', () => {
  const functions = functionsOf(createRegistry([kindCalled('a'), kindCalled('b')]));
  expect([...functions.guards.keys()]).toEqual(['a/many', 'b/many']);
  expect([...functions.updates.keys()]).toEqual(['a/add', 'b/add']);
  expect([...functions.dues.keys()]).toEqual([]);
  expect([...functions.fires.keys()]).toEqual(['a', 'b']);
});
