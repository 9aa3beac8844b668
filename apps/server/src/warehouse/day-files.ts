// What a warehouse gets of a day: conversations, handoffs, promises and answers, one JSON object a line. No words of customers, no names.
import { createHmac } from 'node:crypto';
import type { Sql } from '../store/sql.ts';

export interface DayFile {
  /** `conversations-2026-12-01.ndjson` */
  readonly name: string;
  readonly text: string;
  readonly rows: number;
}

export interface DaySpan {
  /** `2026-12-01`, in the company's zone. */
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

interface Table {
  readonly file: string;
  readonly table: string;
  /** The moment by which a row belongs to a day. */
  readonly at: string;
  readonly hasTest: boolean;
  readonly columns: Readonly<Record<string, string>>;
}

const TALK = { flow: 'flow', version: 'version', channel: 'channel', language: 'language', category: 'category' };
/** By name in the file, and by column. A column is added at the end and none changes its meaning. */
const TABLES: readonly Table[] = [
  {
    file: 'conversations',
    table: 'ins_talk',
    at: 'at',
    hasTest: true,
    columns: {
      id: 'id',
      startedAt: 'at',
      endedAt: 'ended_at',
      ...TALK,
      customer: 'customer',
      messages: 'messages',
      cases: 'cases',
      botOutcome: 'bot_outcome',
      mood: 'mood',
      arm: 'arm',
    },
  },
  {
    file: 'handoffs',
    table: 'ins_case',
    at: 'at',
    hasTest: true,
    columns: {
      conversation: 'talk',
      number: 'n',
      askedAt: 'at',
      ...TALK,
      customer: 'customer',
      step: 'node',
      trigger: 'trigger',
      reason: 'reason',
      topic: 'topic',
      team: 'team',
      tier: 'tier',
      agent: 'agent',
      way: 'way',
      leftAt: 'left_at',
      leftIn: 'left_phase',
      acceptedAt: 'accepted_at',
      closedAt: 'closed_at',
      disposition: 'disposition',
      score: 'score',
    },
  },
  {
    file: 'promises',
    table: 'ins_promise',
    at: 'at',
    hasTest: false,
    columns: {
      id: 'id',
      conversation: 'talk',
      kind: 'kind',
      madeAt: 'at',
      dueAt: 'due_at',
      keptAt: 'kept_at',
      withdrawn: 'withdrawn',
    },
  },
  {
    file: 'answers',
    table: 'ins_answer',
    at: 'at',
    hasTest: true,
    columns: {
      conversation: 'talk',
      id: 'ask_id',
      at: 'at',
      flow: 'flow',
      version: 'version',
      step: 'node',
      confidence: 'confidence',
      article: 'article',
      fate: 'fate',
    },
  },
];

/** Columns that hold milliseconds since the epoch: written as ISO 8601, which every warehouse reads. */
const MOMENT = /[aA]t$/;

/**
 * The files of a day, test traffic left out.
 *
 * @param secret what customers' ids are hidden with: the same customer has the same mark in every file, and no file says who it is
 */
export async function dayFiles(sql: Sql, { day, from, to }: DaySpan, secret: string): Promise<DayFile[]> {
  const files: DayFile[] = [];
  for (const { file, table, at, hasTest, columns } of TABLES) {
    const names = Object.entries(columns);
    const found = await sql.all(
      `SELECT ${[...new Set(Object.values(columns))].join(', ')} FROM ${table}
       WHERE ${at} >= ? AND ${at} < ?${hasTest ? ' AND test = 0' : ''} ORDER BY ${at}`,
      from,
      to,
    );
    const lines = found.map((row) =>
      JSON.stringify(Object.fromEntries(names.map(([name, column]) => [name, told(name, row[column], secret)]))),
    );
    files.push({
      name: `${file}-${day}.ndjson`,
      text: lines.map((line) => `${line}\n`).join(''),
      rows: lines.length,
    });
  }
  return files;
}

function told(name: string, value: unknown, secret: string): unknown {
  if (value === null || value === undefined) return null;
  if (name === 'customer')
    return typeof value === 'string'
      ? createHmac('sha256', secret).update(value).digest('base64url').slice(0, 22)
      : null;
  if (name === 'withdrawn') return Number(value) === 1;
  // The other database gives whole numbers of 64 bits as text or bigint.
  const number = typeof value === 'bigint' ? Number(value) : value;
  return MOMENT.test(name) ? new Date(Number(number)).toISOString() : number;
}
