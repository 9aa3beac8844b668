// Everything about one figure: how it is reckoned, how it went, where it sits.
import { figureCatalogue, intervalOf, localSpans, standingOf, type FigureId } from '@baton/insights';
import type { InsightFigure } from '@baton/wire';
import { periodWords, zoneWords, type Question } from '../question.ts';
import { OF_TALKS, type Breakdown } from '../reads/fact-reads.ts';
import { insightStrings as strings } from '../strings.ts';
import { bandOf, shownFigure, type InsightParts } from './parts.ts';

const DAY_MS = 24 * 3_600_000;

export async function figurePage(
  parts: InsightParts,
  question: Question,
  id: FigureId,
  by: Breakdown,
): Promise<InsightFigure> {
  const { reads } = parts;
  const { filter, zone } = question;
  const now = parts.now();
  const days = (filter.to - filter.from) / DAY_MS;
  const length = days > 200 ? 'month' : days > 62 ? 'week' : 'day';
  const marks = parts.versions(filter.flow);
  const [tallies, earlier, series, breakdown, spread] = await Promise.all([
    reads.tallies(filter, now, [id]),
    reads.tallies({ ...filter, ...question.before }, now, [id]),
    reads.series(id, filter, localSpans(filter.from, filter.to, zone, length), now),
    reads.breakDown(id, filter, by, now),
    id === 'I5' ? reads.timeSpread(filter) : null,
  ]);
  const tally = tallies[0] ?? { id, count: 0, hits: null, value: null, leftOut: 0 };
  const { kind, numerator, denominator, leftOut } = figureCatalogue[id];
  return {
    figure: shownFigure(tally, {
      before: earlier[0] ?? null,
      weeks: [],
      ...(id === 'I1' ? { band: bandOf(filter.flow, marks, now) } : {}),
      maturing: id === 'I6' && tally.leftOut > 0,
    }),
    kind,
    numerator,
    denominator,
    leftOutWhy: leftOut,
    zoneWords: zoneWords(zone),
    periodWords: periodWords(filter, zone),
    spread,
    series: series.map(({ span, tally: one }) => ({
      name: span.name,
      at: span.from,
      value: one.value,
      count: one.count,
      hits: one.hits,
      interval: intervalOf(one),
    })),
    versions: marks.filter(({ at }) => at >= filter.from && at < filter.to),
    by,
    parts: breakdown.map(({ key, tally: one }) => ({
      key,
      name: nameOf(parts, by, key),
      value: one.value,
      count: one.count,
      hits: one.hits,
      interval: intervalOf(one),
      // A share of all is no rate of its own: no band fits it.
      standing: id === 'I1' && !OF_TALKS.has(by) ? ('report' as const) : standingOf(one),
    })),
    demo: parts.demo,
  };
}

/** What the value of a breakdown is called. */
export function nameOf({ workspace, flowNames }: InsightParts, by: Breakdown, key: string): string {
  if (key === '') return by === 'reason' ? strings.noReason : 'None';
  switch (by) {
    case 'flow':
      return flowNames().get(key) ?? key;
    case 'team':
      return workspace().teams.find(({ id }) => id === key)?.name ?? key;
    case 'agent':
      return workspace().agents.find(({ id }) => id === key)?.name ?? key;
    case 'reason':
      return strings.reasons[key] ?? key;
    case 'trigger':
      return strings.triggers[key] ?? key;
    case 'way':
      return strings.ways[key] ?? key;
    case 'version':
      return `Version ${key}`;
    default:
      return key;
  }
}
