import { expect, test } from 'vitest';
import { isThanks } from './courtesy.ts';

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
  'great service, thanks!',
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
