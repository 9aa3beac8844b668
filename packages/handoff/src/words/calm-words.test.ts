import { expect, it } from 'vitest';
import { calmWords } from './calm-words.ts';

it.each([
  ['Where is my parcel?', 'Where is my parcel?'],
  [
    'I want to cancel my order and I am really angry about your stupid company, you are all thieves!!!',
    'I want to cancel my order',
  ],
  ['This is ridiculous. My lamp has been broken for weeks.', 'My lamp has been broken for weeks.'],
  ['YOUR BOT IS CRAP', null],
  ['you idiots', null],
])('M10: of %j a customer is told %j', (quote, told) => {
  expect(calmWords(quote)).toBe(told);
});
