import type { ConversationEntry } from '@baton/handoff';
import type { Host } from '@baton/host';
import { conversationEntry } from './conversation-entry.ts';

export interface JournalLine {
  readonly seq: number;
  readonly entry: ConversationEntry;
}

const PAGE = 500;

/** The entries of a conversation after `after`, page by page, in order. */
export async function* journalPages(
  host: Host,
  conversation: string,
  after: number,
): AsyncGenerator<JournalLine[], void> {
  const ref = { kind: 'conversation', key: conversation } as const;
  for (let last = after; ;) {
    const stored = await host.entries(ref, last, PAGE);
    const newest = stored.at(-1);
    if (!newest) return;
    last = newest.seq;
    yield stored.flatMap((one) => {
      const entry = conversationEntry(one);
      return entry ? [{ seq: one.seq, entry }] : [];
    });
    if (stored.length < PAGE) return;
  }
}

export async function readJournal(host: Host, conversation: string, after = 0): Promise<JournalLine[]> {
  const lines: JournalLine[] = [];
  for await (const page of journalPages(host, conversation, after)) lines.push(...page);
  return lines;
}
