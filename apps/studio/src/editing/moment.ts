/**
 * A date with its time of day, as the reader writes both and where the reader is: `23 Nov 2026, 10:04`.
 *
 * @param locale and zone the browser's own unless given
 */
export function moment(at: number, locale?: string, zone?: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  return format.format(at);
}
