// Who has to look anew when the workspace changes: those who wait must not learn of it only at their next input.
import type { Body, Ref, Workspace } from '@baton/handoff';

/** An input for somebody whom a changed workspace concerns. */
export interface WorkspaceNews {
  readonly to: Ref;
  readonly body: Body;
}

/**
 * What is to be sent when a workspace takes the place of another one. Agents come first, so that queues know whom they have.
 *
 * @param promised conversations to which something is still promised
 * @param teams those in which somebody waits, beside the teams of both workspaces
 */
export function workspaceNews(
  before: Workspace,
  after: Workspace,
  teams: readonly string[] = [],
  promised: readonly string[] = [],
): readonly WorkspaceNews[] {
  const body: Body = { type: 'workspace.changed' };
  const idsOf = (list: readonly { id: string }[], more: readonly { id: string }[]) => [
    ...new Set([...list, ...more].map(({ id }) => id)),
  ];
  const agents = idsOf(after.agents, before.agents);
  const queues = [...new Set([...idsOf(after.teams, before.teams), ...teams])];
  return [
    ...agents.map((key): WorkspaceNews => ({ to: { kind: 'presence', key }, body })),
    ...queues.map((key): WorkspaceNews => ({ to: { kind: 'queue', key }, body })),
    ...promised.map((key): WorkspaceNews => ({ to: { kind: 'conversation', key }, body })),
  ];
}
