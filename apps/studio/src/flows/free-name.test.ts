import { expect, test } from 'vitest';
import { freeName } from './free-name.ts';

test('a name that no flow has is taken as it is', () => {
  expect(freeName('Returns', ['Refunds'])).toBe('Returns');
});

test('the second flow of one name is called 2, the third 3', () => {
  expect(freeName('Returns', ['returns'])).toBe('Returns 2');
  expect(freeName('Returns', ['Returns', 'Returns 2'])).toBe('Returns 3');
});

test('a long name is cut, so that the number still fits', () => {
  const long = 'x'.repeat(120);
  expect(freeName(long, [long])).toBe(`${'x'.repeat(118)} 2`);
});
