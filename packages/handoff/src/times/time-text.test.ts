import { describe, expect, it } from 'vitest';
import { formatAppointment, formatPromise, formatWait } from './time-text.ts';

const now = Date.parse('2026-11-22T18:00+01:00');
const monday = Date.parse('2026-11-23T10:00+01:00');
const tuesday = Date.parse('2026-11-24T10:00+01:00');

describe('how a promise is said', () => {
  it('A1: by the name of the day, in the language of the customer', () => {
    const said = (language: string) => formatPromise(monday, 'Europe/Berlin', language, now);
    expect(said('en')).toBe('tomorrow by 10:00');
    expect(said('es')).toBe('mañana, antes de las 10:00');
    expect(said('de')).toBe('morgen bis 10:00 Uhr');
    expect(said('fr')).toBe('demain avant 10:00');
    expect(said('pt-BR')).toBe('amanhã até às 10:00');
  });

  it('A1: with weekday and date when it is further off', () => {
    const said = (language: string) => formatPromise(tuesday, 'Europe/Berlin', language, now);
    expect(said('en')).toBe('Tuesday 24 November by 10:00');
    expect(said('es')).toBe('el martes, 24 de noviembre, antes de las 10:00');
    expect(said('de')).toBe('Dienstag, 24. November bis 10:00 Uhr');
    expect(said('fr')).toBe('mardi 24 novembre avant 10:00');
    expect(said('en-US')).toBe('Tuesday, November 24 by 10:00');
  });

  it('A1: in the zone of the customer, where it may be another day', () => {
    expect(formatPromise(monday, 'Asia/Kolkata', 'en', now)).toBe('tomorrow by 14:30');
    expect(formatPromise(monday, 'America/Los_Angeles', 'en', now)).toBe('tomorrow by 01:00');
    expect(formatPromise(now + 3600_000, 'Europe/Berlin', 'en', now)).toBe('today by 19:00');
  });

  it('names the year when it is another one, and whose clock is meant when asked', () => {
    const january = Date.parse('2027-01-04T10:00+01:00');
    expect(formatPromise(january, 'Europe/Berlin', 'en', now)).toBe('Monday, 4 January 2027 by 10:00');
    expect(formatPromise(monday, 'America/New_York', 'en', now, { nameZone: true })).toBe(
      'tomorrow by 04:00 (New York)',
    );
  });

  it('names whose clock is meant after the time, not within its words', () => {
    expect(formatAppointment(monday, 'Europe/Berlin', 'de', now, { nameZone: true })).toBe(
      'morgen um 10:00 Uhr (Berlin)',
    );
  });

  it('A2: an appointment is at, not by', () => {
    expect(formatAppointment(monday, 'Europe/Berlin', 'en', now)).toBe('tomorrow at 10:00');
  });

  it('still says a date in a language without phrases, and survives one that is none', () => {
    expect(formatPromise(tuesday, 'Europe/Berlin', 'it', now)).toBe('martedì 24 novembre, 10:00');
    expect(formatPromise(tuesday, 'Europe/Berlin', '??', now)).toBe('Tuesday 24 November, 10:00');
  });

  it.each(['en-12', 'en-aa-aa', 'fr-a1', 'abc-de-fg'])(
    'says a time in %s, which only looks like a language',
    (language) => {
      expect(formatPromise(tuesday, 'Europe/Berlin', language, now)).toContain('24');
      expect(formatWait(40, language)).toBe('40 seconds');
    },
  );

  it('M6: a wait is seconds, then minutes, never less than it is', () => {
    expect(formatWait(40, 'en')).toBe('40 seconds');
    expect(formatWait(89, 'en')).toBe('89 seconds');
    expect(formatWait(90, 'en')).toBe('2 minutes');
    expect(formatWait(130, 'de')).toBe('3 Minuten');
  });
});
