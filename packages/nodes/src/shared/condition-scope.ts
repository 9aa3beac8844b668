import type { ConditionScope, Scope } from '@baton/flow';
import { calendarOf, isOpen } from '@baton/handoff';
import { clockAt } from './clock.ts';
import { patternOf } from './pattern.ts';
import { routedTeam } from './routed-team.ts';
import { variableValue } from './variable-value.ts';
import { customerZone, teamZone } from './zone-of.ts';

/** A step's scope as a condition sees it. */
export function conditionScope(scope: Omit<Scope, 'memory'>): ConditionScope {
  const { profile, signals, at, workspace } = scope;
  return {
    profile,
    signals,
    at,
    value: (name) => variableValue(name, scope),
    clock: (whose) => clockAt(at, whose === 'team' ? teamZone(scope) : customerZone(scope)),
    isOpen: (named) => {
      const team = routedTeam(scope, named);
      const calendar = team === null ? undefined : calendarOf(workspace, team);
      return calendar !== undefined && isOpen(calendar, at);
    },
    matches: (pattern, text) => patternOf(pattern)?.occursIn(text) ?? false,
  };
}
