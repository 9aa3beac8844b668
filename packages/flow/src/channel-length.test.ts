import { expect, it } from 'vitest';
import { lengthOn, shortestOnSms, smsParts } from './channel-length.ts';

it('C1: 160 plain letters are one text message, 161 are two of 153', () => {
  expect(smsParts('a'.repeat(160))).toEqual({ encoding: 'gsm-7', units: 160, parts: 1 });
  expect(smsParts('a'.repeat(161))).toEqual({ encoding: 'gsm-7', units: 161, parts: 2 });
  expect(smsParts('a'.repeat(307))).toMatchObject({ parts: 3 });
});

it('C1: braces, brackets and the euro sign count twice', () => {
  expect(smsParts('€'.repeat(80))).toEqual({ encoding: 'gsm-7', units: 160, parts: 1 });
  expect(smsParts('€'.repeat(81))).toMatchObject({ units: 162, parts: 2 });
  expect(smsParts('[x]~{y}|\\^')).toMatchObject({ units: 18 });
});

it('C1: no part ends within a sign of two: it begins the next one', () => {
  // 152 letters and a sign of two septets: 154 would fit into 153 and 1, but the sign is not parted.
  expect(smsParts(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toMatchObject({ units: 306, parts: 3 });
  expect(smsParts(`${'a'.repeat(151)}€${'a'.repeat(153)}`)).toMatchObject({ units: 306, parts: 2 });
  expect(smsParts(`${'ж'.repeat(66)}😀${'ж'.repeat(66)}`)).toMatchObject({ units: 134, parts: 3 });
});

it('C1: one sign outside the alphabet makes the whole text one of 70 and 67', () => {
  expect(smsParts(`${'a'.repeat(69)}…`)).toEqual({ encoding: 'ucs-2', units: 70, parts: 1 });
  expect(smsParts(`${'a'.repeat(70)}…`)).toMatchObject({ encoding: 'ucs-2', parts: 2 });
  expect(smsParts('😀')).toMatchObject({ units: 2, parts: 1 });
  expect(smsParts('naïve')).toMatchObject({ encoding: 'ucs-2' });
});

it('plain quotes and dashes stand in for typographic ones when that keeps a text short', () => {
  expect(shortestOnSms('“Today” – we’ll call…')).toBe('"Today" - we\'ll call...');
  expect(shortestOnSms('“Today” 😀')).toBe('“Today” 😀');
  expect(shortestOnSms('10:00\u202FAM')).toBe('10:00 AM');
});

it('WhatsApp counts code points, Telegram UTF-16 units', () => {
  const faces = '😀'.repeat(2049);
  expect(lengthOn('code-points', 4096, faces)).toEqual({ length: 2049, most: 4096 });
  expect(lengthOn('utf-16', 4096, faces)).toEqual({ length: 4098, most: 4096 });
});

it('a text of 16-bit characters has room for 670 on SMS', () => {
  expect(lengthOn('sms', 1600, 'a'.repeat(900))).toEqual({ length: 900, most: 1530 });
  expect(lengthOn('sms', 1600, 'ж'.repeat(900))).toEqual({ length: 900, most: 670 });
});
