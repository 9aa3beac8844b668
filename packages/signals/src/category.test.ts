import { expect, test } from 'vitest';
import { listen } from './listen.ts';

test.each([
  ['My item arrived broken', 'other'],
  ['the vase arrived smashed', 'other'],
  ['I received a damaged chair', 'other'],
  ['the rug is torn', 'other'],
  ['I want a new one sent before Friday', 'other'],
  ['please ship a replacement by Monday', 'other'],
  ['the app is broken', 'technical'],
  ['an update came and broke the app', 'technical'],
  ['my laptop is broken', 'technical'],
  ['I want to buy a new one', 'sales'],
  ['how much is a new one', 'sales'],
])('R1 to R3: "%s" is for %s', (text, category) => {
  expect(listen().says(text).category.id).toBe(category);
});

test.each([
  ['Is it ok for people allergic to wool?', false],
  ['I am allergic to dust, which blanket do you have?', false],
  ['I had an allergic reaction to the wool', true],
  ['I am allergic to wool and my face is swelling', true],
])('T24: an allergy named in "%s" is danger: %s', (text, isDanger) => {
  expect(
    listen()
      .says(text)
      .policy.some((p) => p.topic === 'medical'),
  ).toBe(isDanger);
});

test.each([
  ['refund 99.99 please', 99.99],
  ['please refund 250', 250],
  ['I paid 1.249,00 and want it back', 1249],
  ['the refund for order 4711 please', undefined],
  ['refund 2 items please', undefined],
  ['is 9.30 fine for the refund call', undefined],
  ['I paid on 10.11.2026', undefined],
])('T20: the amount in "%s" is %s', (text, value) => {
  expect(listen().says(text).amount?.value).toBe(value);
});
