import { expect, it } from 'vitest';
import { smallTalkOf } from './small-talk.ts';

it.each([
  ['hi', 'greeting'],
  ['good evening everyone', 'greeting'],
  ['¡Hola!', 'greeting'],
  ['Thank you so much, bye', 'thanks'],
  ['👍', 'empty'],
  ['hi, where is my parcel', 'none'],
  ['good', 'none'],
  ['thanks but it still does not work', 'none'],
  ['all day', 'none'],
])('hears in "%s": %s', (text, kind) => {
  expect(smallTalkOf(text)).toBe(kind);
});
