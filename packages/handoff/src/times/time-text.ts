// How a moment is said to a customer: in their zone and language, by the day they would call it.
import { Temporal } from 'temporal-polyfill';
import { dateAt } from './hours.ts';
import { DAY_PHRASES, type DayPhrases } from './time-strings.ts';

/** Language and time zone of a written time, and how short it is to be. */
export interface TimeTextOptions {
  /** Adds whose clock is meant, for a customer whose zone is not known: `10:00 (Berlin)`. */
  readonly nameZone?: boolean;
}

/** A promised moment: "tomorrow by 10:00", "Tuesday 24 November by 10:00". */
export function formatPromise(
  at: number,
  zone: string,
  language: string,
  now: number,
  options?: TimeTextOptions,
): string {
  return sayDay('by', at, zone, language, now, options);
}

/** An appointment: "tomorrow at 10:30", "Tuesday 24 November at 10:30". */
export function formatAppointment(
  at: number,
  zone: string,
  language: string,
  now: number,
  options?: TimeTextOptions,
): string {
  return sayDay('at', at, zone, language, now, options);
}

/** The end of a stretch of time: "today until 18:00". */
export function formatUntil(
  at: number,
  zone: string,
  language: string,
  now: number,
  options?: TimeTextOptions,
): string {
  return sayDay('until', at, zone, language, now, options);
}

/** The time of day alone, in 24 hours: "10:00". */
export function formatTime(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

/** A weekday with its date: "Tuesday 24 November"; with the year when it is another one than that of `now`. */
export function formatDay(at: number, zone: string, language: string, now: number): string {
  const sameYear = dateAt(at, zone).year === dateAt(now, zone).year;
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** A span of seconds as a customer would say it: "40 seconds", "2 minutes"; minutes from 90 s, rounded up. */
export function formatWait(seconds: number, language: string): string {
  const inMinutes = seconds >= 90;
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: inMinutes ? 'minute' : 'second',
    unitDisplay: 'long',
  }).format(inMinutes ? Math.ceil(seconds / 60) : Math.ceil(seconds));
}

/** A span of seconds for the eye, rounded: "2 s", "1 min 20 s", "1 h 5 min". */
export function formatSpan(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts =
    whole < 3600
      ? [[Math.floor(whole / 60), 'min'] as const, [whole % 60, 's'] as const]
      : [[Math.floor(whole / 3600), 'h'] as const, [Math.floor((whole % 3600) / 60), 'min'] as const];
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return said.length === 0 ? '0 s' : said.join(' ');
}

function sayDay(
  kind: 'by' | 'at' | 'until',
  at: number,
  zone: string,
  language: string,
  now: number,
  options: TimeTextOptions = {},
): string {
  const time = formatTime(at, zone);
  const whose = options.nameZone ? ` (${cityOf(zone)})` : '';
  const phrases = phrasesOf(language);
  if (!phrases) return `${formatDay(at, zone, language, now)}, ${time}${whose}`;
  const days = dateAt(now, zone).until(dateAt(at, zone), { largestUnit: 'days' }).days;
  const named = days === 0 ? phrases.today : days === 1 ? phrases.tomorrow : null;
  const day = named ?? phrases.on.replace('{day}', formatDay(at, zone, language, now));
  return phrases[kind].replace('{day}', day).replace('{time}', time) + whose;
}

function phrasesOf(language: string): DayPhrases | undefined {
  return DAY_PHRASES[language.split('-')[0]?.toLowerCase() ?? language];
}

/** English without a region is written as in most of the world; anything that is no language tag falls back to it. */
function localeOf(language: string): string {
  if (!isLanguageTag(language) || language.toLowerCase() === 'en') return 'en-GB';
  return language;
}

/** The form alone does not tell: `en-12` looks like one and makes `Intl` throw. */
function isLanguageTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    // The only way Intl has to say that a tag is none.
    return false;
  }
}

/** Whose clock a time is read from, as people say it: "Berlin". */
export function cityOf(zone: string): string {
  return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
}
