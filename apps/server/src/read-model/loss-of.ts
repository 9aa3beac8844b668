// What an agent is told they no longer have. Pure: an entry, and who held the conversation before it.
import type { ConversationEntry } from '@baton/handoff';

/**
 * `first-word`, `silence`, `connection`: taken away (W7 to W9). `closed`: the flow or the customer ended it. `moved`: somebody else
 * gave it to others. `offer`: the time to accept ran out (W10).
 */
export const lossReasons = ['first-word', 'silence', 'connection', 'closed', 'moved', 'offer'] as const;
export type LossReason = (typeof lossReasons)[number];

export interface Loss {
  agent: string;
  why: LossReason;
}

/** What is lost by this entry; null when nothing is, or when it was the agent's own doing. */
export function lossOf(entry: ConversationEntry, heldBy: string | null): Loss | null {
  switch (entry.type) {
    case 'offerEnded':
      return entry.outcome === 'lapsed' ? { agent: entry.agent, why: 'offer' } : null;
    case 'agentLost':
      return { agent: entry.agent, why: entry.why };
    case 'closed':
      return heldBy === null || entry.by === 'agent' ? null : { agent: heldBy, why: 'closed' };
    case 'queued':
      return heldBy === null ? null : { agent: heldBy, why: 'moved' };
    case 'connected':
      return heldBy === null || heldBy === entry.agent.id ? null : { agent: heldBy, why: 'moved' };
    default:
      return null;
  }
}

/** Who holds the conversation after this entry; undefined when it changes nothing. */
export function heldAfter(entry: ConversationEntry): string | null | undefined {
  switch (entry.type) {
    case 'connected':
      return entry.agent.id;
    case 'agentLost':
    case 'passed':
    case 'returned':
    case 'closed':
    case 'queued':
      return null;
    default:
      return undefined;
  }
}
