// When cases begin, and when their customers leave, by the hour of the week.
import { hourOfWeek } from '@baton/insights';
import type { HoursShown } from '@baton/wire';
import { zoneWords, type Question } from '../question.ts';
import type { InsightParts } from './parts.ts';

const HOURS = 168;

export async function hoursPage({ reads }: InsightParts, { filter, zone }: Question): Promise<HoursShown> {
  const hours = Array.from({ length: HOURS }, () => ({ cases: 0, left: 0 }));
  // Zones differ by quarters of an hour, so the facts are summed by them.
  for (const { at, cases, left } of await reads.quarters(filter)) {
    const hour = hours[hourOfWeek(at, zone)];
    if (!hour) continue;
    hour.cases += cases;
    hour.left += left;
  }
  return { zoneWords: zoneWords(zone), hours };
}
