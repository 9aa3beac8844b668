import { expect, it } from 'vitest';
import { chatStrings } from './strings.ts';

it('M13: a language tag with a region reads its language, an unknown one English', () => {
  expect(chatStrings('pt-BR').talkToPerson).toBe('Falar com uma pessoa');
  expect(chatStrings('DE').talkToPerson).toBe('Mit einem Menschen sprechen');
  expect(chatStrings('nl').talkToPerson).toBe('Talk to a person');
});

it('one and several are told apart in every language', () => {
  for (const language of ['en', 'es', 'de', 'fr', 'pt']) {
    const strings = chatStrings(language);
    expect(strings.waitMinutes(1)).not.toBe(strings.waitMinutes(2).replace('2', '1'));
  }
});
