import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, dateAt, isBusinessDay, openSeconds } from './hours.ts';
import { promiseTime } from './promises.ts';
import { formatTime } from './time-text.ts';

const nineToSix = [{ from: '09:00', to: '18:00' }];
const office = { mon: nineToSix, tue: nineToSix, wed: nineToSix, thu: nineToSix, fri: nineToSix };
const berlin: Calendar = {
  zone: 'Europe/Berlin',
  week: office,
  holidays: new Map([
    ['2026-12-25', []],
    ['2026-12-28', []],
  ]),
};
const rules = { by: '10:00', workSeconds: 3600 };
const at = (iso: string) => Date.parse(iso);

describe('A1: the promised time', () => {
  it('A1: on a working afternoon it is 10:00 tomorrow', () => {
    expect(promiseTime(berlin, at('2026-11-23T15:00+01:00'), 'Europe/Berlin', rules)).toBe(
      at('2026-11-24T10:00+01:00'),
    );
  });

  it('A1: on Friday evening and on Sunday night it is 10:00 on Monday', () => {
    const monday = at('2026-11-23T10:00+01:00');
    expect(promiseTime(berlin, at('2026-11-20T21:00+01:00'), 'Europe/Berlin', rules)).toBe(monday);
    expect(promiseTime(berlin, at('2026-11-22T23:30+01:00'), 'Europe/Berlin', rules)).toBe(monday);
  });

  it('A1: before the team opens it is the same morning', () => {
    expect(promiseTime(berlin, at('2026-11-23T02:00+01:00'), 'Europe/Berlin', rules)).toBe(
      at('2026-11-23T10:00+01:00'),
    );
  });

  it('A1: once the team has opened it is tomorrow, never in the past', () => {
    expect(promiseTime(berlin, at('2026-11-23T09:00+01:00'), 'Europe/Berlin', rules)).toBe(
      at('2026-11-24T10:00+01:00'),
    );
    expect(promiseTime(berlin, at('2026-11-23T09:59+01:00'), 'Europe/Berlin', rules)).toBe(
      at('2026-11-24T10:00+01:00'),
    );
  });

  it('in open hours it is the end of the same day, while there is time to work on it', () => {
    const sameDay = { ...rules, sameDay: true };
    expect(promiseTime(berlin, at('2026-11-23T15:00+01:00'), 'Europe/Berlin', sameDay)).toBe(
      at('2026-11-23T18:00+01:00'),
    );
    expect(promiseTime(berlin, at('2026-11-23T17:30+01:00'), 'Europe/Berlin', sameDay)).toBe(
      at('2026-11-24T10:00+01:00'),
    );
    // It is past midnight where the customer is by then.
    expect(promiseTime(berlin, at('2026-11-23T15:00+01:00'), 'Asia/Tokyo', sameDay)).toBe(at('2026-11-24T10:00+09:00'));
  });

  it('A1: passes over holidays and the weekend between them', () => {
    expect(promiseTime(berlin, at('2026-12-24T20:00+01:00'), 'Europe/Berlin', rules)).toBe(
      at('2026-12-29T10:00+01:00'),
    );
  });

  it('A1: 10:00 stays 10:00 on the wall when the clocks change on the way', () => {
    expect(promiseTime(berlin, at('2026-03-27T20:00+01:00'), 'Europe/Berlin', rules)).toBe(
      at('2026-03-30T10:00+02:00'),
    );
    expect(promiseTime(berlin, at('2026-10-23T20:00+02:00'), 'Europe/Berlin', rules)).toBe(
      at('2026-10-26T10:00+01:00'),
    );
  });

  it('A1: is 10:00 where the customer is, with working time of the team before it', () => {
    // Tuesday 10:00 in Kolkata is 05:30 in Berlin: Monday's work lies before it.
    expect(promiseTime(berlin, at('2026-11-23T12:00+01:00'), 'Asia/Kolkata', rules)).toBe(at('2026-11-24T10:00+05:30'));
    // On Sunday night nobody could have worked before Monday 10:00 in Auckland (22:00 on Sunday in Berlin).
    expect(promiseTime(berlin, at('2026-11-22T12:00+01:00'), 'Pacific/Auckland', rules)).toBe(
      at('2026-11-24T10:00+13:00'),
    );
    // 10:00 in New York is 16:00 in Berlin.
    expect(promiseTime(berlin, at('2026-11-22T12:00+01:00'), 'America/New_York', rules)).toBe(
      at('2026-11-23T10:00-05:00'),
    );
  });

  it('A1: a team that opens at ten cannot promise ten', () => {
    const late: Calendar = {
      ...berlin,
      week: { mon: [{ from: '10:00', to: '16:00' }], tue: [{ from: '10:00', to: '16:00' }] },
    };
    expect(promiseTime(late, at('2026-11-22T12:00+01:00'), 'Europe/Berlin', rules)).toBe(at('2026-11-24T10:00+01:00'));
  });

  it('gives nothing when the team never opens', () => {
    expect(promiseTime({ ...berlin, week: {} }, at('2026-11-22T12:00Z'), 'Europe/Berlin', rules)).toBeNull();
  });

  it('A1: for any moment and zone: ahead, on a business day, at ten, and it can be kept', () => {
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'Asia/Kolkata',
      'Pacific/Auckland',
      'America/Los_Angeles',
      'Australia/Lord_Howe',
    );
    const moment = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2027-12-31T00:00Z') });
    fc.assert(
      fc.property(zones, moment, (zone, now) => {
        const due = promiseTime(berlin, now, zone, rules) ?? Number.NaN;
        expect(due).toBeGreaterThan(now);
        expect(due - now).toBeLessThan(7 * 24 * 3600_000);
        expect(formatTime(due, zone)).toBe('10:00');
        expect(isBusinessDay(berlin, dateAt(due, zone).toString())).toBe(true);
        expect(openSeconds(berlin, now, due)).toBeGreaterThanOrEqual(3600);
      }),
      { numRuns: 100 },
    );
  });
});
