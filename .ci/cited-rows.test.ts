// Every row, contract and law that the code cites stands in the reference, so that no comment points at nothing.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const REFERENCE = '.storybook/docs/reference';

const reference = readdirSync(join(ROOT, REFERENCE))
  .map((name) => readFileSync(join(ROOT, REFERENCE, name), 'utf8'))
  .join('\n');

const rows = new Set(Array.from(reference.matchAll(/^\| ([A-Z]\d{1,2}) \|/gm), ([, id = '']) => id));
const laws = new Set(Array.from(reference.matchAll(/^\| law (\d+) \|/gm), ([, id = '']) => id));
const contracts = new Set(Array.from(reference.matchAll(/^## (\d+)\. /gm), ([, id = '']) => id));

/** A row's id as a word of its own; `M16 4` is the path of an icon, `T09:00` a time of day. */
const ROW = /(?<![\w#%&/.-])([TLGXRWMAIECS]\d{1,2})(?![\w:]| -?\d|,-?\d)\b/g;

function cited(): { file: string; ids: string[]; lawIds: string[]; contractIds: string[] }[] {
  const files = execFileSync(
    'git',
    ['ls-files', '--', '*.ts', '*.tsx', '*.css', '*.md', '*.mdx', 'flows/*.scenarios.json'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  )
    .split('\n')
    .filter((file) => file !== '' && !file.startsWith(REFERENCE) && !/icon|Glyph/.test(file));
  return files.map((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    return {
      file,
      ids: Array.from(text.matchAll(ROW), ([, id = '']) => id),
      lawIds: Array.from(text.matchAll(/\blaws? (\d+)/gi), ([, id = '']) => id),
      contractIds: Array.from(text.matchAll(/\bcontracts, (\d+)/g), ([, id = '']) => id),
    };
  });
}

test('every row, law and contract that is cited stands in the reference', () => {
  const found = cited();
  const unknown = found.flatMap(({ file, ids, lawIds, contractIds }) => [
    ...ids.filter((id) => !rows.has(id)).map((id) => `${file}: ${id}`),
    ...lawIds.filter((id) => !laws.has(id)).map((id) => `${file}: law ${id}`),
    ...contractIds.filter((id) => !contracts.has(id)).map((id) => `${file}: contracts, ${id}`),
  ]);
  expect(unknown).toEqual([]);
  expect(found.flatMap(({ ids }) => ids).length).toBeGreaterThan(700);
});

test('every row stands in the reference once', () => {
  const all = Array.from(reference.matchAll(/^\| ([A-Z]\d{1,2}) \|/gm), ([, id = '']) => id);
  expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  expect(rows.size).toBeGreaterThan(140);
});
