import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { resolverFor } from './resolver.ts';
import { startTree } from './tree.ts';

const here = resolve(import.meta.dirname, '../..');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'baton-trees-')));
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** An earlier tree: one room, found by its name from every other. */
const room = (tree: string, name: string, value: number) => {
  write(`${tree}/node_modules/${name}/package.json`, '{"type":"module","exports":"./index.js"}');
  write(`${tree}/node_modules/${name}/index.js`, `export const value = ${value};`);
};

test('a room is found where the earlier tree has it, by the name it had there', () => {
  room('old', '@baton/host', 7);
  write('old/packages/host/package.json', '{}');
  const resolver = resolverFor({ here, tree: join(folder, 'old') });
  const bench = `file://${here}/packages/rehearsal/tools/bench.ts`;
  const { tries, orHere } = resolver('@baton/conversation', bench);
  expect(orHere).toBe(false);
  expect(tries).toContainEqual({
    specifier: '@baton/host',
    parentURL: `file://${folder}/old/packages/host/package.json`,
  });
});

test('a source file comes from the earlier tree, a measuring one from this', () => {
  const resolver = resolverFor({ here, tree: join(folder, 'old') });
  const bench = `file://${here}/packages/rehearsal/tools/bench.ts`;
  expect(resolver('../src/rehearse.ts', bench).tries.map(({ specifier }) => specifier)).toEqual([
    `file://${folder}/old/packages/rehearsal/src/rehearse.ts`,
  ]);
  expect(resolver('./bench/steps.ts', bench)).toEqual({ tries: [], orHere: true });
});

test('what nobody of the house imports is left alone', () => {
  const resolver = resolverFor({ here, tree: join(folder, 'old') });
  expect(resolver('@baton/host', `file://${folder}/old/packages/host/src/index.ts`).tries).toEqual([]);
  expect(resolver('node:fs', `file://${here}/packages/rehearsal/tools/bench.ts`).tries).toEqual([]);
});

test('the same bench measures two trees, each in a process of its own', async () => {
  const bench = join(import.meta.dirname, 'testing/two-groups.ts');
  room('new', '@baton/host', 1);
  room('old', '@baton/host', 7);
  const [now, before] = await Promise.all(
    ['new', 'old'].map((tree) => startTree(bench, { inputs: folder, tree: join(folder, tree) })),
  );
  try {
    expect(await now?.run('value')).toEqual({ value: 1, inputs: folder });
    expect(await before?.run('value')).toEqual({ value: 7, inputs: folder });
    await expect(before?.run('broken')).rejects.toThrow('Nothing to measure here.');
  } finally {
    now?.stop();
    before?.stop();
  }
});
