import { locale } from '@baton/ui';

/**
 * A date with its time of day, as the reader writes both and where the reader is: `23 Nov 2026, 10:04`.
 *
 * @param language that of the page unless given, as `zone` is the browser's
 */
export function moment(at: number, language: string = locale(), zone?: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  return format.format(at);
}
