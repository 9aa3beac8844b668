// Opening hours as facts of a calendar. Every answer is right across daylight saving, holidays and zones.
import { Temporal } from 'temporal-polyfill';
import type { Span, Weekday } from '../workspace/workspace-parts.ts';

/** Opening hours with the holidays that close them, in one time zone. */
export interface Calendar {
  /** IANA name. */
  readonly zone: string;
  readonly week: { readonly [day in Weekday]?: readonly Span[] | undefined };
  /** By ISO date: what remains open on it; nothing when the list is empty. */
  readonly holidays: ReadonlyMap<string, readonly Span[]>;
}

/** Milliseconds since the epoch; `to` is no longer open. */
export interface Opening {
  readonly from: number;
  readonly to: number;
}

const DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** How far ahead an opening is looked for: longer than any closure of a year. */
const HORIZON_DAYS = 400;
const LONGEST_OPENING_MS = (HORIZON_DAYS - 2) * 24 * 3600_000;

/** Is the calendar open at this moment (ms)? */
export function isOpen(calendar: Calendar, at: number): boolean {
  return openingsOn(calendar, dateAt(at, calendar.zone)).some((one) => one.from <= at && at < one.to);
}

/** The next moment (ms) at which it opens, strictly after `at`; null when it never does within 400 days. */
export function nextOpening(calendar: Calendar, at: number): number | null {
  const closedFrom = isOpen(calendar, at) ? nextClosing(calendar, at) : at;
  if (closedFrom === null) return null;
  for (const opening of openingsFrom(calendar, closedFrom)) return opening.from;
  return null;
}

/** The moment (ms) at which the present opening ends; null when it is closed now, or never closes within 400 days. */
export function nextClosing(calendar: Calendar, at: number): number | null {
  if (!DAYS.every((day) => isWhole(calendar.week[day] ?? []))) return endOfOpening(calendar, at);
  // Open day and night: only a holiday closes it, and the days until then need no look.
  const today = dateAt(at, calendar.zone).toString();
  const shortened = [...calendar.holidays].flatMap(([date, open]) => (date < today || isWhole(open) ? [] : [date]));
  const first = shortened.toSorted()[0];
  if (first === undefined) return null;
  if (first === today) return endOfOpening(calendar, at);
  const eve = momentOf(Temporal.PlainDate.from(first), '00:00', calendar.zone) - 1;
  return eve - at < LONGEST_OPENING_MS ? endOfOpening(calendar, eve) : null;
}

function endOfOpening(calendar: Calendar, at: number): number | null {
  let end: number | null = null;
  for (const opening of openingsFrom(calendar, at)) {
    if (end === null) {
      if (opening.from > at) return null;
      end = opening.to;
    } else if (opening.from > end) {
      return end;
    } else {
      end = opening.to;
    }
  }
  // Without a gap in the whole horizon it is open for good.
  return end !== null && end < at + LONGEST_OPENING_MS ? end : null;
}

function isWhole(spans: readonly Span[]): boolean {
  return spans.length === 1 && spans[0]?.from === '00:00' && spans[0].to === '24:00';
}

/** Does the calendar open at all on this ISO date? */
export function isBusinessDay(calendar: Calendar, date: string): boolean {
  return spansOn(calendar, Temporal.PlainDate.from(date)).length > 0;
}

/**
 * The ISO date that lies `count` business days after the date (before it when negative); 0 gives the date itself when it is a
 * business day, else the next one. Null when there is none within 400 days.
 */
export function addBusinessDays(calendar: Calendar, date: string, count: number): string | null {
  const step = count < 0 ? -1 : 1;
  let day = Temporal.PlainDate.from(date);
  let left = Math.abs(count);
  if (count === 0 && spansOn(calendar, day).length > 0) return day.toString();
  if (count === 0) left = 1;
  for (let i = 0; i < HORIZON_DAYS; i += 1) {
    day = day.add({ days: step });
    if (spansOn(calendar, day).length > 0) left -= 1;
    if (left === 0) return day.toString();
  }
  return null;
}

/** Seconds of opening between two moments (ms). */
export function openSeconds(calendar: Calendar, from: number, to: number): number {
  let total = 0;
  for (const opening of openingsFrom(calendar, from)) {
    if (opening.from >= to) break;
    total += Math.min(opening.to, to) - Math.max(opening.from, from);
  }
  return total / 1000;
}

/** What is open on a date, in order. */
export function openingsOn(calendar: Calendar, date: Temporal.PlainDate): Opening[] {
  return spansOn(calendar, date)
    .map((span) => ({ from: momentOf(date, span.from, calendar.zone), to: momentOf(date, span.to, calendar.zone) }))
    .filter((one) => one.from < one.to);
}

/** The wall date of a moment (ms) in a zone. */
export function dateAt(at: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}

/** The moment (ms) of a wall time; `24:00` ends the day. A time that a clock change skips moves past the gap. */
export function momentOf(date: Temporal.PlainDate, time: string, zone: string): number {
  if (time === '24:00') return date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  return date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

function spansOn(calendar: Calendar, date: Temporal.PlainDate): readonly Span[] {
  const holiday = calendar.holidays.get(date.toString());
  if (holiday) return holiday;
  const day = DAYS[date.dayOfWeek - 1];
  return (day && calendar.week[day]) ?? [];
}

/** Openings that end after the moment, in order, as far as the horizon. */
function* openingsFrom(calendar: Calendar, at: number): Generator<Opening> {
  let day = dateAt(at, calendar.zone);
  for (let i = 0; i < HORIZON_DAYS; i += 1) {
    for (const opening of openingsOn(calendar, day)) if (opening.to > at) yield opening;
    day = day.add({ days: 1 });
  }
}
