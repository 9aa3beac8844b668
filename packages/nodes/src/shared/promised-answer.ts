import type { Scope } from '@baton/flow';
import { calendarOf, promiseTime, type PromiseRules } from '@baton/handoff';
import { routedTeam } from './routed-team.ts';

const DAY = 24 * 3600_000;

/**
 * The time (ms) by which an answer is promised (A1): the workspace's hour on a business day of the team, in the customer's
 * zone (`by` in its place, such as `12:00`). A team that never opens promises what the first other team can keep; nobody open at all, the same time tomorrow.
 */
export function promisedAnswer(
  scope: Pick<Scope, 'vars' | 'signals' | 'workspace' | 'profile' | 'at'>,
  named: string | null,
  by: string | null = null,
): number {
  const { workspace, profile, at } = scope;
  const rules: PromiseRules = by === null ? { ...workspace.promises, sameDay: true } : { ...workspace.promises, by };
  const timeOf = (team: string): number | null => {
    const calendar = calendarOf(workspace, team);
    return calendar ? promiseTime(calendar, at, profile.zone ?? calendar.zone, rules) : null;
  };
  const team = routedTeam(scope, named);
  const own = team === null ? null : timeOf(team);
  if (own !== null) return own;
  const others = workspace.teams.map(({ id }) => timeOf(id)).filter((time) => time !== null);
  return others.length > 0 ? Math.min(...others) : at + DAY;
}
