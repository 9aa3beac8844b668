import * as z from 'zod';
import { allRows, oneRow, type Sql } from '../store/sql.ts';
import type { WorkspaceVersions } from './workspace-versions.ts';

const head = z.object({ number: z.int(), at: z.int(), who: z.string(), hash: z.string() });
const kept = head.extend({ text: z.string() });

/** In the server's tables: `app_workspace`. */
export function workspaceVersions(sql: Sql): WorkspaceVersions {
  return {
    newest: async () => (await oneRow(sql, kept, 'SELECT * FROM app_workspace ORDER BY number DESC LIMIT 1')) ?? null,
    async keep({ at, who, hash, text }, after) {
      const number = after + 1;
      const query =
        'INSERT INTO app_workspace (number, at, who, hash, text) VALUES (?, ?, ?, ?, ?) ON CONFLICT (number) DO NOTHING RETURNING number';
      const made = await sql.all(query, number, at, who, hash, text);
      return made.length === 1 ? { number, at, who, hash, text } : null;
    },
    list: (limit) =>
      allRows(sql, head, 'SELECT number, at, who, hash FROM app_workspace ORDER BY number DESC LIMIT ?', limit),
    version: async (number) =>
      (await oneRow(sql, kept, 'SELECT * FROM app_workspace WHERE number = ?', number)) ?? null,
    async rewrite(number, hash, text) {
      await sql.all('UPDATE app_workspace SET hash = ?, text = ? WHERE number = ?', hash, text, number);
    },
  };
}
