// What is asked, as it stands in an address.
import { isKnownZone, lastDays, localSpans, periodBefore, type InsightFilter } from '@baton/insights';
import * as z from 'zod';
import { ApiError } from '../http/api-error.ts';

const word = z.string().min(1).max(128).optional();
const flag = z.enum(['1', '0']).optional();

/** The part of an address that says what is asked about. */
export const insightQuery = z.object({
  /** Whole days up to today … */
  days: z.coerce.number().int().min(1).max(800).optional(),
  /** … or from one local day to another, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  zone: z.string().max(64).optional(),
  flow: word,
  version: z.coerce.number().int().min(1).optional(),
  channel: word,
  language: word,
  category: word,
  arm: word,
  team: word,
  tier: word,
  reason: word,
  trigger: word,
  topic: word,
  node: word,
  agent: word,
  way: word,
  test: flag,
  demo: flag,
});
export type InsightQuery = z.infer<typeof insightQuery>;

/** What is asked, with its period in the zone asked for. */
export interface Question {
  readonly filter: InsightFilter;
  readonly before: { readonly from: number; readonly to: number };
  readonly zone: string;
  readonly demo: boolean;
}

const USUAL_DAYS = 28;

/** @throws ApiError for a zone or a period that is none */
export function questionOf(query: InsightQuery, zoneHere: string, now: number): Question {
  const { days, from, to, zone = zoneHere, test, demo, ...asked } = query;
  if (!isKnownZone(zone))
    throw new ApiError('invalid-field', `There is no time zone called "${zone}".`, { at: '/query/zone' });
  const period =
    from === undefined && to === undefined ? lastDays(now, days ?? USUAL_DAYS, zone) : between(from, to, zone, now);
  if (period.to <= period.from)
    throw new ApiError('invalid-field', 'The last day lies before the first one.', { at: '/query/to' });
  const known = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  return {
    filter: { ...known, ...period, ...(test === '1' ? { test: true } : {}) },
    before: periodBefore(period.from, period.to, zone),
    zone,
    demo: demo === '1',
  };
}

function between(
  from: string | undefined,
  to: string | undefined,
  zone: string,
  now: number,
): { from: number; to: number } {
  const borders = (day: string): { from: number; to: number } => {
    // Noon of any zone's day falls within 14 hours of noon in Greenwich.
    const noon = Date.parse(`${day}T12:00:00Z`);
    const near = localSpans(noon - 24 * 3600_000, noon + 36 * 3600_000, zone, 'day').find(({ name }) => name === day);
    return near ?? { from: noon, to: noon };
  };
  const end = to === undefined ? lastDays(now, 1, zone).to : borders(to).to;
  return { from: from === undefined ? lastDays(end - 1, USUAL_DAYS, zone).from : borders(from).from, to: end };
}

/** "4 November to 1 December 2026", in the zone. */
export function periodWords({ from, to }: { from: number; to: number }, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone });
  const [first, last] = [format.format(from), format.format(to - 1)];
  if (first === last) return first;
  return `${first.slice(-4) === last.slice(-4) ? first.slice(0, -5) : first} to ${last}`;
}

/** "Berlin time". */
export function zoneWords(zone: string): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ');
  return city === undefined || zone === 'UTC' ? 'UTC' : `${city} time`;
}

/** How long a period is, in words: "28 days". */
export function spanWords({ from, to }: { from: number; to: number }): string {
  const days = Math.round((to - from) / (24 * 3600_000));
  return days === 1 ? 'day' : days === 7 ? 'week' : `${days} days`;
}
