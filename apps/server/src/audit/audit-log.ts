// S4: who did what, when. Lines are only ever added, and each carries the hash of the one before: a changed or missing line shows.
import { createHash } from 'node:crypto';
import { auditLine, type AuditLine } from '@baton/wire';
import * as z from 'zod';
import { actorNow } from '../access/actor.ts';
import { allRows, type Sql, type Steps } from '../store/sql.ts';

/** What is written down. */
export type AuditedAct =
  | 'flow.created'
  | 'flow.published'
  | 'flow.rolled-back'
  | 'flow.archived'
  | 'flow.restored'
  | 'flow.moved'
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
  note(at: number, what: AuditedAct, about: string, details?: Readonly<Record<string, unknown>>): Promise<void>;
  /** The same within the transaction of what it tells. */
  line(at: number, what: AuditedAct, about: string, details?: Readonly<Record<string, unknown>>): Steps<void>;
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
export function auditLog(sql: Sql): Audit {
  function* line(at: number, what: string, about: string, details: object = {}): Steps<void> {
    const made = { at, who: actorNow(), what, about, details: JSON.stringify(details) };
    // Whoever adds a line holds the head: lines of two processes follow each other, and each knows the one before.
    yield [
      `INSERT INTO app_setting (name, value) VALUES ('${HEAD}', '') ON CONFLICT (name) DO UPDATE SET value = app_setting.value`,
    ];
    const [last] = yield ['SELECT hash FROM app_audit ORDER BY position DESC LIMIT 1'];
    const hash = hashOf(typeof last?.['hash'] === 'string' ? last['hash'] : '', made);
    const [kept] = yield [
      'INSERT INTO app_audit (at, who, what, about, details, hash) VALUES (?, ?, ?, ?, ?, ?) RETURNING position',
      made.at,
      made.who,
      made.what,
      made.about,
      made.details,
      hash,
    ];
    yield ['UPDATE app_setting SET value = ? WHERE name = ?', `${String(kept?.['position'])} ${hash}`, HEAD];
  }
  return {
    line,
    note: (at, what, about, details) => sql.transaction(() => line(at, what, about, details)),
    read: async ({ before, search = '', limit }) => {
      const words = search.trim().toLowerCase();
      return allRows(
        sql,
        row,
        `SELECT * FROM app_audit WHERE position < ? AND lower(who || ' ' || what || ' ' || about) LIKE ? ESCAPE '!'
         ORDER BY position DESC LIMIT ?`,
        before ?? Number.MAX_SAFE_INTEGER,
        `%${words.replaceAll(/[!%_]/g, '!$&')}%`,
        limit,
      );
    },
    async firstBroken() {
      let position = 0;
      let hash = '';
      for (;;) {
        const query = 'SELECT * FROM app_audit WHERE position > ? ORDER BY position LIMIT ?';
        const lines = await allRows(sql, rawRow, query, position, CHUNK);
        for (const one of lines) {
          // Lines of a version that kept no hashes stand before all others.
          const expected = one.hash === '' && hash === '' ? '' : hashOf(hash, one);
          if (one.hash !== expected) return one.position;
          position = one.position;
          hash = one.hash;
        }
        if (lines.length < CHUNK) break;
      }
      const [kept] = await sql.all('SELECT value FROM app_setting WHERE name = ?', HEAD);
      return kept === undefined || kept['value'] === `${position} ${hash}` ? null : position + 1;
    },
  };
}

function hashOf(previous: string, { at, who, what, about, details }: Omit<RawLine, 'position' | 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([previous, at, who, what, about, details]))
    .digest('base64url');
}
