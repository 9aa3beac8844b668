import { locale } from '@baton/ui';
import { strings } from '../strings.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago a time was, for a person: `just now`, `5 minutes ago`, `yesterday`, `12 March 2026`. */
export function ago(at: number, now: number): string {
  const passed = Math.max(0, now - at);
  if (passed < MINUTE) return strings.ago.justNow;
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  if (passed < HOUR) return relative.format(-Math.floor(passed / MINUTE), 'minute');
  if (passed < DAY) return relative.format(-Math.floor(passed / HOUR), 'hour');
  if (passed < 14 * DAY) return relative.format(-Math.floor(passed / DAY), 'day');
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}

/** A moment in the reader's own zone: `22 Nov 2026, 14:05`. */
export function dayAndTime(at: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
