import { expect, it } from 'vitest';
import { renderMessage, spokenIn } from './render-message.ts';

const value = (name: string, language: string) => `${name} in ${language}`;

it('M13: times and figures speak the language of the text they stand in, also where a translation is missing', () => {
  const message = { text: { en: 'Back {{hours.next}}.' }, choices: [{ id: 'a', label: { en: 'Yes', de: 'Ja' } }] };
  expect(renderMessage(message, undefined, { language: 'de', fallback: 'en', value })).toEqual({
    text: 'Back hours.next in en.',
    choices: [{ id: 'a', label: 'Yes' }],
  });
});

it('M13: a region speaks the language that there is, with its own dates', () => {
  const message = { text: { en: 'Back {{hours.next}}.', de: 'Zurück {{hours.next}}.' } };
  expect(renderMessage(message, undefined, { language: 'de-AT', fallback: 'en', value })?.text).toBe(
    'Zurück hours.next in de-AT.',
  );
});

it('a message of buttons alone keeps the language of the conversation', () => {
  expect(spokenIn({}, 'de', 'en')).toBe('de');
  expect(spokenIn({ fr: 'Oui' }, 'de', 'en')).toBe('fr');
});
