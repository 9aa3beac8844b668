import { expect, test } from 'vitest';
import { emergencyNumber } from './emergency-number.ts';

test.each([
  [{ zone: 'Europe/Berlin' }, '112'],
  [{ zone: 'Europe/London', phone: '+1 415 555 0100' }, '999'],
  [{ zone: 'America/Chicago' }, '911'],
  [{ phone: '+61 2 5550 1234' }, '000'],
  [{ phone: '0044 7700 900123' }, '999'],
  [{ zone: 'Australia/Perth', phone: '+49 151 23456789' }, '000'],
])('T24: the emergency number of %j is %s', (profile, number) => {
  expect(emergencyNumber(profile)).toBe(number);
});

test.each([
  {},
  { zone: 'UTC' },
  { zone: 'Etc/GMT+3' },
  { phone: '0171 1234567' },
  { phone: '+1 876 555 0100' },
  { zone: 'America/Lima' },
])('T24: none is guessed for %j', (profile) => {
  expect(emergencyNumber(profile)).toBeNull();
});
