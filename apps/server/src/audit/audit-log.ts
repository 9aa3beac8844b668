// S4: who did what, when. Lines are only ever added, and each carries the hash of the one before: a changed or missing line shows.
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { auditLine, type AuditLine } from '@baton/wire';
import * as z from 'zod';
import { actorNow } from '../access/actor.ts';
import { allRows, oneRow } from '../store/rows.ts';

/** What is written down. */
export type AuditedAct =
  | 'flow.created'
  | 'flow.published'
  | 'flow.rolled-back'
  | 'flow.archived'
  | 'flow.restored'
  | 'flow.exported'
  | 'workspace.saved'
  | 'demo.hours'
  | 'transcript.viewed'
  | 'person.invited'
  | 'person.joined'
  | 'person.changed'
  | 'person.left'
  | 'person.signed-in'
  | 'person.refused'
  | 'person.signed-out'
  | 'password.changed'
  | 'password.link'
  | 'key.made'
  | 'key.dropped'
  | (string & {});

export interface AuditFilter {
  /** Only lines before this position; the newest when not given. */
  readonly before?: number | undefined;
  /** Text in who, what or about. */
  readonly search?: string | undefined;
  readonly limit: number;
}

export interface Audit {
  /** Within the transaction of what it tells, where there is one. */
  note(at: number, what: AuditedAct, about: string, details?: Readonly<Record<string, unknown>>): void;
  /** Newest first. */
  read(filter: AuditFilter): Promise<AuditLine[]>;
  /** The position of the first line that is not as it was written, or that follows a missing one; null when all hold. */
  firstBroken(): Promise<number | null>;
}

const detailsText = z.string().transform((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text)));
const row = auditLine.extend({ details: detailsText });
const rawRow = auditLine.extend({ details: z.string() });
type RawLine = z.infer<typeof rawRow>;

const CHUNK = 1_000;
const HEAD = 'audit-head';

/** In the server's tables: `app_audit`, which refuses changes, and the hash of its newest line beside the settings. */
export function auditLog(database: DatabaseSync): Audit {
  const insert = database.prepare(
    'INSERT INTO app_audit (at, who, what, about, details, hash) VALUES (?, ?, ?, ?, ?, ?) RETURNING position',
  );
  const last = database.prepare('SELECT hash FROM app_audit ORDER BY position DESC LIMIT 1');
  const keepHead = database.prepare(
    'INSERT INTO app_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const head = database.prepare('SELECT value FROM app_setting WHERE name = ?');
  const newest = database.prepare(
    `SELECT * FROM app_audit WHERE position < ? AND (? = '' OR instr(lower(who || ' ' || what || ' ' || about), ?) > 0)
     ORDER BY position DESC LIMIT ?`,
  );
  const after = database.prepare('SELECT * FROM app_audit WHERE position > ? ORDER BY position LIMIT ?');
  const textOf = z.object({ hash: z.string() });
  return {
    note(at, what, about, details = {}) {
      const line = { at, who: actorNow(), what, about, details: JSON.stringify(details) };
      const hash = hashOf(oneRow(last, textOf)?.hash ?? '', line);
      const position = insert.get(line.at, line.who, line.what, line.about, line.details, hash)?.['position'];
      keepHead.run(HEAD, `${String(position)} ${hash}`);
    },
    read: async ({ before, search = '', limit }) => {
      const words = search.trim().toLowerCase();
      return allRows(newest, row, before ?? Number.MAX_SAFE_INTEGER, words, words, limit);
    },
    async firstBroken() {
      let position = 0;
      let hash = '';
      for (;;) {
        const lines = allRows(after, rawRow, position, CHUNK);
        for (const line of lines) {
          // Lines of a version that kept no hashes stand before all others.
          const expected = line.hash === '' && hash === '' ? '' : hashOf(hash, line);
          if (line.hash !== expected) return line.position;
          position = line.position;
          hash = line.hash;
        }
        if (lines.length < CHUNK) break;
      }
      const kept = head.get(HEAD)?.['value'];
      return kept === undefined || kept === `${position} ${hash}` ? null : position + 1;
    },
  };
}

function hashOf(previous: string, { at, who, what, about, details }: Omit<RawLine, 'position' | 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([previous, at, who, what, about, details]))
    .digest('base64url');
}
