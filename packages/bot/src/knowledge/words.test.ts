import { expect, it } from 'vitest';
import { stem, wordsOf } from './words.ts';

it('cuts a text into plain words', () => {
  expect(wordsOf("Où est l'église? Order #482, don’t PANIC 😀")).toEqual([
    'ou',
    'est',
    'leglise',
    'order',
    '482',
    'dont',
    'panic',
  ]);
});

it('reads at most 200 words', () => {
  expect(wordsOf('a '.repeat(5_000))).toHaveLength(200);
});

it.each([
  ['return', ['returns', 'returned', 'returning']],
  ['deliver', ['delivers', 'delivered', 'delivering']],
  ['ship', ['ships', 'shipped', 'shipping', 'shipment']],
  ['cancel', ['cancels', 'canceled', 'canceling']],
  ['pay', ['pays', 'paying', 'payment']],
])('brings the forms of "%s" together', (word, forms) => {
  expect([...new Set([word, ...forms].map(stem))]).toHaveLength(1);
});

it.each([['address'], ['bus'], ['this'], ['red'], ['sing']])('leaves "%s" a word of its own', (word) => {
  expect(stem(word)).toBe(word);
});
