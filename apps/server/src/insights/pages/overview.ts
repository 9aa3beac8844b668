// The first page: one sentence, eight figures, why people are handed over, and where they leave.
import { confidenceShift, headline, localSpans, reasonGroups, type FigureId, type Tally } from '@baton/insights';
import type { HandoffReason } from '@baton/handoff';
import type { InsightOverview, ShownAlert } from '@baton/wire';
import { periodWords, spanWords, zoneWords, type Question } from '../question.ts';
import { insightStrings as strings } from '../strings.ts';
import { bandOf, shownFigure, type InsightParts } from './parts.ts';

export const OVERVIEW_FIGURES = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8'] as const satisfies readonly FigureId[];
const HIGH_FROM = 85;
const LOW_BELOW = 60;
const WEEKS = 8;
const WEEK_MS = 7 * 24 * 3600_000;
/** Seconds at which it is said how many had left. */
const CURVE = [10, 20, 30, 45, 60, 90, 120, 180, 240, 300, 420, 600, 900, 1800];

/** What is told beside the facts. */
export interface AroundOverview {
  readonly alerts: readonly ShownAlert[];
  readonly experiments: readonly { readonly experiment: string; readonly sentence: string }[];
  readonly promises: { readonly open: number; readonly late: number };
}

export async function overview(
  parts: InsightParts,
  question: Question,
  around: AroundOverview,
): Promise<InsightOverview> {
  const { reads, workspace } = parts;
  const { filter, zone } = question;
  const now = parts.now();
  const marks = parts.versions(filter.flow);
  const before = { ...filter, ...question.before };
  const limits = { highFrom: HIGH_FROM, lowBelow: LOW_BELOW };
  const [periods, reasons, reasonsBefore, leaving, bot, tiers, tiersBefore, spread, choices] = await Promise.all([
    reads.periods(filter, [filter, question.before, ...lastWeeks(question)], now, OVERVIEW_FIGURES),
    reads.reasons(filter),
    reads.reasons(before),
    reads.leaving(filter),
    reads.botOutcomes(filter),
    reads.sureness(filter, limits),
    reads.sureness(before, limits),
    reads.timeSpread(filter),
    reads.choices(
      { from: filter.from, to: filter.to, ...(filter.flow === undefined ? {} : { flow: filter.flow }) },
      now,
    ),
  ]);
  const [tallies = [], earlier = [], ...weeks] = periods;
  const band = bandOf(filter.flow, marks, now);
  const of = (list: readonly Tally[], id: FigureId): Tally =>
    list.find((one) => one.id === id) ?? { id, count: 0, hits: null, value: null, leftOut: 0 };
  const shift = confidenceShift(tiers, tiersBefore);
  const flowNames = parts.flowNames();
  return {
    now,
    zone,
    zoneWords: zoneWords(zone),
    period: { from: filter.from, to: filter.to, words: periodWords(filter, zone) },
    before: question.before,
    sentence: headline(of(tallies, 'I1'), of(earlier, 'I1'), counted(reasons, reasonsBefore), spanWords(filter)),
    figures: OVERVIEW_FIGURES.map((id) =>
      shownFigure(of(tallies, id), {
        before: of(earlier, id),
        weeks: weeks.map((week) => of(week, id).value),
        ...(id === 'I1' ? { band } : {}),
        maturing: id === 'I6' && of(tallies, id).leftOut > 0,
        also: alsoOf(id, of(tallies, id), spread),
      }),
    ),
    reasons: grouped(reasons),
    leaving: {
      total: leaving.length,
      phases: [...Map.groupBy(leaving, ({ phase }) => phase)]
        .map(([phase, list]) => ({ phase, name: strings.phases[phase] ?? phase, count: list.length }))
        .toSorted((a, b) => b.count - a.count),
      curve: CURVE.map((seconds) => ({ seconds, left: leaving.filter((one) => one.seconds <= seconds).length })),
    },
    bot: bot.map(({ outcome, count }) => ({ outcome, count, name: strings.outcomes[outcome] ?? outcome })),
    confidence: {
      ...tiers,
      note: shift === 'under-trained' ? strings.underTrained : shift === 'shifted' ? strings.shifted : null,
    },
    versions: marks.filter(({ at }) => at >= filter.from - WEEKS * WEEK_MS && at < filter.to),
    alerts: [...around.alerts],
    experiments: [...around.experiments],
    promises: around.promises,
    choices: {
      flows: [...flowNames].map(([id, name]) => ({ id, name })),
      teams: choices.team.map((id) => ({ id, name: workspace().teams.find((team) => team.id === id)?.name ?? id })),
      versions: choices.version,
      channels: choices.channel,
      languages: choices.language,
    },
    demo: parts.demo,
  };
}

/** The last eight weeks before the end of the period, the oldest first. */
function lastWeeks({ filter, zone }: Question): { from: number; to: number }[] {
  const days = localSpans(filter.to - WEEKS * WEEK_MS - 3 * 3600_000, filter.to, zone, 'day').slice(-WEEKS * 7);
  return Array.from({ length: WEEKS }, (_, i) => ({
    from: days[i * 7]?.from ?? filter.from,
    to: days[i * 7 + 6]?.to ?? filter.to,
  }));
}

export function grouped(
  reasons: readonly { reason: string | null; topic: string | null; count: number }[],
): InsightOverview['reasons'] {
  return [...Map.groupBy(reasons, ({ reason }) => reason ?? '')]
    .map(([reason, list]) => ({
      reason,
      name: strings.reasons[reason] ?? strings.noReason,
      group: isReason(reason) ? reasonGroups[reason] : ('right' as const),
      count: list.reduce((sum, one) => sum + one.count, 0),
      topics: list.flatMap(({ topic, count }) => (topic === null ? [] : [{ topic, count }])).slice(0, 5),
    }))
    .toSorted((a, b) => b.count - a.count);
}

export function counted(
  now: readonly { reason: string | null; topic: string | null; count: number }[],
  before: readonly { reason: string | null; topic: string | null; count: number }[],
) {
  const key = (one: { reason: string | null; topic: string | null }): string => JSON.stringify([one.reason, one.topic]);
  const earlier = new Map(before.map((one) => [key(one), one.count]));
  const known = new Set(now.map(key));
  return [...now, ...before.filter((one) => !known.has(key(one))).map((one) => ({ ...one, count: 0 }))].flatMap((one) =>
    one.reason !== null && isReason(one.reason)
      ? [
          {
            reason: one.reason,
            label: strings.reasons[one.reason] ?? one.reason,
            topic: one.topic,
            now: one.count,
            before: earlier.get(key(one)) ?? 0,
          },
        ]
      : [],
  );
}

function isReason(text: string): text is HandoffReason {
  return Object.hasOwn(reasonGroups, text);
}

function alsoOf(
  id: FigureId,
  tally: Tally,
  spread: { p95: number | null; overMinute: number; count: number },
): string | null {
  if (id === 'I5' && spread.p95 !== null)
    return strings.tail(
      secondsWords(spread.p95),
      `${Math.round((spread.overMinute / Math.max(1, spread.count)) * 100)} %`,
    );
  if (id === 'I6' && tally.leftOut > 0) return strings.notDecided(tally.leftOut);
  return id === 'I7' ? strings.anonymous : null;
}

/** "45 s", "3 min 5 s". */
export function secondsWords(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  return whole % 60 === 0 ? `${Math.floor(whole / 60)} min` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
