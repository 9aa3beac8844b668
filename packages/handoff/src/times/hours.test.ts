import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, type Calendar, isOpen, nextClosing, nextOpening, openSeconds } from './hours.ts';

const nineToSix = [{ from: '09:00', to: '18:00' }];
const office = { mon: nineToSix, tue: nineToSix, wed: nineToSix, thu: nineToSix, fri: nineToSix };
const allDay = [{ from: '00:00', to: '24:00' }];
const always = { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay };

function calendar(
  week: Calendar['week'] = office,
  zone = 'Europe/Berlin',
  holidays: Record<string, typeof allDay> = {},
) {
  return { zone, week, holidays: new Map(Object.entries(holidays)) };
}

const at = (iso: string) => Date.parse(iso);

describe('open or closed', () => {
  it('opens on the minute and closes on the minute', () => {
    expect(isOpen(calendar(), at('2026-11-23T08:59:59.999+01:00'))).toBe(false);
    expect(isOpen(calendar(), at('2026-11-23T09:00+01:00'))).toBe(true);
    expect(isOpen(calendar(), at('2026-11-23T17:59:59.999+01:00'))).toBe(true);
    expect(isOpen(calendar(), at('2026-11-23T18:00+01:00'))).toBe(false);
  });

  it('is closed at the weekend and on a holiday, and keeps the hours of a short day', () => {
    const withHolidays = calendar(office, 'Europe/Berlin', {
      '2026-12-25': [],
      '2026-12-24': [{ from: '09:00', to: '13:00' }],
    });
    expect(isOpen(withHolidays, at('2026-11-22T12:00+01:00'))).toBe(false);
    expect(isOpen(withHolidays, at('2026-12-25T12:00+01:00'))).toBe(false);
    expect(isOpen(withHolidays, at('2026-12-24T12:00+01:00'))).toBe(true);
    expect(isOpen(withHolidays, at('2026-12-24T14:00+01:00'))).toBe(false);
  });

  it('follows the clock change: the same wall time, another hour of the world', () => {
    expect(isOpen(calendar(), at('2026-03-27T08:30Z'))).toBe(true);
    expect(isOpen(calendar(), at('2026-03-27T07:30Z'))).toBe(false);
    expect(isOpen(calendar(), at('2026-03-30T07:30Z'))).toBe(true);
  });

  it('knows zones of half and three quarter hours', () => {
    expect(isOpen(calendar(office, 'Asia/Kolkata'), at('2026-11-23T03:30Z'))).toBe(true);
    expect(isOpen(calendar(office, 'Asia/Kolkata'), at('2026-11-23T03:29Z'))).toBe(false);
    expect(isOpen(calendar(office, 'Asia/Kathmandu'), at('2026-11-23T03:15Z'))).toBe(true);
    expect(isOpen(calendar(office, 'Asia/Kathmandu'), at('2026-11-23T03:14Z'))).toBe(false);
  });
});

