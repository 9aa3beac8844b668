import { expect, it } from 'vitest';
import { writeLanguage, writeMoney, writeTime } from './format.ts';

const writing = { language: 'en-GB', zone: 'Europe/Stockholm' };

it('writes times in the zone that was given, not the machine’s', () => {
  expect(writeTime(Date.UTC(2026, 2, 10, 11, 4), writing)).toBe('12:04');
  expect(writeTime(Date.UTC(2026, 2, 10, 11, 4), { ...writing, zone: 'America/New_York' })).toBe('07:04');
});

it('writes an amount whose currency is not one as it was given', () => {
  expect(writeMoney(129, 'EUR', writing)).toBe('€129.00');
  expect(writeMoney(129, 'points', writing)).toBe('129.00 points');
});

it('names languages, and leaves a tag that is none', () => {
  expect(writeLanguage('es', writing)).toBe('Spanish');
  expect(writeLanguage('not a tag', writing)).toBe('not a tag');
});
