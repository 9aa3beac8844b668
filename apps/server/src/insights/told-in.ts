import type { ConversationEntry } from '@baton/handoff';

/** The number a conversation was given; null for a journal without a beginning. */
export function numberIn(entries: readonly ConversationEntry[]): string | null {
  const [first] = entries;
  return first?.type === 'started' ? first.number : null;
}

/** What the customer said first. */
export function saidIn(entries: readonly ConversationEntry[]): string | null {
  const found = entries.find((entry) => entry.type === 'customer');
  return found?.type === 'customer' ? found.text : null;
}
