import { expect, test } from 'vitest';
import { disagrees, isThanks } from './short-answer.ts';

test.each([
  'thanks',
  'Thank you very much!',
  'ok, great, thanks a lot',
  'never mind',
  'Forget it.',
  'That’s all, thanks for your help',
  'bye, have a nice day!',
  'Vielen Dank',
  'muchas gracias!',
  '👍🏽👍',
  '❤️',
  'ok',
])('G1: %j asks nothing', (text) => {
  expect(isThanks(text)).toBe(true);
});

test.each([
  '',
  'I never got it',
  'ok but where is it?',
  'hello?',
  'thanks, and my order?',
  'okay so',
  '😡',
  'it',
  'good question',
])('G1: %j may ask something', (text) => {
  expect(isThanks(text)).toBe(false);
});

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
