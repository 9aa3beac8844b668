import { expect, it } from 'vitest';
import { ownContactIn, withoutContact } from './contact-in.ts';

it.each([
  ['ada@example.com', { email: 'ada@example.com' }],
  ['my email is ada@example.com, please write soon', { email: 'ada@example.com' }],
  ['you can reach me at +49 30 901820 or ada@example.com', { email: 'ada@example.com', phone: '+49 30 901820' }],
  ['0151 2345678', { phone: '0151 2345678' }],
])('X10: %j gives a contact of one’s own', (text, contact) => {
  expect(ownContactIn(text)).toEqual(contact);
});

it.each(['the receipt went to old@example.com and never came', '70455123', 'where is order 20014455', 'hello'])(
  'X10: %j gives none',
  (text) => {
    expect(ownContactIn(text)).toEqual({});
  },
);

it('what is left without them says what it is about', () => {
  expect(withoutContact('ada@example.com').trim()).toBe('');
  expect(withoutContact('lamp broken, call +49 30 901820').trim()).toBe('lamp broken, call');
});
