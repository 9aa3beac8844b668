// The guides name files to change. A file that was moved or split must be found under its new name by whoever follows them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const DOCS = join(ROOT, '.storybook/docs');

const guides = [
  ...readdirSync(DOCS)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => join(DOCS, name)),
  join(ROOT, 'CONTRIBUTING.md'),
  join(ROOT, 'README.md'),
];

/** Files and folders that a guide names in code, from the root: `packages/flow/src/effects.ts`. */
const named = (text: string): string[] =>
  Array.from(
    text.matchAll(/`((?:packages|apps|flows|examples|\.ci|\.storybook)\/[\w./-]+)`/g),
    ([, path = '']) => path,
  );

/** Links of a Markdown text to files. */
const linked = (text: string): string[] =>
  Array.from(text.matchAll(/\]\((?!https?:|#|\.\/\?)([^)#]+)\)/g), ([, path = '']) => path);

test.each(guides)('%s names files that exist', (guide) => {
  const text = readFileSync(guide, 'utf8');
  const missing = [
    ...named(text).filter((path) => !existsSync(join(ROOT, path))),
    ...linked(text).filter((path) => !existsSync(join(dirname(guide), path))),
  ];
  expect(missing).toEqual([]);
});

test('the guides for an effect and a signal lead through the rooms', () => {
  const files = ['AddAnEffect.mdx', 'AddASignal.mdx'].map(
    (name) => named(readFileSync(join(DOCS, name), 'utf8')).length,
  );
  expect(files.every((count) => count >= 4)).toBe(true);
});

test('a row that a guide calls complete by type is', () => {
  const table = readFileSync(join(ROOT, 'packages/conversation/src/effects/effect-table.ts'), 'utf8');
  expect(table).toMatch(/\{ \[T in keyof EffectOf\]: Handler<EffectOf\[T\]> \}/);
});
