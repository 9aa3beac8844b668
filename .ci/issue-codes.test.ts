// The catalogue of issues and the code hold together: types refuse a code that is not in it, this a code that nothing emits.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { issueCatalogue } from '../packages/flow/src/issue-catalogue.ts';

const root = new URL('../', import.meta.url).pathname;
const sources = globSync('{packages,apps}/*/src/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !/\.test\.tsx?$|\.stories\.tsx$|\/(testing|stories)\/|issue-catalogue\.ts$/.test(file))
  .map((file) => readFileSync(root + file, 'utf8'))
  .join('\n');

test('every code of the catalogue is emitted somewhere', () => {
  const codes = Object.keys(issueCatalogue);
  expect(codes.length).toBeGreaterThan(80);
  expect(codes.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
});

test('every cause and cure is a sentence', () => {
  const texts = Object.values(issueCatalogue).flatMap(({ cause, cure }) => [cause, cure]);
  expect(texts.filter((text) => !/^[A-Z].*[.}]$/.test(text))).toEqual([]);
});
