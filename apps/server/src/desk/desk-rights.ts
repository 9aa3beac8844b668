import type { Agent, Workspace } from '@baton/handoff';
import type { ConversationRow, PromiseRow } from '../read-model/queries.ts';

/** A lead sees every team; others their own. */
export function teamsSeenBy(agent: Agent, workspace: Workspace): string[] {
  return agent.lead ? workspace.teams.map(({ id }) => id) : agent.teams;
}

/** May this agent read that conversation? Their own, one offered to them, one of their teams; a lead all of them. */
export function maySee(agent: Agent, row: ConversationRow): boolean {
  return (
    agent.lead ||
    row.agent === agent.id ||
    row.offer_agent === agent.id ||
    (row.team !== null && agent.teams.includes(row.team))
  );
}

/** Is this promise the agent's to keep? One of their teams', or one they took; a lead's all of them. */
export function mayKeep(agent: Agent, { team, conversation_team: other, claimed_by: by }: PromiseRow): boolean {
  return agent.lead || by === agent.id || agent.teams.includes(team ?? other ?? '');
}
