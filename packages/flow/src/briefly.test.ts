import { expect, test } from 'vitest';
import { briefly } from './briefly.ts';

test('what is short stays as it is', () => {
  expect(briefly('Talk to a person')).toBe('Talk to a person');
  expect(briefly('x'.repeat(60))).toBe('x'.repeat(60));
});

test('of a page the beginning is told', () => {
  expect(briefly('x'.repeat(4_000))).toBe(`${'x'.repeat(59)}…`);
});

test('no character is cut in half', () => {
  expect(briefly('🙂'.repeat(100))).toBe(`${'🙂'.repeat(29)}…`);
});
