// Times that are promised to a customer (A1): specific, on a business day, in the customer's zone, and such that they can be kept.
import { type Calendar, dateAt, isBusinessDay, momentOf, openingsOn, openSeconds } from './hours.ts';

/** How fast a team promises to answer, in business seconds or days. */
export interface PromiseRules {
  /** Wall time in the customer's zone, such as `10:00`. */
  readonly by: string;
  /** Opening time that the team must have before the promised moment. */
  readonly workSeconds: number;
}

const HORIZON_DAYS = 400;

/**
 * The moment (ms) of the promise "by 10:00 on the next business day".
 *
 * The day is the customer's; it must be a business day of the team, later than today once the team has opened today, and the
 * team must be open long enough before it. So an answer is never promised for an hour in which nobody could have worked on it.
 *
 * @returns null when the calendar does not open within 400 days.
 */
export function promiseTime(calendar: Calendar, now: number, zone: string, rules: PromiseRules): number | null {
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
