// Days as the people of a place count them: 23 hours when the clocks go forward, 25 when they go back.
import { Temporal } from 'temporal-polyfill';

/** A span of time with the name that people give it: from (inclusive) to (exclusive), in milliseconds since the epoch. */
export interface LocalSpan {
  /** The first day, as 2026-03-29. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** How long the spans of a series are. */
export type SpanLength = 'day' | 'week' | 'month';

const STEPS: Readonly<Record<SpanLength, { days?: number; months?: number }>> = {
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
};

/**
 * The spans of a zone that cover a period, the first and the last cut to it. Weeks begin on Monday.
 *
 * @throws RangeError for a zone that is not known
 */
export function localSpans(from: number, to: number, zone: string, length: SpanLength): LocalSpan[] {
  if (to <= from) return [];
  const spans: LocalSpan[] = [];
  let day = firstDay(from, zone, length);
  while (true) {
    const begin = borderOf(day, zone);
    if (begin >= to) return spans;
    const next = day.add(STEPS[length]);
    const end = borderOf(next, zone);
    if (end > from) spans.push({ name: day.toString(), from: Math.max(begin, from), to: Math.min(end, to) });
    day = next;
  }
}

/** The local day that a moment falls on. */
export function localDay(at: number, zone: string): LocalSpan {
  const day = plainDay(at, zone);
  return { name: day.toString(), from: borderOf(day, zone), to: borderOf(day.add({ days: 1 }), zone) };
}

/** So many whole local days before the day of `at`, and that day up to `at`'s midnight: the period "last 28 days". */
export function lastDays(at: number, days: number, zone: string): { from: number; to: number } {
  const today = plainDay(at, zone);
  return { from: borderOf(today.subtract({ days: days - 1 }), zone), to: borderOf(today.add({ days: 1 }), zone) };
}

/** The period of the same length in local days right before; a change of clocks in it does not move its border. */
export function periodBefore(from: number, to: number, zone: string): { from: number; to: number } {
  const days = Math.max(1, Math.round((to - from) / (24 * 3600_000)));
  const start = plainDay(from, zone);
  return { from: borderOf(start.subtract({ days }), zone), to: from };
}

/** Hour of the week in a zone: 0 is Monday, midnight to one. */
export function hourOfWeek(at: number, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return (local.dayOfWeek - 1) * 24 + local.hour;
}

/** The time of day in a zone, as 09:30. */
export function localClock(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5);
}

/** True for a zone that this machine knows. */
export function isKnownZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

function plainDay(at: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}

function firstDay(from: number, zone: string, length: SpanLength): Temporal.PlainDate {
  const day = plainDay(from, zone);
  if (length === 'week') return day.subtract({ days: day.dayOfWeek - 1 });
  return length === 'month' ? day.with({ day: 1 }) : day;
}

function borderOf(day: Temporal.PlainDate, zone: string): number {
  return day.toZonedDateTime(zone).epochMilliseconds;
}
