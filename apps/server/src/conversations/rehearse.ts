// The first step of a conversation that nobody has begun: what it would say, with nothing kept and nothing sent.
import { conversationRef, type AppFacts } from '@baton/conversation';
import type { Input } from '@baton/handoff';
import type { App } from '@baton/host';
import { conversationEntry } from '../journal/conversation-entry.ts';
import type { JournalLine } from '../journal/read-journal.ts';

export async function rehearse(app: App<AppFacts>, id: string, start: Input): Promise<JournalLine[]> {
  const ref = conversationRef(id);
  const facts = await app.prepare(ref, null, start);
  const outcome = app.reducers.conversation(id, null, start, facts);
  return (outcome?.entries ?? []).flatMap((stored, index) => {
    const entry = conversationEntry({ seq: index + 1, ref, entry: stored });
    return entry ? [{ seq: index + 1, entry }] : [];
  });
}
