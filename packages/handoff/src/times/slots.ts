// Callback times (A2): real, free, on the next business day of the team.
import { Temporal } from 'temporal-polyfill';
import { addBusinessDays, type Calendar, dateAt, openingsOn } from './hours.ts';

/** What free times for a call are looked up for: team, from when, how many, how long in minutes. */
export interface SlotRequest {
  readonly calendar: Calendar;
  /** Times already given (ms), one entry per booking. */
  readonly bookings: readonly number[];
  /** How many callbacks the team can make at one time. */
  readonly capacity: number;
  readonly slotMinutes: number;
  readonly now: number;
  /** The customer's: times at which people sleep there are offered only when there are no others. */
  readonly zone: string;
  readonly count: number;
}

const SEARCHED_BUSINESS_DAYS = 10;
const FIRST_WAKING_HOUR = 8;
const LAST_WAKING_HOUR = 20;

/**
 * Free callback times (ms, ascending): those of the next business day, spread over it; further days only fill up what it lacks.
 * The next business day is today as long as the team has not opened yet, as it is for promised answers (F09).
 */
export function freeSlots(request: SlotRequest): number[] {
  if (request.capacity < 1) return [];
  const chosen: number[] = [];
  const today = dateAt(request.now, request.calendar.zone);
  const openings = openingsOn(request.calendar, today);
  let isTodayAhead = openings.length > 0 && openings.every(({ from }) => from > request.now);
  let day: string | null = today.toString();
  for (let i = 0; i < SEARCHED_BUSINESS_DAYS && chosen.length < request.count; i += 1) {
    if (!isTodayAhead) day = addBusinessDays(request.calendar, day, 1);
    isTodayAhead = false;
    if (day === null) break;
    const free = slotsOf(request, day);
    const waking = free.filter((at) => isWaking(at, request.zone));
    chosen.push(...spread(waking.length > 0 ? waking : free, request.count - chosen.length));
  }
  return chosen;
}

/** Can this very time still be given? True only for a slot of the calendar that lies ahead and has room. */
export function isSlotFree(request: Omit<SlotRequest, 'zone' | 'count'>, slotAt: number): boolean {
  if (slotAt <= request.now) return false;
  return slotsOf(request, dateAt(slotAt, request.calendar.zone).toString()).includes(slotAt);
}

function slotsOf(request: Omit<SlotRequest, 'zone' | 'count'>, day: string): number[] {
  const length = request.slotMinutes * 60_000;
  return openingsOn(request.calendar, Temporal.PlainDate.from(day)).flatMap(({ from, to }) => {
    const count = Math.floor((to - from) / length);
    return Array.from({ length: Math.max(0, count) }, (_, i) => from + i * length).filter(
      (at) => bookedOver(request.bookings, at, length) < request.capacity,
    );
  });
}

/** Bookings that run at some time of the slot; also those made when slots had another length. */
function bookedOver(bookings: readonly number[], at: number, length: number): number {
  return bookings.filter((booked) => booked < at + length && at < booked + length).length;
}

function isWaking(at: number, zone: string): boolean {
  const { hour } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return hour >= FIRST_WAKING_HOUR && hour < LAST_WAKING_HOUR;
}

/** `count` members of a list, evenly over it, the first included. */
function spread(list: readonly number[], count: number): number[] {
  if (list.length <= count) return [...list];
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]).filter(
    (at) => at !== undefined,
  );
}
