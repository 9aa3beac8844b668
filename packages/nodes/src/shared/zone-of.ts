import type { Scope } from '@baton/flow';
import { calendarOf } from '@baton/handoff';
import { routedTeam } from './routed-team.ts';

/** The zone of the team in charge; UTC where there is none. */
export function teamZone(scope: Pick<Scope, 'vars' | 'signals' | 'workspace'>): string {
  const team = routedTeam(scope, null);
  return (team === null ? undefined : calendarOf(scope.workspace, team)?.zone) ?? 'UTC';
}

/** The customer's own zone, else that of the team in charge. */
export function customerZone(scope: Pick<Scope, 'vars' | 'signals' | 'workspace' | 'profile'>): string {
  return scope.profile.zone ?? teamZone(scope);
}
