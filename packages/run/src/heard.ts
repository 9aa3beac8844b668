// What of the journal is told to whoever runs the flow: words for the customer, and offers to agents.
import type { Choice, ConversationEntry, SaidMessage, StoredEntry } from '@baton/handoff';

/** Something that the customer is to read. */
export interface CustomerMessage extends SaidMessage {
  /** The conversation's id. */
  readonly conversation: string;
  /** The same for a message that is given twice. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** `queue` while a place in line is held, `notice` for what the house says of itself. */
  readonly from: 'bot' | 'queue' | 'agent' | 'notice';
  /** Present for words of an agent. */
  readonly agent?: { readonly id: string; readonly name: string };
  readonly choices?: Choice[];
}

/** A waiting conversation is offered to an agent, who has until `lapsesAt` to take it. */
export interface Offer {
  readonly conversation: string;
  readonly id: string;
  readonly agent: { readonly id: string; readonly name: string };
  readonly team: string;
  /** Milliseconds since the epoch. */
  readonly lapsesAt: number;
}

export function messageIn({ ref, entry: stored }: StoredEntry): CustomerMessage | null {
  const entry = entryOf(stored);
  if (ref.kind !== 'conversation' || entry.type !== 'said') return null;
  const { messageId, at, speaker, agent, message } = entry;
  return { conversation: ref.key, id: messageId, at, from: speaker, ...(agent ? { agent } : {}), ...message };
}

export function offerIn({ ref, entry: stored }: StoredEntry): Offer | null {
  const entry = entryOf(stored);
  if (ref.kind !== 'conversation' || entry.type !== 'offered') return null;
  const { offerId, agent, team, lapsesAt } = entry;
  return { conversation: ref.key, id: offerId, agent, team, lapsesAt };
}

/** The host keeps what the reducers gave it; those of a conversation are of this type. Others have a `type` of their own. */
export function entryOf(entry: object): ConversationEntry {
  return entry as ConversationEntry;
}
