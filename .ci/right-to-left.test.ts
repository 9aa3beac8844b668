// Desk and controls are read in Arabic and Hebrew too: what lies beside is said by where a line begins and ends, never by left and right.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sheets = execFileSync('git', ['ls-files', '--', 'apps/desk/src/**/*.css', 'packages/ui/src/**/*.css'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '');

const SIDED = /(margin|padding|border)-(left|right)|(^|[\s;{])(left|right):|(text-align|float): (left|right)/;

/** Centred, or measured from the left by Base UI whatever the direction. */
const EVEN: readonly string[] = [
  'apps/desk/src/talk/Talk.module.css: left: 50%;',
  'packages/ui/src/layout/Tabs.module.css: left: 0;',
];

test('no sheet of the desk or the controls speaks of left and right', () => {
  expect(sheets.length).toBeGreaterThan(30);
  const sided = sheets.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => SIDED.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(sided.filter((line) => !EVEN.includes(line))).toEqual([]);
});
