// What every page of the insights is put together from.
import type { Workspace } from '@baton/handoff';
import {
  expectedRate,
  figureCatalogue,
  intervalOf,
  standingOf,
  type Band,
  type FigureId,
  type Tally,
} from '@baton/insights';
import type { ShownFigure, VersionMark } from '@baton/wire';
import type { FactReads } from '../reads/fact-reads.ts';

/** Where facts come from, and what they are called. */
export interface InsightParts {
  readonly reads: FactReads;
  readonly now: () => number;
  /** Its people and teams by their names. */
  readonly workspace: () => Pick<Workspace, 'agents' | 'teams'>;
  readonly flowNames: () => ReadonlyMap<string, string>;
  /** Versions that went live, of one flow or of all. */
  readonly versions: (flow: string | undefined) => VersionMark[];
  readonly demo: boolean;
}

/** The zone that days are counted in: where the house's first office is. */
export function houseZone(workspace: Pick<Workspace, 'hours'>): string {
  return workspace.hours[0]?.zone ?? 'UTC';
}

export function shownFigure(
  tally: Tally,
  more: {
    before: Tally | null;
    weeks: readonly (number | null)[];
    band?: Band;
    maturing?: boolean;
    also?: string | null;
  },
): ShownFigure {
  const { id, count, hits, value, leftOut } = tally;
  const { name, unit, better, good, alarm } = figureCatalogue[id];
  const wanted = more.band ?? good;
  return {
    id,
    name,
    unit,
    value,
    count,
    hits,
    leftOut,
    interval: intervalOf(tally),
    standing: standingOf(tally, more.band),
    target: targetWords(id, more.band),
    band: wanted && (good || alarm) ? { from: wanted.from ?? null, to: wanted.to ?? null } : null,
    before: more.before?.value ?? null,
    better,
    maturing: more.maturing ?? false,
    weeks: [...more.weeks],
    also: more.also ?? null,
  };
}

/** "15 to 25 %", "under 60 s". */
export function targetWords(id: FigureId, band?: Band): string | null {
  const { good, unit } = figureCatalogue[id];
  const { from, to } = band ?? good ?? {};
  const suffix = unit === 'percent' ? ' %' : unit === 'seconds' ? ' s' : ' of 5';
  if (from !== undefined && to !== undefined) return `${from} to ${to}${suffix}`;
  if (to !== undefined) return `under ${to}${suffix}`;
  return from === undefined ? null : `${from}${suffix} or more`;
}

const MONTH_MS = 30.44 * 24 * 3600_000;

/** I12: what to expect of one flow by its age; of all flows together the steady band. */
export function bandOf(flow: string | undefined, marks: readonly VersionMark[], now: number): Band {
  const first = marks.filter((mark) => mark.flow === flow).map(({ at }) => at);
  return flow === undefined || first.length === 0
    ? expectedRate(undefined)
    : expectedRate(Math.floor((now - Math.min(...first)) / MONTH_MS) + 1);
}
