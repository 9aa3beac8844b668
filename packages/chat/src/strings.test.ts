import { expect, it } from 'vitest';
import { chatDirection, chatLanguages, chatStrings } from './strings.ts';

/** Their nouns have no plural after a number. */
const SAME_FOR_ONE_AND_MANY = new Set(['ja', 'tr', 'pl']);

it('M13: a language tag with a region reads its language, an unknown one English', () => {
  expect(chatStrings('pt-BR').talkToPerson).toBe('Falar com uma pessoa');
  expect(chatStrings('DE').talkToPerson).toBe('Mit einem Menschen sprechen');
  expect(chatStrings('xx').talkToPerson).toBe('Talk to a person');
});

it('speaks twelve languages, each in words of its own', () => {
  expect(chatLanguages).toHaveLength(12);
  const ofEach = (read: (language: string) => string) => new Set(chatLanguages.map(read)).size;
  expect(ofEach((one) => chatStrings(one).talkToPerson)).toBe(12);
  expect(ofEach((one) => chatStrings(one).offline)).toBe(12);
  expect(ofEach((one) => chatStrings(one).agree)).toBe(12);
});

it.each(chatLanguages.map((language) => [language]))('%s says every figure and name it is given', (language) => {
  const strings = chatStrings(language);
  if (!SAME_FOR_ONE_AND_MANY.has(language))
    expect(strings.waitMinutes(1)).not.toBe(strings.waitMinutes(2).replace('2', '1'));
  for (const text of [
    strings.place(7),
    strings.waitMinutes(7),
    strings.tooLong(7, 9),
    strings.ticket('7'),
    strings.unread(7),
    strings.fileTooLarge('a', 7),
  ])
    expect(text).toContain('7');
  for (const text of [strings.talkingTo, strings.typing, strings.fileNotTaken, strings.download, strings.takeAway])
    expect(text('Tom Okafor')).toContain('Tom Okafor');
});

it('writes Arabic from right to left, and a language it does not speak like English', () => {
  expect(['ar-EG', 'de', 'he'].map(chatDirection)).toEqual(['rtl', 'ltr', 'ltr']);
});