describe('next opening and closing', () => {
  it('goes from Friday evening to Monday morning, over a clock change too', () => {
    expect(nextOpening(calendar(), at('2026-11-20T18:00+01:00'))).toBe(at('2026-11-23T09:00+01:00'));
    expect(nextOpening(calendar(), at('2026-03-27T18:00+01:00'))).toBe(at('2026-03-30T09:00+02:00'));
    expect(nextOpening(calendar(), at('2026-10-23T18:00+02:00'))).toBe(at('2026-10-26T09:00+01:00'));
  });

  it('skips holidays and, while open, gives the opening after this one', () => {
    const closed = calendar(office, 'Europe/Berlin', { '2026-12-25': [], '2026-12-28': [] });
    expect(nextOpening(closed, at('2026-12-24T20:00+01:00'))).toBe(at('2026-12-29T09:00+01:00'));
    expect(nextOpening(calendar(), at('2026-11-23T09:00+01:00'))).toBe(at('2026-11-24T09:00+01:00'));
  });

  it('closes after a night that is written as two spans', () => {
    const night = calendar({ fri: [{ from: '20:00', to: '24:00' }], sat: [{ from: '00:00', to: '04:00' }] });
    expect(nextClosing(night, at('2026-11-20T23:00+01:00'))).toBe(at('2026-11-21T04:00+01:00'));
    expect(nextClosing(night, at('2026-11-21T05:00+01:00'))).toBeNull();
  });

  it('never closes around the clock and never opens without hours', () => {
    expect(nextClosing(calendar(always), at('2026-11-20T23:00Z'))).toBeNull();
    expect(nextOpening(calendar(always), at('2026-11-20T23:00Z'))).toBeNull();
    expect(nextOpening(calendar({}), at('2026-11-20T23:00Z'))).toBeNull();
  });

  it('closes around the clock only for a holiday, and at once finds which', () => {
    const closing = (days: Record<string, typeof allDay>, from: string) =>
      nextClosing(calendar(always, 'Europe/Berlin', days), at(from));
    const christmas = { '2026-12-25': [], '2026-12-24': [{ from: '00:00', to: '13:00' }], '2026-06-01': [] };
    expect(closing(christmas, '2026-11-20T23:00Z')).toBe(at('2026-12-24T13:00+01:00'));
    expect(closing(christmas, '2026-12-24T08:00+01:00')).toBe(at('2026-12-24T13:00+01:00'));
    expect(closing(christmas, '2026-12-24T14:00+01:00')).toBeNull();
    expect(closing(christmas, '2026-12-26T08:00+01:00')).toBeNull();
    expect(closing({ '2026-12-25': [], '2026-12-24': allDay }, '2026-11-20T23:00Z')).toBe(at('2026-12-25T00:00+01:00'));
    expect(closing({ '2026-03-30': [] }, '2026-03-28T12:00+01:00')).toBe(at('2026-03-30T00:00+02:00'));
    expect(closing({ '2028-06-01': [] }, '2026-11-20T23:00Z')).toBeNull();
  });

  it('moves an opening that the clock change skips behind the gap', () => {
    const early = calendar({ sun: [{ from: '02:30', to: '05:00' }] });
    expect(nextOpening(early, at('2026-03-28T12:00+01:00'))).toBe(at('2026-03-29T03:30+02:00'));
  });

  it('holds for any moment and zone: closed until the next opening, open at it', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC');
    const moment = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2027-12-31T00:00Z') });
    fc.assert(
      fc.property(zones, moment, (zone, now) => {
        const hours = calendar(office, zone, { '2026-12-25': [] });
        const opening = nextOpening(hours, now) ?? Number.NaN;
        expect(opening).toBeGreaterThan(now);
        expect(isOpen(hours, opening)).toBe(true);
        expect(isOpen(hours, opening - 1)).toBe(false);
        const from = isOpen(hours, now) ? (nextClosing(hours, now) ?? Number.NaN) : now;
        expect(openSeconds(hours, from, opening)).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('business days', () => {
  it('counts over weekend and holidays, both ways', () => {
    const closed = calendar(office, 'Europe/Berlin', { '2026-12-25': [] });
    expect(addBusinessDays(closed, '2026-12-24', 1)).toBe('2026-12-28');
    expect(addBusinessDays(closed, '2026-12-28', -1)).toBe('2026-12-24');
    expect(addBusinessDays(closed, '2026-12-24', 3)).toBe('2026-12-30');
    expect(addBusinessDays(closed, '2026-12-25', 0)).toBe('2026-12-28');
    expect(addBusinessDays(closed, '2026-12-24', 0)).toBe('2026-12-24');
    expect(addBusinessDays(calendar({}), '2026-12-24', 1)).toBeNull();
  });

  it('counts the hours a team has, also on the day of the clock change', () => {
    expect(openSeconds(calendar(), at('2026-11-20T17:00+01:00'), at('2026-11-23T10:00+01:00'))).toBe(2 * 3600);
    expect(openSeconds(calendar(always), at('2026-03-29T00:00+01:00'), at('2026-03-30T00:00+02:00'))).toBe(23 * 3600);
  });
});
