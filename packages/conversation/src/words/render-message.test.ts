import { describe, expect, it } from 'vitest';
import { renderMessage, spokenIn } from './render-message.ts';

const NOW = Date.UTC(2026, 10, 23, 9);
const value = (name: string, language: string) => `${name} in ${language}`;

it('M13: times and figures speak the language of the text they stand in, also where a translation is missing', () => {
  const message = { text: { en: 'Back {{hours.next}}.' }, choices: [{ id: 'a', label: { en: 'Yes', de: 'Ja' } }] };
  expect(
    renderMessage(message, undefined, { language: 'de', fallback: 'en', now: NOW, zone: 'Europe/Berlin', value }),
  ).toEqual({
    text: 'Back hours.next in en.',
    choices: [{ id: 'a', label: 'Yes' }],
  });
});

it('M13: a region speaks the language that there is, with its own dates', () => {
  const message = { text: { en: 'Back {{hours.next}}.', de: 'Zurück {{hours.next}}.' } };
  expect(
    renderMessage(message, undefined, { language: 'de-AT', fallback: 'en', now: NOW, zone: 'Europe/Berlin', value })
      ?.text,
  ).toBe('Zurück hours.next in de-AT.');
});

it('a message of buttons alone keeps the language of the conversation', () => {
  expect(spokenIn({}, 'de', 'en')).toBe('de');
  expect(spokenIn({ fr: 'Oui' }, 'de', 'en')).toBe('fr');
});

describe('a day that a variable holds', () => {
  const said = (day: string, language = 'en') =>
    renderMessage({ text: { en: 'It comes {{day}}.', de: 'Es kommt {{day}}.' } }, undefined, {
      language,
      fallback: 'en',
      now: NOW,
      zone: 'Europe/Berlin',
      value: () => day,
    })?.text;

  it('M13: is said in words of the text’s language, with the year only where it is another', () => {
    expect([said('2026-11-25'), said('2026-11-25', 'de'), said('2027-01-04')]).toEqual([
      'It comes Wednesday 25 November.',
      'Es kommt Mittwoch, 25. November.',
      'It comes Monday, 4 January 2027.',
    ]);
  });

  it('is left as it is where it is no day of the calendar, or only part of a text', () => {
    expect([said('2026-13-45'), said('order 2026-11-25')]).toEqual([
      'It comes 2026-13-45.',
      'It comes order 2026-11-25.',
    ]);
  });

  it('stands in an address as it is kept', () => {
    const message = {
      text: { en: 'Here.' },
      link: { label: { en: 'Track it' }, url: 'https://shop.example/on/{{day}}' },
    };
    const scope = { language: 'en', fallback: 'en', now: NOW, zone: 'Europe/Berlin', value: () => '2026-11-25' };
    expect(renderMessage(message, undefined, scope)?.link?.url).toBe('https://shop.example/on/2026-11-25');
  });
});

it('M9: whose clock is meant is said once in a text', () => {
  const message = { text: { en: 'Back {{a}}, an answer {{b}}.' } };
  const times: { [name: string]: string } = { a: 'today at 08:00 (Berlin)', b: 'tomorrow by 10:00 (Berlin)' };
  const scope = {
    language: 'en',
    fallback: 'en',
    now: NOW,
    zone: 'Europe/Berlin',
    value: (name: string) => times[name],
  };
  expect(renderMessage(message, undefined, scope)?.text).toBe(
    'Back today at 08:00 (Berlin), an answer tomorrow by 10:00.',
  );
});
