// S4: who changed what. Without sign-in there is no "who" yet; the line says what, about which flow, and when.
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { allRows } from './rows.ts';

type AuditedAct = 'flow.created' | 'flow.published' | 'flow.rolled-back' | 'flow.archived' | 'flow.restored';

export const auditLine = z.object({
  position: z.int(),
  at: z.int(),
  what: z.string(),
  about: z.string(),
  details: z.record(z.string(), z.unknown()),
});
type AuditLine = z.infer<typeof auditLine>;

const row = auditLine.extend({
  details: z.string().transform((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text))),
});

export interface Audit {
  note(at: number, what: AuditedAct, about: string, details: Readonly<Record<string, unknown>>): void;
  /** Newest first. */
  read(limit: number): AuditLine[];
}

export function auditLog(database: DatabaseSync): Audit {
  const insert = database.prepare('INSERT INTO app_audit (at, what, about, details) VALUES (?, ?, ?, ?)');
  const newest = database.prepare('SELECT * FROM app_audit ORDER BY position DESC LIMIT ?');
  return {
    note(at, what, about, details) {
      insert.run(at, what, about, JSON.stringify(details));
    },
    read: (limit) => allRows(newest, row, limit),
  };
}
