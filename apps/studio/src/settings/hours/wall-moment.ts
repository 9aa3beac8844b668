import { dateAt, momentOf } from '@baton/handoff';

/**
 * The moment of a wall time in a zone.
 *
 * @param text as a field for date and time gives it, such as `2026-12-24T10:30`
 * @returns milliseconds since the epoch, or null while the field is empty
 */
export function wallMoment(text: string, zone: string): number | null {
  const [date, time] = text.split('T');
  if (date === undefined || time === undefined || Number.isNaN(Date.parse(`${date}T00:00Z`))) return null;
  // Noon is on the same day in UTC wherever the date is read.
  return momentOf(dateAt(Date.parse(`${date}T12:00Z`), 'UTC'), time, zone);
}
