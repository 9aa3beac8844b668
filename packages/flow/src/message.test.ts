import { describe, expect, test } from 'vitest';
import { inLanguage, messageForm, say, textsOf } from './message.ts';

describe('the text in a language', () => {
  const text = { en: 'Hello', de: 'Hallo', 'pt-BR': 'Olá' };

  test.each([
    ['de', 'en', 'Hallo'],
    ['de-AT', 'en', 'Hallo'],
    ['pt-BR', 'en', 'Olá'],
    ['fr', 'de', 'Hallo'],
    ['fr', 'es', 'Hello'],
  ])('%s, else %s: %s', (language, fallback, expected) => {
    expect(inLanguage(text, language, fallback)).toBe(expected);
  });

  test('there is none where there is no text at all', () => {
    expect(inLanguage({}, 'en', 'en')).toBeUndefined();
  });

  test.each(['constructor', 'toString', '__proto__', 'valueOf'])(
    '"%s" is a language that nobody speaks',
    (language) => {
      expect(inLanguage(text, language, language)).toBe('Hello');
    },
  );
});

test('own words are a message', () => {
  expect(messageForm.parse(say('Hello'))).toEqual({ use: 'own', text: { en: 'Hello' } });
  expect(say('Hallo', 'de').text).toEqual({ de: 'Hallo' });
});

test('every text of a message is found, with where it stands', () => {
  const own = (en: string) => ({ en });
  const message = messageForm.parse({
    use: 'own',
    text: own('Shall I?'),
    choices: [
      { id: 'yes', label: own('Yes') },
      { id: 'no', label: own('No') },
    ],
    link: { label: own('More'), url: 'https://example.com' },
    card: { title: own('Order 1042'), lines: [own('Sent'), own('On its way')] },
  });
  if (message.use !== 'own') throw new Error('It is a message of its own.');
  expect(textsOf(message).map(({ path, text }) => `${path.join('/')}: ${text['en']}`)).toEqual([
    'text: Shall I?',
    'choices/0/label: Yes',
    'choices/1/label: No',
    'link/label: More',
    'card/title: Order 1042',
    'card/lines/0: Sent',
    'card/lines/1: On its way',
  ]);
});

test.each([
  ['a template without a name', { use: 'template', template: '' }],
  ['another sort of message', { use: 'shouted', text: { en: 'x' } }],
  ['a language that is no code', { use: 'own', text: { English: 'x' } }],
  ['a text longer than 4,000 characters', { use: 'own', text: { en: 'x'.repeat(4001) } }],
  [
    'eleven buttons',
    { use: 'own', text: {}, choices: Array.from({ length: 11 }, (_, i) => ({ id: `${i}`, label: {} })) },
  ],
])('%s is no message', (_name, message) => {
  expect(messageForm.safeParse(message).success).toBe(false);
});
