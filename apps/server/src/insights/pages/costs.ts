// I9: measured minutes times the wage that somebody entered. What is not measured is counted like what is, and that is said.
import type { InsightCosts } from '@baton/wire';
import { periodWords, type Question } from '../question.ts';
import { insightStrings as strings } from '../strings.ts';
import type { InsightParts } from './parts.ts';

export interface Wage {
  readonly wage: number | null;
  readonly currency: string;
}

export async function costsPage(
  parts: InsightParts,
  question: Question,
  { wage, currency }: Wage,
): Promise<InsightCosts> {
  const { filter, zone } = question;
  const now = parts.now();
  const [all, byReason, cases] = await Promise.all([
    parts.reads.tallies(filter, now, ['I9-active-time', 'I7']),
    parts.reads.breakDown('I9-active-time', filter, 'reason', now),
    parts.reads.breakDown('I7', filter, 'reason', now),
  ]);
  const mean = all.find(({ id }) => id === 'I9-active-time')?.value ?? null;
  const handoffs = all.find(({ id }) => id === 'I7')?.count ?? 0;
  const costOf = (minutes: number | null): number | null =>
    minutes === null || wage === null ? null : (minutes / 60) * wage;
  const minutesOf = (count: number, seconds: number | null): number | null =>
    seconds === null ? null : (count * seconds) / 60;
  const rows = cases.map(({ key, tally }) => {
    const measured = byReason.find((one) => one.key === key)?.tally;
    const minutes = minutesOf(tally.count, measured?.value ?? mean);
    return {
      reason: key,
      name: strings.reasons[key] ?? strings.noReason,
      cases: tally.count,
      measured: measured?.count ?? 0,
      minutes,
      cost: costOf(minutes),
    };
  });
  rows.sort((a, b) => (b.minutes ?? 0) - (a.minutes ?? 0));
  const minutes = mean === null ? null : rows.reduce((sum, row) => sum + (row.minutes ?? 0), 0);
  return {
    wage,
    currency,
    periodWords: periodWords(filter, zone),
    handoffs,
    measured: all.find(({ id }) => id === 'I9-active-time')?.count ?? 0,
    minutes,
    cost: costOf(minutes),
    rows,
    demo: parts.demo,
  };
}
