import { describe, expect, it, test } from 'vitest';
import { freshRows, LANGUAGES } from '../../tools/fresh-rows.ts';
import { isAutomatic } from './is-automatic.ts';
import { exactly, readAmount } from './read-amount.ts';
import { ownContactIn, readEmail, readPhone } from './read-contact.ts';
import { readRating } from './read-rating.ts';
import { readTime } from './read-time.ts';

/** Monday 23 November 2026, 15:20 in Berlin; Tuesday at 9:00, 12:00 and 15:30, Wednesday at 10:00. */
const at = Date.UTC(2026, 10, 23, 14, 20);
const zone = 'Europe/Berlin';
const SLOTS = [
  Date.UTC(2026, 10, 24, 8),
  Date.UTC(2026, 10, 24, 11),
  Date.UTC(2026, 10, 24, 14, 30),
  Date.UTC(2026, 10, 25, 9),
];

const timeIn = (text: string, language = 'en'): string | null => {
  const read = readTime(text, SLOTS, { at, zone, language });
  return read === null ? null : `s${SLOTS.indexOf(read.slot) + 1}${read.plain ? '' : '?'}`;
};

describe.each(LANGUAGES)('L5 in %s', (language) => {
  const rows = freshRows(language);
  const table = (expected: Record<string, string[]>, read: (text: string) => unknown) =>
    Object.entries(expected).flatMap(([value, texts]) =>
      texts
        .filter((text) => String(read(text)) !== value)
        .map((text) => `${text}: ${String(read(text))}, not ${value}`),
    );
  const nothing = (texts: readonly string[], read: (text: string) => unknown) =>
    texts.filter((text) => read(text) !== null);
  const contact = (text: string) =>
    readEmail(text, language)?.value ?? readPhone(text, rows.country, language)?.value ?? null;

  it('an offered time is taken by clock, day, part of the day or place', () => {
    expect(table(rows.time, (text) => timeIn(text, language))).toEqual([]);
    expect(nothing(rows.noTime, (text) => timeIn(text, language))).toEqual([]);
  });

  it('an amount is read, and what bounds it is no amount', () => {
    expect(table(rows.amount, (text) => exactly(readAmount(text, language)))).toEqual([]);
    expect(nothing(rows.noAmount, (text) => exactly(readAmount(text, language)))).toEqual([]);
  });

  it('a rating is one where the message holds little else', () => {
    expect(table(rows.rating, (text) => readRating(text, 5, language))).toEqual([]);
    expect(nothing(rows.noRating, (text) => readRating(text, 5, language))).toEqual([]);
  });

  it('an address or a number is read whole, and the refused one is dropped', () => {
    expect(table(rows.contact, contact)).toEqual([]);
    expect(nothing(rows.noContact, contact)).toEqual([]);
  });

  it('L7: an autoresponder is recognised, and nobody else', () => {
    expect(rows.autoresponder.filter((text) => !isAutomatic(text))).toEqual([]);
    const people = [...rows.yes, ...rows.no, ...rows.question, ...rows.matter, ...rows.solved, ...rows.stop];
    expect(people.filter(isAutomatic)).toEqual([]);
  });
});

test.each([
  ['could I have the 12 o’clock one?', 's2'],
  ['my flight is at 12:00', 's2?'],
  ['no, 12:00', 's2?'],
  ['not 9 but 12', 's2?'],
  ['nov 24 at noon', 's2'],
  ['24.11. 9:00', 's1'],
  ['2026-11-25', 's4'],
  ['I work until 9:00 so no', null],
  ['wait a second', null],
  ['first tell me what it costs', null],
  ['anything after 15:30', null],
])('L5: of the offered times %j takes %j; a question mark is asked back', (text, taken) => {
  expect(timeIn(text)).toBe(taken);
});

test('law 1: the same words mean the same wherever they are read', () => {
  const tokyo = { at, zone: 'Asia/Tokyo', language: 'en' };
  expect(readTime('tomorrow at 5 pm', SLOTS, tokyo)).toEqual({ slot: SLOTS[0], plain: true });
  expect(readTime('tomorrow at 9', SLOTS, tokyo)).toBeNull();
});

test.each([
  ['more than 100', [100, null]],
  ['between 50 and 150', [50, 150]],
  ['less than 50', [null, 50]],
  ['2 items for 300', [300, 300]],
  ['order 70455, it cost 80 euros', [80, 80]],
  ['$1,200', [1200, 1200]],
])('T20: %j is bounded by %j', (text, [least, most]) => {
  expect(readAmount(text, 'en')).toMatchObject({ least, most });
});

test.each([
  ['waited 5 minutes, terrible', null],
  ['3 people could not help me', null],
  ['5 because Callum was great', 5],
  ['★★★☆☆', 3],
  ['great', 5],
  ['not great', null],
  ['7/10', null],
  ['-3', null],
  ['', null],
])('I4: of five, %j is %j', (text, rating) => {
  expect(readRating(text, 5, 'en')).toBe(rating);
});

test.each([
  ['my boss@corp.example complained, mine is me@x.example', 'me@x.example', true],
  ['new@x.example (not old@x.example)', 'new@x.example', true],
  ['a@x.example or b@x.example', 'a@x.example', false],
  ['用户@例子.公司', '用户@例子.公司', true],
  ['Ada Lovelace <ada@x.example>', 'ada@x.example', true],
])('L5: %j gives %s', (text, value, plain) => {
  expect(readEmail(text, 'en')).toEqual({ value, plain });
});

test.each([
  ['24.11.2026 10:00', 'DE', null],
  ['+49 (0)151 23456789', 'GB', '+4915123456789'],
  ['0151 23456789', null, '0151 23456789'],
  ['my number is 0151 23456789 and my order is 4471234567', 'DE', '+4915123456789'],
  ['(415) 555-2671', 'US', '+14155552671'],
  ['tomorrow afternoon', 'US', null],
])('L5: %j in %s is %j', (text, country, value) => {
  expect(readPhone(text, country, 'en')?.value ?? null).toBe(value);
});

test.each([
  ['ada@example.com', { email: 'ada@example.com' }],
  ['my email is ada@example.com, please write soon', { email: 'ada@example.com' }],
  ['you can reach me at +49 30 901820 or ada@example.com', { email: 'ada@example.com', phone: '+4930901820' }],
  ['0151 2345678', { phone: '0151 2345678' }],
  ['the receipt went to old@example.com and never came', {}],
  ['70455123', {}],
  ['where is order 20014455', {}],
])('X10: %j gives of one’s own %j', (text, contact) => {
  expect(ownContactIn(text, null, 'en')).toEqual(contact);
});
