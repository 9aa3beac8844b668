import type { DatabaseSync } from 'node:sqlite';
import { conversationEntry } from '../../journal/conversation-entry.ts';
import type { EntriesBefore } from './fact-writer.ts';

/**
 * The journal as the host keeps it in the same file. The projector stands in a transaction of its own and cannot wait for the host;
 * the journal is only read, and by its released form.
 */
export function entriesBefore(database: DatabaseSync): EntriesBefore {
  const lines = database.prepare(
    `SELECT j.seq AS seq, j.entry AS entry FROM host_journal j JOIN host_entity e ON e.id = j.entity
     WHERE e.kind = 'conversation' AND e.key = ? AND j.seq < ? ORDER BY j.seq`,
  );
  return (conversation, before) =>
    lines.all(conversation, before).flatMap(({ seq, entry: text }) => {
      const ref = { kind: 'conversation', key: conversation } as const;
      const entry = conversationEntry({ ref, seq: Number(seq), entry: JSON.parse(String(text)) });
      return entry ? [{ seq: Number(seq), entry }] : [];
    });
}
