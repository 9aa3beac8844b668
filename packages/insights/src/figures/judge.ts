// What a figure may be called: never an alarm on a handful of cases.
import { wilson, type Interval } from '../statistics/wilson.ts';
import { figureCatalogue, type FigureId } from './catalogue.ts';

/** How a figure stands against what is good. `too-few`: nothing can be said. */
export type Standing = 'good' | 'off' | 'alarm' | 'report' | 'too-few' | 'empty';

/** What was counted for a figure. */
export interface Tally {
  readonly id: FigureId;
  /** Cases, conversations or promises counted. */
  readonly count: number;
  /** Those among them that the figure is the share of; null for means and medians. */
  readonly hits: number | null;
  /** Percent, seconds or points of five; null of nothing. */
  readonly value: number | null;
  readonly leftOut: number;
}

/** Where a figure is expected: by the age of a flow (I12), or as the catalogue has it. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** The 95 % interval of a share in percent; null for means and medians, and of nothing. */
export function intervalOf({ hits, count }: Tally): Interval | null {
  if (hits === null || count === 0) return null;
  const { low, high } = wilson(hits, count);
  return { low: low * 100, high: high * 100 };
}

/** Alarms only when the whole interval lies beyond the limit. */
export function standingOf(tally: Tally, band?: Band): Standing {
  const { better, good, alarm, fewest } = figureCatalogue[tally.id];
  const { value, count } = tally;
  if (value === null) return 'empty';
  if (count < fewest) return 'too-few';
  if (better === null) return 'report';
  const interval = intervalOf(tally) ?? { low: value, high: value };
  const above = band ? Math.max(alarm?.above ?? band.to, band.to) : alarm?.above;
  if (above !== undefined && interval.low > above) return 'alarm';
  if (alarm?.below !== undefined && interval.high < alarm.below) return 'alarm';
  const { from = -Infinity, to = Infinity } = band ?? good ?? {};
  return value >= from && value <= to ? 'good' : 'off';
}

/** I12: the handoff rate to expect, in percent, by the age of the flow in months (1 is the first). */
export function expectedRate(month: number | undefined): Band {
  if (month === undefined) return { from: 15, to: 25 };
  if (month <= 1) return { from: 28, to: 35 };
  if (month <= 2) return { from: 22, to: 28 };
  if (month <= 3) return { from: 18, to: 24 };
  return month <= 6 ? { from: 15, to: 20 } : { from: 14, to: 18 };
}
