// Every row of the domain that a flow can show is shown: its id stands in the name of at least one scenario.
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scenarioFile } from './scenarios/scenario-file.ts';
import { shipped } from './testing/demo.ts';

const numbered = (letter: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${letter}${from + index}`);

const rows: readonly string[] = [
  ...numbered('T', 1, 12),
  ...numbered('T', 20, 28),
  ...numbered('G', 1, 5),
  ...numbered('W', 1, 11),
  ...numbered('M', 1, 13),
  ...numbered('A', 0, 9),
  ...numbered('R', 20, 27),
];

const names = readdirSync(new URL('../../../flows/', import.meta.url))
  .filter((file) => file.endsWith('.scenarios.json'))
  .flatMap((file) => scenarioFile.parse(JSON.parse(shipped(file))).scenarios.map(({ name }) => name));

/** "W4 to W6" names W5, too. */
const shown = new Set(
  names.flatMap((name) =>
    [...name.matchAll(/\b([TGWMAR])(\d+)(?: to \1(\d+))?/g)].flatMap(([, letter = '', from = '', to]) =>
      numbered(letter, Number(from), Number(to ?? from)),
    ),
  ),
);

test.each(rows)('%s is shown by a scenario of a shipped flow', (row) => {
  expect(shown).toContain(row);
});

test('there are at least ten flows', () => {
  const flows = readdirSync(new URL('../../../flows/', import.meta.url)).filter((file) => file.endsWith('.flow.json'));
  expect(flows.length).toBeGreaterThanOrEqual(10);
});
