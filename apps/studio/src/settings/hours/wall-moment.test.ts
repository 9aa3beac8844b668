import { expect, test } from 'vitest';
import { wallMoment } from './wall-moment.ts';

test('a wall time is a moment of its zone, on both sides of a clock change', () => {
  expect(wallMoment('2026-12-24T10:30', 'Europe/Berlin')).toBe(Date.parse('2026-12-24T09:30Z'));
  expect(wallMoment('2027-03-28T09:00', 'Europe/Berlin')).toBe(Date.parse('2027-03-28T07:00Z'));
  expect(wallMoment('2026-12-24T23:30', 'Pacific/Auckland')).toBe(Date.parse('2026-12-24T10:30Z'));
  expect(wallMoment('', 'Europe/Berlin')).toBeNull();
});
