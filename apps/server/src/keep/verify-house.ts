// Reads everything and says what does not fit together. Changes nothing; servers may go on.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type HostContents, postgresContents, sqliteContents } from '@baton/host/move';
import { postgresHost } from '@baton/host/postgres';
import { auditLog } from '../audit/audit-log.ts';
import { postgresSqlWithin } from '../store/postgres-sql.ts';
import type { Sql } from '../store/sql.ts';
import { sqliteSql } from '../store/sqlite-sql.ts';
import { ACCESS_FILE, MAIN_FILE, mustHoldData } from './folder.ts';

/** One thing that was looked at, how often, and what was wrong with it in sentences. */
export interface Check {
  readonly what: string;
  readonly count: number;
  readonly problems: readonly string[];
}

/** Of a kind of trouble so many are named, and the rest counted. */
const NAMED = 5;

/** @throws KeepError, HostError when it cannot be opened */
export async function verifyFolder(folder: string): Promise<Check[]> {
  mustHoldData(folder);
  const checks: Check[] = [];
  for (const file of [MAIN_FILE, ACCESS_FILE]) {
    const path = join(folder, file);
    if (existsSync(path)) checks.push({ what: `pages of ${file}`, ...pagesOf(path) });
  }
  // A file whose pages are broken is not read on: whatever is found in it means nothing.
  if (checks.some(({ problems }) => problems.length > 0)) return checks;
  const database = new DatabaseSync(join(folder, MAIN_FILE), { timeout: 5000 });
  try {
    database.exec('BEGIN');
    return [...checks, ...(await verifyAll(sqliteContents(database), sqliteSql(database)))];
  } finally {
    database.close();
  }
}

/** @throws HostError when it cannot be reached */
export async function verifyPostgres(url: string): Promise<Check[]> {
  const host = await postgresHost({ url });
  try {
    return await host.database.transaction(async (session) => {
      await session.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      await session.query('SET LOCAL idle_in_transaction_session_timeout = 0');
      const rung = await session.query(
        'SELECT e.ref FROM host_entity e LEFT JOIN host_alarm a ON a.ref = e.ref WHERE e.alarm_at IS NOT NULL AND (a.at IS NULL OR a.at > e.alarm_at)',
      );
      const [armed] = await session.query('SELECT count(*) AS n FROM host_alarm');
      return [
        ...(await verifyAll(postgresContents(session), postgresSqlWithin(session))),
        {
          what: 'alarms',
          count: Number(armed?.['n']),
          problems: some(rung.map(({ ref }) => `${String(ref)} has a deadline that no alarm stands for.`)),
        },
      ];
    });
  } finally {
    await host.stop();
  }
}

function pagesOf(file: string): { count: number; problems: readonly string[] } {
  try {
    const database = new DatabaseSync(file, { timeout: 5000 });
    try {
      const count = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
      const found = database
        .prepare('PRAGMA integrity_check(20)')
        .all()
        .map((row) => String(row['integrity_check']));
      return { count, problems: found[0] === 'ok' ? [] : found };
    } finally {
      database.close();
    }
  } catch (error) {
    return { count: 0, problems: [error instanceof Error ? error.message : String(error)] };
  }
}

async function verifyAll(host: HostContents, sql: Sql): Promise<Check[]> {
  const seqs = new Map<string, number>();
  return [
    await verifyEntries(host, seqs),
    await verifyEntities(host, seqs),
    await verifyEach('ids of inputs', host.ids.read(), ({ ref, id, reply }) =>
      isJson(reply) ? null : `The answer to ${id} at ${ref.kind}/${ref.key} cannot be read.`,
    ),
    await verifyEach('effects to carry out', host.effects.read(), ({ ref, effect }) =>
      isJson(effect) ? null : `An effect of ${ref.kind}/${ref.key} cannot be read.`,
    ),
    await verifyEach('sends to deliver', host.sends.read(), ({ from, body }) =>
      isJson(body) ? null : `A send of ${from.kind}/${from.key} cannot be read.`,
    ),
    await verifyVersions(sql),
    await verifyAudit(sql),
  ];
}

/** Without a hole, in the order of their numbers. */
function verifyEntries(host: HostContents, seqs: Map<string, number>): Promise<Check> {
  return verifyEach('journal entries', host.entries.read(), ({ ref, seq, entry }) => {
    const key = `${ref.kind}/${ref.key}`;
    const expected = (seqs.get(key) ?? 0) + 1;
    seqs.set(key, seq);
    if (seq !== expected) return `${key} goes on with entry ${seq} where ${expected} was expected.`;
    return isJson(entry) ? null : `Entry ${seq} of ${key} cannot be read.`;
  });
}

async function verifyEntities(host: HostContents, seqs: Map<string, number>): Promise<Check> {
  const check = await verifyEach(
    'conversations, queues and presences',
    host.entities.read(),
    ({ ref, seq, state, waits, alarmAt, wakeAt }) => {
      const key = `${ref.kind}/${ref.key}`;
      const last = seqs.get(key) ?? 0;
      seqs.delete(key);
      // Of somebody who was erased only the id stays (S5).
      if (state === null && last === 0) return null;
      if (last !== seq) return `${key} counts ${seq} entries, and the journal has ${last} of it.`;
      if (state !== null && !isJson(state)) return `The state of ${key} cannot be read.`;
      return waits && alarmAt === null && wakeAt === null
        ? `${key} waits without a deadline; the next start rings it.`
        : null;
    },
  );
  const left = [...seqs.keys()].map((key) => `${key} has entries and is not there.`);
  return { ...check, problems: [...check.problems, ...some(left)] };
}

async function verifyVersions(sql: Sql): Promise<Check> {
  const query = `SELECT v.flow, v.version, m.hash AS machine FROM app_flow_version v LEFT JOIN app_machine m ON m.hash = v.hash`;
  const rows = await sql.all(query);
  return {
    what: 'published versions',
    count: rows.length,
    problems: some(
      rows
        .filter(({ machine }) => machine === null)
        .map(
          ({ flow, version }) =>
            `Version ${String(version)} of the flow ${String(flow)} has no machine: conversations in it cannot go on.`,
        ),
    ),
  };
}

async function verifyAudit(sql: Sql): Promise<Check> {
  const [row] = await sql.all('SELECT count(*) AS n FROM app_audit');
  const broken = await auditLog(sql).firstBroken();
  const problems = broken === null ? [] : [`The audit log is not as it was written from line ${broken} on.`];
  return { what: 'audit lines', count: Number(row?.['n']), problems };
}

async function verifyEach<One>(
  what: string,
  batches: AsyncIterable<readonly One[]>,
  problemOf: (one: One) => string | null,
): Promise<Check> {
  let count = 0;
  const problems: string[] = [];
  for await (const batch of batches) {
    count += batch.length;
    for (const one of batch) {
      const problem = problemOf(one);
      if (problem !== null) problems.push(problem);
    }
  }
  return { what, count, problems: some(problems) };
}

function some(problems: readonly string[]): string[] {
  const rest = problems.length - NAMED;
  return rest > 0 ? [...problems.slice(0, NAMED), `… and ${rest} more.`] : [...problems];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
