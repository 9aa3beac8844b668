// What is kept of a conversation, wherever it is kept: found by who wrote it, and taken away for good.
import * as z from 'zod';
import type { Sql, Statement, Steps } from '../store/sql.ts';

const PAGE = 500;

const profileOf = z
  .object({
    profile: z.object({ customerId: z.string(), email: z.string(), phone: z.string(), name: z.string() }).partial(),
  })
  .transform(({ profile }) => profile);

export interface Found {
  readonly conversation: string;
  readonly name: string | null;
}

/**
 * The conversations of one person: whose profile has the id, address or number, exactly but for capitals, or who wrote from it over
 * a channel. Looks through all, a page at a time.
 */
export async function conversationsOf(sql: Sql, person: string): Promise<Found[]> {
  const wanted = person.trim().toLowerCase();
  const found = new Map<string, Found>();
  for (let after = ''; ;) {
    const rows = await sql.all(
      `SELECT c.id AS id, e.state AS state FROM rm_conversation c JOIN host_entity e ON ${entityOf(sql)} WHERE c.id > ? ORDER BY c.id LIMIT ${PAGE}`,
      after,
    );
    for (const row of rows) {
      after = String(row['id']);
      const state = row['state'];
      // Most do not name the person at all, and need no reading.
      if (typeof state !== 'string' || !state.toLowerCase().includes(JSON.stringify(wanted).slice(1, -1))) continue;
      const profile = profileOf.safeParse(JSON.parse(state)).data;
      const isTheirs = [profile?.customerId, profile?.email, profile?.phone].some(
        (one) => one?.toLowerCase() === wanted,
      );
      if (isTheirs) found.set(after, { conversation: after, name: profile?.name ?? null });
    }
    if (rows.length < PAGE) break;
  }
  for (const row of await sql.all('SELECT conversation FROM app_channel_talk WHERE lower(address) = ?', wanted)) {
    const conversation = String(row['conversation']);
    if (!found.has(conversation)) found.set(conversation, { conversation, name: null });
  }
  return [...found.values()];
}

/** Closed before a time, oldest first. */
export async function closedBefore(sql: Sql, at: number, limit: number): Promise<string[]> {
  const rows = await sql.all(
    `SELECT c.id AS id FROM rm_conversation c JOIN host_entity e ON ${entityOf(sql)}
     WHERE c.ended = 1 AND c.last_at < ? AND e.state IS NOT NULL ORDER BY c.last_at LIMIT ${limit}`,
    at,
  );
  return rows.map((row) => String(row['id']));
}

/** Is it over, and has everybody been told who had to be? */
export async function isSettled(sql: Sql, conversation: string): Promise<boolean> {
  const [row] = await sql.all('SELECT ended FROM rm_conversation WHERE id = ?', conversation);
  if (row !== undefined && Number(row['ended']) !== 1) return false;
  const [kind, ref] = ['conversation', `conversation/${conversation}`];
  const waiting =
    sql.kind === 'sqlite'
      ? await sql.all('SELECT 1 AS one FROM host_send WHERE from_kind = ? AND from_key = ? LIMIT 1', kind, conversation)
      : await sql.all('SELECT 1 AS one FROM host_send WHERE from_ref = ? LIMIT 1', ref);
  return waiting.length === 0;
}

/**
 * Takes away journal, state, lists, copies of what was sent and threads of channels. Of the figures the counts stay, without whom they
 * were about. What stays of the conversation is its random id, so that a late word of another entity finds it over.
 */
export function* forget(sql: Sql, conversation: string, hasFigures: boolean): Steps<void> {
  for (const statement of [
    ...(sql.kind === 'sqlite' ? sqliteJournal(conversation) : postgresJournal(conversation)),
    ...LISTS.map(([table, column]): Statement => [`DELETE FROM ${table} WHERE ${column} = ?`, conversation]),
    ...(hasFigures ? figures(conversation) : []),
  ])
    yield statement;
}

/** Tables in which a conversation is named by itself. */
const LISTS: readonly (readonly [table: string, column: string])[] = [
  ['rm_conversation', 'id'],
  ['rm_message', 'conversation'],
  ['rm_text', 'conversation'],
  ['rm_promise', 'conversation'],
  ['rm_loss', 'conversation'],
  ['rm_tag', 'conversation'],
  ['rm_guest', 'conversation'],
  ['rm_block', 'conversation'],
  ['app_conversation', 'id'],
  ['app_customer_conversation', 'conversation'],
  ['app_conversation_token', 'conversation'],
  ['app_desk_read', 'conversation'],
  ['app_outbox', 'conversation'],
  ['app_file', 'conversation'],
  ['app_channel_talk', 'conversation'],
  ['app_channel_part', 'conversation'],
  ['app_channel_thread', 'conversation'],
  ['app_channel_way', 'conversation'],
];

function sqliteJournal(conversation: string): Statement[] {
  const entity = "(SELECT id FROM host_entity WHERE kind = 'conversation' AND key = ?)";
  return [
    [`DELETE FROM host_journal WHERE entity = ${entity}`, conversation],
    [`DELETE FROM host_inbox WHERE entity = ${entity}`, conversation],
    ["DELETE FROM host_outbox WHERE kind = 'conversation' AND key = ?", conversation],
    [
      `UPDATE host_entity SET state = NULL, wake_at = NULL, alarm_at = NULL, waits = 0 WHERE id = ${entity}`,
      conversation,
    ],
  ];
}

function postgresJournal(conversation: string): Statement[] {
  const ref = `conversation/${conversation}`;
  return [
    ...['host_journal', 'host_inbox', 'host_outbox', 'host_alarm'].map((table): Statement => [
      `DELETE FROM ${table} WHERE ref = ?`,
      ref,
    ]),
    [
      'UPDATE host_entity SET state = NULL, wake_at = NULL, alarm_at = NULL, waits = false, ver = ver + 1 WHERE ref = ?',
      ref,
    ],
  ];
}

function figures(conversation: string): Statement[] {
  return [
    ["UPDATE ins_talk SET customer = NULL, unit = 'erased' WHERE id = ?", conversation],
    ['UPDATE ins_case SET customer = NULL WHERE talk = ?', conversation],
    ['DELETE FROM ins_exposure WHERE talk = ?', conversation],
    ['DELETE FROM ins_question WHERE talk = ?', conversation],
  ];
}

function entityOf({ kind }: Sql): string {
  return kind === 'sqlite' ? "e.kind = 'conversation' AND e.key = c.id" : "e.ref = 'conversation/' || c.id";
}
