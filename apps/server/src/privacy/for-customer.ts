// What of a journal is the customer's to be handed: all that was said and done, and nothing that colleagues wrote to one another.
import type { ConversationEntry } from '@baton/handoff';

interface Line {
  readonly seq: number;
  readonly entry: ConversationEntry;
}

/** The same lines without notes, tags, consultations and whispers, and without the words that went with a flag, a block, a transfer, a hold or a return to the bot. */
export function forCustomer(lines: readonly Line[]): Line[] {
  return lines.flatMap(({ seq, entry }): Line[] => {
    switch (entry.type) {
      case 'noted':
      case 'consulted':
      case 'untagged':
        return [];
      case 'leadActed':
        return entry.act.type === 'whisper' ? [] : [{ seq, entry }];
      case 'tagged':
        return entry.by === undefined ? [{ seq, entry }] : [];
      case 'abuse':
      case 'held':
      case 'passed':
      case 'returned':
        return [{ seq, entry: { ...entry, note: '' } }];
      default:
        return [{ seq, entry }];
    }
  });
}
