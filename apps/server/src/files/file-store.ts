// The files that customers and agents send, kept with the conversation they belong to. Asynchronous; one text for both databases.
import type { SentFile } from '@baton/handoff';
import * as z from 'zod';
import { allRows, oneRow, type Sql } from '../store/sql.ts';

export interface KeptFile extends SentFile {
  readonly conversation: string;
  /** `customer`, or the id of an agent. */
  readonly sender: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface FileStore {
  /** Once; the same id again changes nothing. */
  keep(file: KeptFile, bytes: Uint8Array): Promise<void>;
  /** Those of a conversation that have these ids, in their order. */
  named(conversation: string, ids: readonly string[]): Promise<KeptFile[]>;
  read(conversation: string, id: string): Promise<{ readonly file: KeptFile; readonly bytes: Uint8Array } | null>;
  /** How much a conversation has sent so far. */
  sizeOf(conversation: string): Promise<{ readonly files: number; readonly bytes: number }>;
}

const head = z.object({
  id: z.string(),
  conversation: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  sender: z.string(),
  at: z.int(),
});
const whole = head.extend({ bytes: z.instanceof(Uint8Array) });
const sum = z.object({ files: z.coerce.number(), bytes: z.coerce.number() });
const HEAD = 'id, conversation, name, type, size, sender, at';

/** In the server's tables: `app_file`. */
export function fileTable(sql: Sql): FileStore {
  return {
    async keep({ id, conversation, name, type, size, sender, at }, bytes) {
      await sql.all(
        `INSERT INTO app_file (${HEAD}, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
        id,
        conversation,
        name,
        type,
        size,
        sender,
        at,
        bytes,
      );
    },
    async named(conversation, ids) {
      const marks = ids.map(() => '?').join(', ');
      const found = await allRows(
        sql,
        head,
        `SELECT ${HEAD} FROM app_file WHERE conversation = ? AND id IN (${marks})`,
        conversation,
        ...ids,
      );
      return ids.flatMap((id) => found.filter((one) => one.id === id));
    },
    async read(conversation, id) {
      const query = `SELECT ${HEAD}, bytes FROM app_file WHERE conversation = ? AND id = ?`;
      const row = await oneRow(sql, whole, query, conversation, id);
      if (row === undefined) return null;
      const { bytes, ...file } = row;
      return { file, bytes };
    },
    async sizeOf(conversation) {
      const query = 'SELECT COUNT(*) AS files, COALESCE(SUM(size), 0) AS bytes FROM app_file WHERE conversation = ?';
      return (await oneRow(sql, sum, query, conversation)) ?? { files: 0, bytes: 0 };
    },
  };
}
