import { expect, test } from 'vitest';
import { dateIn } from './date-in.ts';

/** A Tuesday. */
const TODAY = '2026-11-17';
const day = (text: string, dayFirst = true) => dateIn(text, TODAY, dayFirst);

test.each([
  ['it came on 2026-11-03', '2026-11-03'],
  ['17.11.2026', '2026-11-17'],
  ['3.4.26', '2026-04-03'],
  ['03/04/2026', '2026-04-03'],
  ['11/25/2026', '2026-11-25'],
  ['25/11/2026', '2026-11-25'],
  ['17 November', '2026-11-17'],
  ['Nov 3rd, 2025', '2025-11-03'],
  ['am 3. März', '2027-03-03'],
  ['el 5 de febrero de 2026', '2026-02-05'],
  ['today', '2026-11-17'],
  ['heute Morgen', '2026-11-17'],
  ['mañana', '2026-11-18'],
  ['it was yesterday', '2026-11-16'],
  ['next Friday', '2026-11-20'],
  ['last friday', '2026-11-13'],
  ['Tuesday', '2026-11-24'],
  ['last tuesday', '2026-11-10'],
])('reads "%s" as %s', (text, expected) => {
  expect(day(text)).toBe(expected);
});

test('where months come first, 03/04 is the fourth of March, and a dot still puts the day first', () => {
  expect([day('03/04/2026', false), day('03.04.2026', false)]).toEqual(['2026-03-04', '2026-04-03']);
});

test('without a year it is the nearest such day', () => {
  expect([day('5 January'), day('20.12.'), day('1 June')]).toEqual(['2027-01-05', '2026-12-20', '2026-06-01']);
});

test('days that no calendar has, and words without a day, are none', () => {
  for (const text of ['31.2.2026', '2026-13-01', '45/45/2026', 'may I ask something', 'soon', '', 'version 3']) {
    expect(day(text), text).toBeNull();
  }
});
