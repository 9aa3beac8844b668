import { describe, expect, it } from 'vitest';
import { readPromise } from './read-promise.ts';

const at = Date.parse('2026-11-23T10:00:00+01:00');
const moment = { at, zone: 'Europe/Berlin', language: 'en' };
const iso = (when: string) => Date.parse(when);

describe('A10: what an agent’s words promise', () => {
  it.each([
    ['We’ll call you on Friday at 10:00.', 'call', '2026-11-27T10:00:00+01:00'],
    ["Replaced the lamp. I'll ring you tomorrow at 3pm to see that it works", 'call', '2026-11-24T15:00:00+01:00'],
    ['A colleague from the warehouse will get back to you within 24 hours', 'answer', '2026-11-24T10:00:00+01:00'],
    ['You will hear from us by 5pm today', 'answer', '2026-11-23T17:00:00+01:00'],
    ['Checked the order, will email the customer on Wednesday at 9:00', 'answer', '2026-11-25T09:00:00+01:00'],
    ['Callback arranged for Tuesday 14:00', 'call', '2026-11-24T14:00:00+01:00'],
    ['Promised to call on Thursday at noon', 'call', '2026-11-26T12:00:00+01:00'],
    ['You’ll get a call tomorrow at 11', 'call', '2026-11-24T11:00:00+01:00'],
  ])('%s', (text, kind, when) => {
    expect(readPromise(text, moment)).toEqual({ kind, at: iso(when), isDay: false });
  });

  it.each([
    ['We will let you know on Friday', 'answer', '2026-11-27'],
    ['Our billing team will follow up next Monday.', 'answer', '2026-11-30'],
    ['I promised to ring back tomorrow', 'call', '2026-11-24'],
  ])('only the day: %s', (text, kind, day) => {
    const found = readPromise(text, moment);
    expect(found).toMatchObject({ kind, isDay: true });
    expect(new Date(found?.at ?? 0).toISOString().slice(0, 10)).toBe(day);
  });

  it.each([
    ['de', 'Wir rufen Sie am Freitag um 10 Uhr an.', 'call'],
    ['de', 'Ich melde mich morgen um 9 Uhr bei Ihnen.', 'answer'],
    ['es', 'Le llamaremos mañana a las 10:00.', 'call'],
    ['fr', 'Nous vous rappelons demain à 10h.', 'call'],
    ['pt', 'Ligamos amanhã às 10:00.', 'call'],
  ])('in %s: %s', (language, text, kind) => {
    const found = readPromise(text, { ...moment, language });
    expect(found?.kind).toBe(kind);
    expect(found?.at).toBeGreaterThan(at);
  });

  it('a promise without a time is one all the same', () => {
    expect(readPromise('We’ll get back to you about the refund.', moment)).toMatchObject({ kind: 'answer', at: null });
  });

  it.each([
    'Replaced the lamp.',
    'Explained in a phone call that the parcel arrives tomorrow.',
    'The parcel arrives on Friday.',
    'You can call us on Friday.',
    'The customer will call back on Friday.',
    'She will call us again tomorrow.',
    'We won’t call you tomorrow.',
    'No need to call on Friday.',
    'If it happens again, we will call you.',
    'Refund of 20 euros sent; explained how to reach us.',
    'Shall we call you on Friday?',
    'We called yesterday and left a message.',
  ])('no promise: %s', (text) => {
    expect(readPromise(text, moment)).toBeNull();
  });
});
