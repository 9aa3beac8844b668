import { expect, it } from 'vitest';
import { withoutContact } from './contact-in.ts';

it('what is left without them says what it is about', () => {
  expect(withoutContact('ada@example.com').trim()).toBe('');
  expect(withoutContact('lamp broken, call +49 30 901820').trim()).toBe('lamp broken, call');
});
