import type { Scope } from '@baton/flow';
import { teamOf } from '@baton/handoff';

/**
 * The team a conversation belongs to: the one a step names, else the one decided before (by a topic, say), else that of the
 * category, else the workspace's first.
 */
export function routedTeam(scope: Pick<Scope, 'vars' | 'signals' | 'workspace'>, named: string | null): string | null {
  const { vars, signals, workspace } = scope;
  const decided = vars['handoff.team'];
  const ofCategory = workspace.categories.find(({ id }) => id === signals.category.id)?.team;
  const candidates = [named, typeof decided === 'string' ? decided : null, ofCategory ?? null];
  return (
    candidates.find((team) => team !== null && teamOf(workspace, team) !== undefined) ?? workspace.teams[0]?.id ?? null
  );
}
