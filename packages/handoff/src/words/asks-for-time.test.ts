import { expect, it } from 'vitest';
import { secondsAskedFor } from './asks-for-time.ts';

it.each([
  ['I need about 25 minutes to look into this with the warehouse. Please hold on.', 1500],
  ['Give me ten minutes, I am asking the driver.', 600],
  ['Let me check that for you.', 60],
  ['One moment please', 60],
  ["I'll get back to you in an hour.", 3600],
  ['Bear with me, this takes 5-10 min', 600],
  ['I’m looking into it now', 60],
  ['This needs half an hour, please wait', 1800],
])('A11: "%s" keeps the next word with the agent', (text, seconds) => {
  expect(secondsAskedFor(text)).toBe(seconds);
});

it.each([
  'Your parcel is in Leipzig.',
  'Does that help?',
  'Could you check the label on the box?',
  'It will arrive within two days.',
  'Is there anything else I can do for you?',
  'The refund takes 5 working days.',
  'Thanks for waiting.',
])('A11: "%s" leaves the next word to the customer', (text) => {
  expect(secondsAskedFor(text)).toBeNull();
});
