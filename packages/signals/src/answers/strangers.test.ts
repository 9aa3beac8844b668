// Times, ratings and numbers as strangers put them. On first reading 12 of 43, 13 of 30 and 3 of 13 were right.
import { expect, test } from 'vitest';
import { readPhone, readRating, readTime } from '../answers.ts';

/** 18 November 2026 in Berlin; it is noon of the day before. */
const SHOWN = ['09:00', '11:30', '15:30', '16:30'];
const slots = SHOWN.map((time) => Date.parse(`2026-11-18T${time}:00+01:00`));
const noon = Date.parse('2026-11-17T12:00:00+01:00');

const TIMES: [said: string, time: string | null, language?: string][] = [
  ['1530', '15:30'],
  ['1530 please', '15:30'],
  ['at 0900', '09:00'],
  ['0900 works', '09:00'],
  ['half past four', '16:30'],
  ['half four', '16:30'],
  ['half three', '15:30'],
  ['half 11', '11:30'],
  ['any time after 4', '16:30'],
  ['anything after 4pm', '16:30'],
  ['any time before 10', '09:00'],
  ['after four', '16:30'],
  ['not before 4', '16:30'],
  ['anytime from 4 onwards', '16:30'],
  ['1130h', '11:30'],
  ['16.30', '16:30'],
  ['three thirty', '15:30'],
  ['four thirty pm', '16:30'],
  ['eleven thirty', '11:30'],
  ['30 past 4', '16:30'],
  ['nine sharp', '09:00'],
  ['the half three one', '15:30'],
  ['any time after 3', '15:30'],
  ['later than four', '16:30'],
  ['earlier than 10', '09:00'],
  ['call me at 1630', '16:30'],
  ['ab 16 Uhr', '16:30', 'de'],
  ['nach vier', '16:30', 'de'],
  ['vor zehn', '09:00', 'de'],
  ['halb fünf', '16:30', 'de'],
  ['jederzeit nach 16 Uhr', '16:30', 'de'],
  ['après 16h', '16:30', 'fr'],
  ['avant 10h', '09:00', 'fr'],
  ['16h30', '16:30', 'fr'],
  ['después de las 4', '16:30', 'es'],
  ['antes de las 10', '09:00', 'es'],
  ['dopo le 16', '16:30', 'it'],
  ['prima delle 10', '09:00', 'it'],
  ['depois das 16h', '16:30', 'pt'],
  ['order 1530 is late', null],
  ['my order is 1530', null],
  ['the ticket I have says 1530', null],
  ['after the holidays', null],
  ['I ordered before 10', null],
];
test.each(TIMES)('L5: of 9:00, 11:30, 15:30 and 16:30 "%s" takes %s', (said, time, language = 'en') => {
  const read = readTime(said, slots, { at: noon, zone: 'Europe/Berlin', language });
  expect(read === null ? null : SHOWN[slots.indexOf(read.slot)]).toBe(time);
});

test('L5: any time to one side of an hour is asked back before it binds', () => {
  const read = readTime('any time after 3', slots, { at: noon, zone: 'Europe/Berlin', language: 'en' });
  expect(read?.plain).toBe(false);
});

const RATINGS: [said: string, rating: number | null, most?: number, language?: string][] = [
  ['two stars at best', 2],
  ['10/10', 5],
  ['10/10', 10, 10],
  ['a 10 out of 10', 5],
  ['3 stars max', 3],
  ['four stars at most', 4],
  ['1 star, and that is generous', 1],
  ['barely 2 stars', 2],
  ['maybe a 3', 3],
  ['5 stars all the way', 5],
  ['6/10', 3],
  ['2/10', 1],
  ['0/10', 1],
  ['100%', 5],
  ['a solid 4', 4],
  ['five out of five!', 5],
  ['8 out of 10', 4],
  ['no stars', null],
  ['zero stars', null],
  ['zwei Sterne, höchstens', 2, 5, 'de'],
  ['10 von 10', 5, 5, 'de'],
  ['deux étoiles maximum', 2, 5, 'fr'],
  ['dos estrellas como mucho', 2, 5, 'es'],
  ['due stelle al massimo', 2, 5, 'it'],
  ['2 sterren hooguit', 2, 5, 'nl'],
  ['duas estrelas no máximo', 2, 5, 'pt'],
  ['waited 10/10 minutes for this', null],
  ['I called 2 times at best', null],
  ['4 at least', null],
  ['between 3 and 4', null],
  ['7/10', null],
];
test.each(RATINGS)('I4: "%s" rates %s', (said, rating, most = 5, language = 'en') => {
  expect(readRating(said, most, language)).toBe(rating);
});

const PHONES: [said: string, number: string | null, country: string, language?: string][] = [
  ['oh seven seven oh oh nine oh oh one two three', '+447700900123', 'GB'],
  ['zero seven seven zero zero nine zero zero one two three', '+447700900123', 'GB'],
  ['my number is oh double seven double oh nine double oh one two three', '+447700900123', 'GB'],
  ['plus four four seven seven zero zero nine zero zero one two three', '+447700900123', 'GB'],
  ['null eins fünf eins zwei drei vier fünf sechs sieben acht neun', '+4915123456789', 'DE', 'de'],
  ['four one five five five five oh one nine nine', '+14155550199', 'US'],
  ['it is oh seven seven hundred nine hundred one two three', '+447700900123', 'GB'],
  ['one two three', null, 'GB'],
  ['I called two or three times', null, 'GB'],
  ['0seven700 900123', null, 'GB'],
  ['call 07700 nine hundred one two three', '+447700900123', 'GB'],
  ['zéro six douze trente-quatre cinquante-six soixante-dix-huit', '+33612345678', 'FR', 'fr'],
  ['seis uno dos tres cuatro cinco seis siete ocho', '+34612345678', 'ES', 'es'],
];
test.each(PHONES)('L5: "%s" is dialled as %s', (said, number, country, language = 'en') => {
  const read = readPhone(said, country, language);
  expect(read?.value ?? null).toBe(number);
  expect(read?.plain).not.toBe(true);
});
