import type { Agent, Workspace } from '@baton/handoff';
import type { ConversationRow } from '../read-model/queries.ts';
import { maySee } from './desk-rights.ts';

/** Everybody who may see this conversation, by name: they alone can be named in a note of it. */
export function colleaguesAt(
  workspace: Workspace,
  row: ConversationRow,
  guests: readonly { agent: string }[],
): readonly Agent[] {
  const asked = new Set(guests.map(({ agent }) => agent));
  return workspace.agents
    .filter((agent) => maySee(agent, row) || asked.has(agent.id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}
