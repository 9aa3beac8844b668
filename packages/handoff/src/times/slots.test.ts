import { describe, expect, it } from 'vitest';
import type { Calendar } from './hours.ts';
import { freeSlots, isSlotFree, type SlotRequest } from './slots.ts';

const nineToNoon = [{ from: '09:00', to: '12:00' }];
const calendar: Calendar = {
  zone: 'Europe/Berlin',
  week: { mon: nineToNoon, tue: nineToNoon, wed: nineToNoon, thu: nineToNoon, fri: nineToNoon },
  holidays: new Map(),
};
const at = (iso: string) => Date.parse(iso);
const request = (change: Partial<SlotRequest> = {}): SlotRequest => ({
  calendar,
  bookings: [],
  capacity: 1,
  slotMinutes: 30,
  now: at('2026-11-20T15:00+01:00'),
  zone: 'Europe/Berlin',
  count: 3,
  ...change,
});

describe('A2: callback times', () => {
  it('A2: are spread over the next business day', () => {
    expect(freeSlots(request())).toEqual([
      at('2026-11-23T09:00+01:00'),
      at('2026-11-23T10:00+01:00'),
      at('2026-11-23T11:00+01:00'),
    ]);
  });

  it.each([
    ['at night', '2026-11-23T02:00+01:00', '2026-11-23'],
    ['a moment before opening', '2026-11-23T08:59+01:00', '2026-11-23'],
    ['at opening', '2026-11-23T09:00+01:00', '2026-11-24'],
    ['after closing', '2026-11-23T12:00+01:00', '2026-11-24'],
    ['on a Sunday', '2026-11-22T02:00+01:00', '2026-11-23'],
  ])('A2, F09: %s the first day of calls is the one of promised answers', (_, now, day) => {
    const slots = freeSlots(request({ now: at(now) }));
    expect(slots).toEqual(['09:00', '10:00', '11:00'].map((time) => at(`${day}T${time}+01:00`)));
  });

  it('A2: leave out what is taken, up to the number of people', () => {
    const nine = at('2026-11-23T09:00+01:00');
    expect(freeSlots(request({ bookings: [nine], count: 6 }))).not.toContain(nine);
    expect(freeSlots(request({ bookings: [nine], capacity: 2, count: 6 }))).toContain(nine);
    expect(freeSlots(request({ bookings: [nine, nine], capacity: 2, count: 6 }))).not.toContain(nine);
  });

  it('A2: fill up from the day after when the next day is nearly full', () => {
    const booked = ['09:00', '09:30', '10:00', '10:30', '11:00'].map((time) => at(`2026-11-23T${time}+01:00`));
    expect(freeSlots(request({ bookings: booked }))).toEqual([
      at('2026-11-23T11:30+01:00'),
      at('2026-11-24T09:00+01:00'),
      at('2026-11-24T10:30+01:00'),
    ]);
  });

  it('A2: spare the customer the middle of the night', () => {
    const workday: Calendar = { ...calendar, week: { mon: [{ from: '09:00', to: '18:00' }] } };
    const slots = freeSlots(request({ calendar: workday, zone: 'America/New_York' }));
    expect(slots[0]).toBe(at('2026-11-23T08:00-05:00'));
  });

  it('A2: come from nowhere without people or hours', () => {
    expect(freeSlots(request({ capacity: 0 }))).toEqual([]);
    expect(freeSlots(request({ calendar: { ...calendar, week: {} } }))).toEqual([]);
  });

  it('A2: only a real, free time ahead can be booked', () => {
    const nine = at('2026-11-23T09:00+01:00');
    expect(isSlotFree(request(), nine)).toBe(true);
    expect(isSlotFree(request(), nine + 60_000)).toBe(false);
    expect(isSlotFree(request({ bookings: [nine] }), nine)).toBe(false);
    expect(isSlotFree(request({ bookings: [nine + 15 * 60_000] }), nine)).toBe(false);
    expect(isSlotFree(request({ now: nine }), nine)).toBe(false);
    expect(isSlotFree(request(), at('2026-11-22T09:00+01:00'))).toBe(false);
  });
});
