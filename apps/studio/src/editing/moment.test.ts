import { expect, test } from 'vitest';
import { moment } from './moment.ts';

const morning = Date.parse('2026-11-23T09:04:00Z');

test('two versions of one day are told apart by their time of day', () => {
  expect(moment(morning, 'en-GB', 'Europe/Berlin')).toBe('23 Nov 2026, 10:04');
  expect(moment(morning + 60_000, 'en-GB', 'Europe/Berlin')).toBe('23 Nov 2026, 10:05');
});

test('a moment is written as the reader writes it, in the reader’s zone', () => {
  expect(moment(morning, 'de-DE', 'Asia/Tokyo')).toBe('23.11.2026, 18:04');
});
