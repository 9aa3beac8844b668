import type { DatabaseSync } from 'node:sqlite';
import { tier as tierSchema } from '@baton/handoff';
import * as z from 'zod';
import { allRows, oneRow } from '../store/rows.ts';
import { lossReasons } from './loss-of.ts';

const conversationRow = z.object({
  id: z.string(),
  seq: z.number(),
  number: z.string(),
  flow: z.string(),
  flow_version: z.number(),
  channel: z.string(),
  language: z.string(),
  started_at: z.number(),
  last_at: z.number(),
  customer_name: z.string().nullable(),
  floor: z.enum(['bot', 'queue', 'agent', 'nobody']),
  agent: z.string().nullable(),
  agent_name: z.string().nullable(),
  team: z.string().nullable(),
  tier: tierSchema.nullable(),
  reason: z.string().nullable(),
  queued_since: z.number().nullable(),
  sla_from: z.number().nullable(),
  trigger_at: z.number().nullable(),
  trigger_kind: z.string().nullable(),
  accepted_at: z.number().nullable(),
  first_word_at: z.number().nullable(),
  sentiment: z.enum(['calm', 'mild', 'frustrated', 'very-frustrated', 'angry']).nullable(),
  last_speaker: z.string().nullable(),
  last_text: z.string().nullable(),
  last_customer_at: z.number().nullable(),
  offer_id: z.string().nullable(),
  offer_agent: z.string().nullable(),
  offer_team: z.string().nullable(),
  offer_at: z.number().nullable(),
  offer_lapses_at: z.number().nullable(),
  ticket: z.string().nullable(),
  closed_at: z.number().nullable(),
  closed_by: z.string().nullable(),
  disposition: z.string().nullable(),
  handoff_reason: z.string().nullable(),
  ended: z.number(),
  connected_before: z.number(),
});
export type ConversationRow = z.infer<typeof conversationRow>;

const promiseRow = z.object({
  id: z.string(),
  conversation: z.string(),
  kind: z.enum(['ticket', 'callback', 'on-call', 'next-word']),
  due_at: z.number(),
  text: z.string(),
  team: z.string().nullable(),
  contact: z.string().nullable(),
  ticket: z.string().nullable(),
  urgent: z.number(),
  promised_at: z.number(),
  claimed_by: z.string().nullable(),
  kept_at: z.number().nullable(),
  kept_by: z.string().nullable(),
  number: z.string().nullable(),
  customer_name: z.string().nullable(),
  sentiment: z.string().nullable(),
  conversation_team: z.string().nullable(),
});
export type PromiseRow = z.infer<typeof promiseRow>;

const lossRow = z.object({ conversation: z.string(), seq: z.number(), at: z.number(), why: z.enum(lossReasons) });
export type LossRow = z.infer<typeof lossRow>;

export interface ReadModel {
  conversation(id: string): ConversationRow | undefined;
  /** Running with this agent, oldest first. */
  heldBy(agent: string): ConversationRow[];
  offeredTo(agent: string): ConversationRow[];
  /** What a customer sees as work to come: tickets and callbacks not kept yet, by due time. */
  openPromises(): PromiseRow[];
  promise(id: string): PromiseRow | undefined;
  newest(limit: number): ConversationRow[];
  /** Conversations in which these words were said, newest first. */
  search(words: string, limit: number): ConversationRow[];
  /** The teams in whose lines somebody stands. */
  teamsWaitedFor(): string[];
  /** Customer messages after what the agent has read. */
  unread(agent: string, conversation: string): number;
  markRead(agent: string, conversation: string, seq: number): void;
  /** What went from this agent after a time and is still gone, until they have read of it; the newest loss of each conversation. */
  losses(agent: string, after: number): LossRow[];
}

const PROMISES = `SELECT p.*, c.number, c.customer_name, c.sentiment, c.team AS conversation_team
  FROM rm_promise p LEFT JOIN rm_conversation c ON c.id = p.conversation`;

export function readModel(database: DatabaseSync): ReadModel {
  const one = database.prepare('SELECT * FROM rm_conversation WHERE id = ?');
  const held = database.prepare(
    "SELECT * FROM rm_conversation WHERE agent = ? AND floor = 'agent' ORDER BY accepted_at",
  );
  const offered = database.prepare('SELECT * FROM rm_conversation WHERE offer_agent = ? ORDER BY offer_lapses_at');
  const open = database.prepare(
    `${PROMISES} WHERE p.kept_at IS NULL AND p.kind IN ('ticket', 'callback', 'on-call') AND p.conversation <> '' ORDER BY p.due_at`,
  );
  const promise = database.prepare(`${PROMISES} WHERE p.id = ?`);
  const newest = database.prepare('SELECT * FROM rm_conversation ORDER BY last_at DESC LIMIT ?');
  const search = database.prepare(
    `SELECT * FROM rm_conversation WHERE id IN (SELECT conversation FROM rm_text WHERE rm_text MATCH ?) OR number = ?
     ORDER BY last_at DESC LIMIT ?`,
  );
  const waitedFor = database.prepare(
    "SELECT DISTINCT team FROM rm_conversation WHERE queued_since IS NOT NULL AND floor = 'queue' AND team IS NOT NULL",
  );
  const unread = database.prepare(
    `SELECT count(*) AS count FROM rm_message WHERE conversation = ? AND speaker = 'customer'
     AND seq > coalesce((SELECT seq FROM app_desk_read WHERE agent = ? AND conversation = ?), 0)`,
  );
  const markRead = database.prepare(
    `INSERT INTO app_desk_read (agent, conversation, seq) VALUES (?, ?, ?)
     ON CONFLICT (agent, conversation) DO UPDATE SET seq = max(seq, excluded.seq)`,
  );
  const losses = database.prepare(
    `SELECT l.conversation, max(l.seq) AS seq, l.at, l.why FROM rm_loss l JOIN rm_conversation c ON c.id = l.conversation
     WHERE l.agent = ? AND l.at > ? AND c.agent IS NOT l.agent AND c.offer_agent IS NOT l.agent
       AND l.seq > coalesce((SELECT seq FROM app_desk_read r WHERE r.agent = l.agent AND r.conversation = l.conversation), 0)
     GROUP BY l.conversation ORDER BY l.at`,
  );
  return {
    conversation: (id) => oneRow(one, conversationRow, id),
    heldBy: (agent) => allRows(held, conversationRow, agent),
    offeredTo: (agent) => allRows(offered, conversationRow, agent),
    openPromises: () => allRows(open, promiseRow),
    promise: (id) => oneRow(promise, promiseRow, id),
    newest: (limit) => allRows(newest, conversationRow, limit),
    search(words, limit) {
      const match = matchOf(words);
      return match === '' ? [] : allRows(search, conversationRow, match, words.trim().toUpperCase(), limit);
    },
    teamsWaitedFor: () => waitedFor.all().map(({ team }) => String(team)),
    unread: (agent, conversation) => Number(unread.get(conversation, agent, conversation)?.['count'] ?? 0),
    markRead(agent, conversation, seq) {
      markRead.run(agent, conversation, seq);
    },
    losses: (agent, after) => allRows(losses, lossRow, agent, after),
  };
}

/** Every word as the beginning of a word; quoted, so that nothing typed is read as the search's own language. */
function matchOf(words: string): string {
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"*`).join(' ');
}
