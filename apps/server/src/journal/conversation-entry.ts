import type { ConversationEntry, StoredEntry } from '@baton/handoff';

/**
 * The entry of a conversation's journal in its own type. The one cast of the journal: entries are written by the conversation's reducer
 * alone, whose `note` takes nothing but a `ConversationEntry`, and the host returns the same JSON. What the host itself notes
 * (`host.…`) is not one of them and gives null.
 */
export function conversationEntry(stored: StoredEntry): ConversationEntry | null {
  const { ref, entry } = stored;
  if (ref.kind !== 'conversation' || entry.type.startsWith('host.')) return null;
  return entry as unknown as ConversationEntry;
}
