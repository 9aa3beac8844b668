import { expect, test } from 'vitest';
import { freeId } from './edit-list.ts';

test('a name becomes an id that nobody has', () => {
  expect(freeId('Notaufnahme Süd', [])).toBe('notaufnahme-sud');
  expect(freeId('Night care', ['night-care', 'night-care-2'])).toBe('night-care-3');
  expect(freeId('夜間', [])).toBe('new');
});
