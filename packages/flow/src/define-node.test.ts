// Misspelt names in a definition are type errors: the compiler holds the lines marked below, and nothing here needs to run.
import * as z from 'zod';
import { expect, test } from 'vitest';
import { defineNode } from './define-node.ts';

const about = { version: 1, group: 'logic', icon: 'x', label: 'Gate', summary: 'Chooses.' } as const;
const config = z.object({ below: z.int().default(60) });
const ports = { high: { label: 'High' }, low: { label: 'Low' } };
const memory = z.object({ streak: z.int().default(0) });

test('a definition without mistakes is a definition', () => {
  const gate = defineNode({
    ...about,
    kind: 'gate',
    config,
    ports,
    memory,
    guards: { isLow: ({ memory: { streak } }, { below }: { below: number }) => streak < below },
    updates: { count: ({ memory: { streak } }) => ({ streak: streak + 1 }) },
    dues: { soon: ({ at }, { seconds }: { seconds: number }) => at + seconds * 1000 },
    sets: () => [{ name: 'result', port: 'low' }],
    compile: ({ config: { below }, to }) => ({
      ops: [
        { update: { type: 'count' } },
        { branch: [{ when: { type: 'isLow', params: { below } }, to: to.low }, { to: to.high }] },
      ],
      wait: {
        on: {},
        deadlines: [{ key: 'k', from: 'entered', due: { type: 'soon', params: { seconds: below } }, ops: [] }],
      },
    }),
    examples: { default: {}, strict: { below: 90 } },
  });
  expect(Object.keys(gate.ports)).toEqual(['high', 'low']);
});

test('a misspelt way out', () => {
  const gate = defineNode({
    ...about,
    kind: 'gate',
    config,
    ports,
    // @ts-expect-error -- there is no way out "lwo"
    compile: ({ to }) => ({ ops: [{ go: to.lwo }] }),
    examples: { default: {} },
  });
  expect(gate.kind).toBe('gate');
});

test('a misspelt way out among those that set a variable', () => {
  const gate = defineNode({
    ...about,
    kind: 'gate',
    config,
    ports,
    // @ts-expect-error -- there is no way out "lwo"
    sets: () => [{ name: 'result', port: 'lwo' }],
    compile: ({ to }) => ({ ops: [{ go: to.low }] }),
    examples: { default: {} },
  });
  expect(gate.kind).toBe('gate');
});

test('a misspelt guard, and a guard without what it asks for', () => {
  const guards = { isLow: (_scope: unknown, { below }: { below: number }) => below > 0 };
  const misspelt = defineNode({
    ...about,
    kind: 'gate',
    config,
    ports,
    guards,
    // @ts-expect-error -- the guard is called "isLow"
    compile: ({ to }) => ({ ops: [{ branch: [{ when: { type: 'isLwo', params: { below: 1 } }, to: to.low }] }] }),
    examples: { default: {} },
  });
  const bare = defineNode({
    ...about,
    kind: 'gate',
    config,
    ports,
    guards,
    // @ts-expect-error -- "isLow" asks for a number
    compile: ({ to }) => ({ ops: [{ branch: [{ when: { type: 'isLow', params: { below: 'x' } }, to: to.low }] }] }),
    examples: { default: {} },
  });
  expect([misspelt.kind, bare.kind]).toEqual(['gate', 'gate']);
});

test('a misspelt update, and one that keeps what the memory does not have', () => {
  const misspelt = defineNode({
    ...about,
    kind: 'gate',
    config,
    ports,
    memory,
    updates: { count: ({ memory: { streak } }) => ({ streak: streak + 1 }) },
    // @ts-expect-error -- the update is called "count"
    compile: ({ to }) => ({ ops: [{ update: { type: 'conut' } }, { go: to.low }] }),
    examples: { default: {} },
  });
  const forgets = defineNode({
    ...about,
    kind: 'gate',
    config,
    ports,
    memory,
    // @ts-expect-error -- the memory has a "streak"
    guards: { isLow: ({ memory: kept }) => kept.steak < 1 },
    compile: ({ to }) => ({ ops: [{ go: to.low }] }),
    examples: { default: {} },
  });
  expect([misspelt.kind, forgets.kind]).toEqual(['gate', 'gate']);
});

test('a misspelt setting, and an example that is none', () => {
  const misspelt = defineNode({
    ...about,
    kind: 'gate',
    config,
    ports,
    // @ts-expect-error -- the setting is called "below"
    compile: ({ config: settings, to }) => ({ ops: [{ go: settings.belwo > 1 ? to.low : to.high }] }),
    examples: { default: {} },
  });
  const wrong = defineNode({
    ...about,
    kind: 'gate',
    config,
    ports,
    compile: ({ to }) => ({ ops: [{ go: to.low }] }),
    // @ts-expect-error -- the setting is a number
    examples: { default: { below: 'sixty' } },
  });
  expect([misspelt.kind, wrong.kind]).toEqual(['gate', 'gate']);
});
