// A day as people write it: `17.11.2026`, `2026-11-17`, `11/17/2026`, `17 November`, `Nov 17th`, `tomorrow`, `next Friday`.
const DAY = 24 * 3600_000;

const MONTHS = [
  ['january', 'jan', 'januar', 'enero', 'janvier', 'janeiro'],
  ['february', 'feb', 'februar', 'febrero', 'fevrier', 'fevereiro'],
  ['march', 'mar', 'marz', 'maerz', 'marzo', 'mars', 'marco'],
  ['april', 'apr', 'abril', 'avril'],
  ['may', 'mai', 'mayo', 'maio'],
  ['june', 'jun', 'juni', 'junio', 'juin', 'junho'],
  ['july', 'jul', 'juli', 'julio', 'juillet', 'julho'],
  ['august', 'aug', 'agosto', 'aout'],
  ['september', 'sep', 'sept', 'septiembre', 'septembre', 'setembro'],
  ['october', 'oct', 'okt', 'oktober', 'octubre', 'octobre', 'outubro'],
  ['november', 'nov', 'noviembre', 'novembre', 'novembro'],
  ['december', 'dec', 'dez', 'dezember', 'diciembre', 'decembre', 'dezembro'],
];

const WEEKDAYS = [
  ['sunday', 'sonntag', 'domingo', 'dimanche'],
  ['monday', 'montag', 'lunes', 'lundi'],
  ['tuesday', 'dienstag', 'martes', 'mardi'],
  ['wednesday', 'mittwoch', 'miercoles', 'mercredi'],
  ['thursday', 'donnerstag', 'jueves', 'jeudi'],
  ['friday', 'freitag', 'viernes', 'vendredi'],
  ['saturday', 'samstag', 'sonnabend', 'sabado', 'samedi'],
];

const NEAR: Readonly<Record<string, number>> = {
  today: 0,
  heute: 0,
  hoy: 0,
  hoje: 0,
  tomorrow: 1,
  morgen: 1,
  manana: 1,
  demain: 1,
  amanha: 1,
  yesterday: -1,
  gestern: -1,
  ayer: -1,
  hier: -1,
  ontem: -1,
};

/**
 * The day in a text as `2026-11-17`, or null. Without a year it is the day nearest to today; a weekday is the next one,
 * with "last" in front of it the one before.
 *
 * @param today `2026-11-17`
 * @param dayFirst whether `03/04` is the third of April; dots always put the day first
 */
export function dateIn(text: string, today: string, dayFirst: boolean): string | null {
  const plain = text.slice(0, 200).toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return isoIn(plain) ?? numericIn(plain, today, dayFirst) ?? namedIn(plain, today) ?? nearIn(plain, today);
}

function isoIn(text: string): string | null {
  const found = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text);
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

function numericIn(text: string, today: string, dayFirst: boolean): string | null {
  const found = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/-])/.exec(text);
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  const isDayFirst = second > 12 ? false : first > 12 || found[2] === '.' || dayFirst;
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return found[4] === undefined ? nearest(month, day, today) : dayOf(yearOf(found[4]), month, day);
}

function namedIn(text: string, today: string): string | null {
  const words = text.split(/[^a-z\d]+/).filter((word) => word !== '');
  const at = words.findIndex((word) => MONTHS.some((names) => names.includes(word)));
  if (at < 0) return null;
  const month = MONTHS.findIndex((names) => names.includes(words[at] ?? '')) + 1;
  const dayAfter =
    words
      .slice(at + 1)
      .map(ordinal)
      .find((day) => day !== null) ?? null;
  const dayBefore =
    words
      .slice(0, at)
      .toReversed()
      .map(ordinal)
      .find((day) => day !== null) ?? null;
  const day = dayBefore ?? dayAfter;
  const year = words.find((word) => /^(19|20)\d{2}$/.test(word));
  if (day === null) return null;
  return year === undefined ? nearest(month, day, today) : dayOf(Number(year), month, day);
}

function nearIn(text: string, today: string): string | null {
  const words = text.split(/[^a-z]+/);
  const near = words.find((word) => Object.hasOwn(NEAR, word));
  if (near !== undefined) return shifted(today, NEAR[near] ?? 0);
  const weekday = WEEKDAYS.findIndex((names) => words.some((word) => names.includes(word)));
  if (weekday < 0) return null;
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  if (words.includes('last')) return shifted(today, -(((now - weekday + 6) % 7) + 1));
  return shifted(today, ((weekday - now + 6) % 7) + 1);
}

function ordinal(word: string): number | null {
  const found = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  return found === undefined ? null : Number(found);
}

function nearest(month: number, day: number, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const from = Date.parse(today);
  return [year - 1, year, year + 1]
    .map((one) => dayOf(one, month, day))
    .filter((one) => one !== null)
    .reduce<string | null>(
      (best, one) =>
        best === null || Math.abs(Date.parse(one) - from) < Math.abs(Date.parse(best) - from) ? one : best,
      null,
    );
}

/** Null for a day that no calendar has. */
function dayOf(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = month >= 1 && month <= 12 && at.getUTCDate() === day && at.getUTCMonth() === month - 1;
  return exists ? at.toISOString().slice(0, 10) : null;
}

function yearOf(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

function shifted(day: string, by: number): string {
  return new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
}
