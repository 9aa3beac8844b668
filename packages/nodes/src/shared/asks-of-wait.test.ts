import { expect, test } from 'vitest';
import { asksOfWait } from './asks-of-wait.ts';

test.each([
  'how long will it take?',
  'How much longer?',
  'hello?',
  'is anybody there',
  'are you still there?',
  'please hurry',
  'are you coming?',
  'Wie lange dauert es noch?',
  '¿cuánto falta?',
  'olá?',
])('M6: %j asks of the wait', (text) => {
  expect(asksOfWait(text)).toBe(true);
});

test.each([
  'how long does a refund take?',
  'my order number is 70455',
  'it is the blue one',
  'The courier said hello to my neighbour and left with it again',
  '',
])('M6: %j does not', (text) => {
  expect(asksOfWait(text)).toBe(false);
});
