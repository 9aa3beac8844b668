// I14: normal, pending, firing, recovering, no data. Pure: what stands now and what was measured give what stands next.
import { intervalOf, type Tally } from '../figures/judge.ts';
import type { FigureId } from '../figures/catalogue.ts';

/** When a figure alarms. Limits in the figure's own unit. */
export interface AlertRule {
  readonly id: string;
  readonly figure: FigureId;
  readonly team: string | null;
  readonly above?: number;
  readonly below?: number;
  /** Back inside this it recovers. */
  readonly recoversAt: number;
  readonly fewest: number;
  readonly windowMs: number;
  /** Beyond the limit for so long before anybody is told. */
  readonly pendingMs: number;
  /** Good for so long before it is over. */
  readonly keepMs: number;
}

/** Where an alert stands; times in milliseconds since the epoch. */
export interface AlertState {
  readonly is: 'normal' | 'pending' | 'firing' | 'recovering' | 'no-data';
  readonly since: number;
  /** Since when the trouble lasts, over pending and firing. */
  readonly troubleSince: number | null;
}

/** What stands before anything was measured. */
export function quiet(now: number): AlertState {
  return { is: 'normal', since: now, troubleSince: null };
}

/**
 * The next state. Beyond a limit is what lies beyond it with its whole interval, so a handful of cases never fires.
 *
 * @param isExpected there are usually conversations at this hour: none at all is news then
 */
export function nextAlert(
  rule: AlertRule,
  state: AlertState,
  tally: Tally,
  now: number,
  isExpected = false,
): AlertState {
  const move = (is: AlertState['is'], troubleSince: number | null): AlertState =>
    state.is === is ? state : { is, since: now, troubleSince };
  if (tally.count === 0 && isExpected) return move('no-data', state.troubleSince);
  if (tally.value === null || tally.count < rule.fewest) {
    // Too few to say: what fires goes on until it is known to be better, the rest rests.
    return state.is === 'firing' || state.is === 'recovering' ? state : move('normal', null);
  }
  const { low, high } = intervalOf(tally) ?? { low: tally.value, high: tally.value };
  const isBeyond = (rule.above !== undefined && low > rule.above) || (rule.below !== undefined && high < rule.below);
  const isGood = rule.above !== undefined ? tally.value <= rule.recoversAt : tally.value >= rule.recoversAt;
  switch (state.is) {
    case 'normal':
    case 'no-data':
      if (!isBeyond) return move('normal', null);
      return rule.pendingMs === 0 ? move('firing', now) : move('pending', now);
    case 'pending':
      if (!isBeyond) return move('normal', null);
      return now - state.since >= rule.pendingMs ? move('firing', state.troubleSince) : state;
    case 'firing':
      return isGood ? move('recovering', state.troubleSince) : state;
    case 'recovering':
      if (!isGood) return move('firing', state.troubleSince);
      return now - state.since >= rule.keepMs ? move('normal', null) : state;
  }
}

const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;

/** The rules a house begins with. */
export const usualRules: readonly AlertRule[] = [
  rule('handoff-rate', 'I1', { above: 30, recoversAt: 25, fewest: 50, windowMs: DAY_MS }),
  rule('handoff-rate-low', 'I1', { below: 10, recoversAt: 15, fewest: 50, windowMs: DAY_MS }),
  rule('abandonment', 'I2', { above: 20, recoversAt: 12, fewest: 30, windowMs: DAY_MS }),
  rule('context', 'I3', { below: 75, recoversAt: 90, fewest: 20, windowMs: 7 * DAY_MS }),
  rule('satisfaction', 'I4', { below: 3.5, recoversAt: 4, fewest: 20, windowMs: 7 * DAY_MS }),
  rule('time-to-agent', 'I5', { above: 90, recoversAt: 60, fewest: 10, windowMs: HOUR_MS / 4, pendingMs: 5 * 60_000 }),
  rule('resolution', 'I6', { below: 80, recoversAt: 85, fewest: 20, windowMs: 14 * DAY_MS }),
  rule('repeats', 'I7', { above: 15, recoversAt: 8, fewest: 30, windowMs: 7 * DAY_MS }),
];

function rule(
  id: string,
  figure: FigureId,
  more: Pick<AlertRule, 'recoversAt' | 'fewest' | 'windowMs'> & Partial<AlertRule>,
): AlertRule {
  return { id, figure, team: null, pendingMs: HOUR_MS / 4, keepMs: HOUR_MS / 4, ...more };
}
