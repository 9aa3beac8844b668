import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { allRows, oneRow } from '../store/rows.ts';
import type { WorkspaceVersions } from './workspace-versions.ts';

const head = z.object({ number: z.int(), at: z.int(), who: z.string(), hash: z.string() });
const kept = head.extend({ text: z.string() });

/** In the server's tables: `app_workspace`. */
export function sqliteWorkspaceVersions(database: DatabaseSync): WorkspaceVersions {
  const newest = database.prepare('SELECT * FROM app_workspace ORDER BY number DESC LIMIT 1');
  const insert = database.prepare(
    'INSERT OR IGNORE INTO app_workspace (number, at, who, hash, text) VALUES (?, ?, ?, ?, ?)',
  );
  const list = database.prepare('SELECT number, at, who, hash FROM app_workspace ORDER BY number DESC LIMIT ?');
  const one = database.prepare('SELECT * FROM app_workspace WHERE number = ?');
  return {
    newest: async () => oneRow(newest, kept) ?? null,
    async keep({ at, who, hash, text }, after) {
      const number = after + 1;
      return insert.run(number, at, who, hash, text).changes === 1 ? { number, at, who, hash, text } : null;
    },
    list: async (limit) => allRows(list, head, limit),
    version: async (number) => oneRow(one, kept, number) ?? null,
  };
}
