import { expect, test } from 'vitest';
import { disagrees } from './short-answer.ts';

test.each([
  ['no', true],
  ['No, not really', true],
  ['wrong!', true],
  ['no, thanks', false],
  ['nothing else', false],
  ['now what?', false],
])('G1: %j says that it was not right: %s', (text, is) => {
  expect(disagrees(text)).toBe(is);
});
