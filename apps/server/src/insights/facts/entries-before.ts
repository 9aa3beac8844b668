import type { Ref } from '@baton/handoff';
import { conversationEntry } from '../../journal/conversation-entry.ts';
import type { Sql } from '../../store/sql.ts';
import type { EntriesBefore } from './fact-writer.ts';

const TEXTS: Readonly<Record<Sql['kind'], string>> = {
  sqlite: `SELECT j.seq AS seq, j.entry AS entry FROM host_journal j JOIN host_entity e ON e.id = j.entity
     WHERE e.kind = 'conversation' AND e.key = ? AND j.seq < ? ORDER BY j.seq`,
  postgres: `SELECT seq, entry FROM host_journal WHERE ref = 'conversation/' || CAST(? AS text) AND seq < ? ORDER BY seq`,
};

/**
 * The journal as the host keeps it in the same database. The projector stands in a transaction of its own and cannot wait for the host;
 * the journal is only read, and by its released form.
 */
export function entriesBefore(kind: Sql['kind']): EntriesBefore {
  return function* (conversation, before) {
    const ref: Ref = { kind: 'conversation', key: conversation };
    const rows = yield [TEXTS[kind], conversation, before];
    return rows.flatMap(({ seq, entry: text }) => {
      const entry = conversationEntry({ ref, seq: Number(seq), entry: JSON.parse(String(text)) });
      return entry ? [{ seq: Number(seq), entry }] : [];
    });
  };
}
