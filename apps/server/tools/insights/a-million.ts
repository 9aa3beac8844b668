// Many conversations written straight into the tables: how long the figures take does not depend on how the rows came there.
import { DatabaseSync } from 'node:sqlite';
import type { Workspace } from '@baton/handoff';
import { prepareReadModel } from '../../src/read-model/schema.ts';

const DAY = 24 * 3_600_000;

export function aMillion(conversations: number): {
  database: DatabaseSync;
  from: number;
  to: number;
  workspace: Pick<Workspace, 'agents' | 'teams'>;
} {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE app_desk_read (agent TEXT, conversation TEXT, seq INTEGER); PRAGMA cache_size = -64000;');
  prepareReadModel(database);
  const from = Date.parse('2025-12-01T00:00Z');
  const to = from + 365 * DAY;
  // Everything from the number of the conversation, by mixing; a quarter has a case, as in a busy house.
  database.exec(`
    CREATE TEMP TABLE made AS WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${conversations})
      SELECT i, ${from} + CAST(i * ${(to - from) / conversations} AS INTEGER) AS at, (i * 2654435761) % 1000 AS a, (i * 40503 + 17) % 997 AS b, (i * 69069 + 5) % 1009 AS c FROM n;
    INSERT INTO ins_talk SELECT printf('m%08d', i), at, 'f' || (a % 5), 1 + at / ${60 * DAY} % 6, CASE WHEN b % 10 < 6 THEN 'web' WHEN b % 10 < 8 THEN 'email' ELSE 'whatsapp' END,
      CASE WHEN c % 10 < 6 THEN 'en' WHEN c % 10 < 8 THEN 'de' ELSE 'es' END, 'k' || (c % 7), CASE WHEN b % 3 THEN 'c' || ((i * 7919) % ${Math.ceil(conversations / 4)}) END,
      'customer', 'u' || i, 1 + a % 5, a % 20 = 0, CASE WHEN a % 1000 < 224 THEN 1 ELSE 0 END, 'assumed', 'calm', '', 0, at + 900000 FROM made ORDER BY i;
    INSERT INTO ins_case SELECT printf('m%08d', i), 1, 7, at + 60000, 0, 'f' || (a % 5), 1 + at / ${60 * DAY} % 6, CASE WHEN b % 10 < 6 THEN 'web' WHEN b % 10 < 8 THEN 'email' ELSE 'whatsapp' END,
      CASE WHEN c % 10 < 6 THEN 'en' WHEN c % 10 < 8 THEN 'de' ELSE 'es' END, 'k' || (c % 7), CASE WHEN b % 3 THEN 'c' || ((i * 7919) % ${Math.ceil(conversations / 4)}) END, '',
      'transfer', 'team' || (c % 6), CASE WHEN b % 5 THEN 'standard' ELSE 'high' END, 'agent' || (b % 12), 'explicit', CASE WHEN c % 4 THEN NULL ELSE 'refund' END,
      CASE WHEN b % 9 THEN 'queue' ELSE 'ticket' END, 0, CASE WHEN c % 3 THEN 'knowledge-gap' ELSE 'preference' END, 'preference',
      CASE WHEN c % 8 = 0 THEN at + 60000 + c * 300 END, CASE WHEN c % 8 = 0 THEN 'line' END, NULL, CASE WHEN c % 8 AND b % 9 THEN at + 90000 END,
      CASE WHEN c % 8 AND b % 9 THEN 5 + (b * c) % 400 END, CASE WHEN c % 8 AND b % 9 THEN b % 10 < 9 END, at + 900000, CASE WHEN b % 7 THEN 'solved' ELSE 'unsolved' END,
      60 + b, 1 + b % 5, CASE WHEN c % 3 = 0 THEN 1 + b % 5 END, NULL, c % 13 = 0, CASE WHEN c % 8 AND b % 9 THEN b % 7 > 0 AND c % 11 > 0 END
      FROM made WHERE a % 1000 < 224 ORDER BY i;
    INSERT INTO ins_answer SELECT printf('m%08d', i), 'q1', 4, at + 5000, 0, 'f' || (a % 5), 1, 'ask', 40 + (b % 60), 'kb', 'said', 'thanked' FROM made ORDER BY i;
    INSERT INTO ins_promise SELECT 'p' || i, printf('m%08d', i), 'ticket', at, at + ${DAY}, at + ${DAY} - 1000 + (b % 20) * 100, 0 FROM made WHERE a % 1000 < 25 ORDER BY i;
    DROP TABLE made;
    ANALYZE;
  `);
  return { database, from, to, workspace: EMPTY_HOUSE };
}

/** The figures ask a house only for the names of its teams. */
const EMPTY_HOUSE = { teams: [], agents: [] };
