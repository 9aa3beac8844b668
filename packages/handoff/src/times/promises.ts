// Times that are promised to a customer (A1): specific, on a business day, in the customer's zone, and such that they can be kept.
import {
  type Calendar,
  dateAt,
  isBusinessDay,
  isOpen,
  momentOf,
  nextClosing,
  openingsOn,
  openSeconds,
} from './hours.ts';

/** How fast a team promises to answer, in business seconds or days. */
export interface PromiseRules {
  /** Wall time in the customer's zone, such as `10:00`. */
  readonly by: string;
  /** In open hours the answer is promised for the end of the day, as long as there is time to work on it. */
  readonly sameDay?: boolean;
  /** Opening time that the team must have before the promised moment. */
  readonly workSeconds: number;
}

const HORIZON_DAYS = 400;

function isSameDay(one: number, other: number, zone: string): boolean {
  return dateAt(one, zone).equals(dateAt(other, zone));
}

/**
 * The moment (ms) of the promise "by 10:00 on the next business day".
 *
 * The day is the customer's; it must be a business day of the team, later than today once the team has opened today, and the
 * team must be open long enough before it. So an answer is never promised for an hour in which nobody could have worked on it.
 *
 * @returns null when the calendar does not open within 400 days.
 */
export function promiseTime(calendar: Calendar, now: number, zone: string, rules: PromiseRules): number | null {
  // Who is told so in open hours is answered the same day, as long as there is time to work on it.
  const closes = isOpen(calendar, now) ? nextClosing(calendar, now) : null;
  if (
    rules.sameDay === true &&
    closes !== null &&
    openSeconds(calendar, now, closes) >= rules.workSeconds &&
    isSameDay(now, closes, zone)
  )
    return closes;
  const hasOpenedToday = openingsOn(calendar, dateAt(now, calendar.zone)).some((one) => one.from <= now);
  let day = dateAt(now, zone);
  if (hasOpenedToday) day = day.add({ days: 1 });
  for (let i = 0; i < HORIZON_DAYS; i += 1) {
    if (isBusinessDay(calendar, day.toString())) {
      const due = momentOf(day, rules.by, zone);
      if (due > now && openSeconds(calendar, now, due) >= rules.workSeconds) return due;
    }
    day = day.add({ days: 1 });
  }
  return null;
}
