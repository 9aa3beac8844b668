import { describe, expect, it } from 'vitest';
import {
  alwaysPhrase,
  answerPhrase,
  askedPhrase,
  awayPhrase,
  callPhrase,
  estimatePhrase,
  inPhrase,
  placePhrase,
  priorityPhrase,
  waitPhrase,
  withinPhrase,
  wrotePhrase,
} from './phrases.ts';

const LANGUAGES = ['en', 'es', 'de', 'fr', 'pt'];

it('M9: a team is called offline only when it is closed', () => {
  expect(awayPhrase(true, 'tomorrow at 09:00', 'en')).toBe('Nobody in our team is free right now');
  expect(awayPhrase(false, 'tomorrow at 09:00', 'en')).toBe(
    'Our team is offline at the moment and back tomorrow at 09:00',
  );
  expect(awayPhrase(false, '', 'de')).toBe('Unser Team ist gerade nicht da und wieder für Sie da: am nächsten Werktag');
});

describe('R6: a phrase is said in the language of the conversation', () => {
  const say: readonly [name: string, say: (language: string) => string, holds: RegExp][] = [
    ['the next in line', (language) => placePhrase(1, language), /\S{2}/],
    ['a place in line', (language) => placePhrase(4, language), /4/],
    ['a place without a number', (language) => placePhrase(null, language), /^\D{12,}$/],
    ['a wait', (language) => waitPhrase(120, language), /2/],
    ['an expected wait', (language) => estimatePhrase(120, language), /2.*\.$/],
    ['priority', (language) => priorityPhrase('critical', language), /\.$/],
    ['a duration from now', (language) => inPhrase(30, language), /30/],
    ['a limit', (language) => withinPhrase(900, language), /15/],
    ['a question', (language) => askedPhrase('Why?', language), /Why\?.*\.$/],
    ['a wish', (language) => wrotePhrase('No lamp', language), /No lamp.*\.$/],
    ['an answer', (language) => answerPhrase('<at nine>', language), /<at nine>/],
    ['a call', (language) => callPhrase('<at nine>', language), /<at nine>/],
    ['nobody free', (language) => awayPhrase(true, '', language), /\S{2}/],
    ['offline', (language) => awayPhrase(false, '<at nine>', language), /<at nine>/],
    ['offline, unknown until when', (language) => awayPhrase(false, '', language), /.{20}/],
    ['never closed', (language) => alwaysPhrase(language), /\S{2}/],
  ];

  it.each(say)('%s', (_name, phrase, holds) => {
    const said = LANGUAGES.map(phrase);
    for (const one of said) expect(one).toMatch(holds);
    expect(new Set(said).size).toBe(LANGUAGES.length);
    // A region speaks its language; one that nobody wrote for is spoken to in English.
    expect([phrase('de-AT'), phrase('sv')]).toEqual([said[2], said[0]]);
  });

  it('what is unknown or untrue is not said', () => {
    for (const language of LANGUAGES) {
      expect([waitPhrase(null, language), estimatePhrase(null, language), priorityPhrase('high', language)]).toEqual([
        '',
        '',
        '',
      ]);
      expect(awayPhrase(false, '', language)).not.toBe(awayPhrase(false, '<at nine>', language));
    }
    expect(placePhrase(2, 'en')).not.toBe(placePhrase(1, 'en'));
  });

  it('R25: a wait is never said to be shorter than five seconds', () => {
    expect(waitPhrase(0, 'en')).toBe(waitPhrase(5, 'en'));
  });
});
