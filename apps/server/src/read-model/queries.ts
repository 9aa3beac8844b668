import { tier as tierSchema } from '@baton/handoff';
import * as z from 'zod';
import { allRows, oneRow, type Sql } from '../store/sql.ts';
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
  /** Whose it is, where that was proven. */
  customer: z.string().nullable(),
  /** What was done last about a customer who insults or floods; null too once they were unblocked. */
  abuse: z.enum(['flagged', 'warned', 'escalated', 'blocked']).nullable(),
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

/** Who waits, as a line names them. */
export interface Caller {
  readonly number: string;
  readonly customerName: string | null;
}

const callerRow = conversationRow.pick({ id: true, number: true, customer_name: true });
const AT_ONCE = 500;

function chunksOf(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, i) => ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
}

export interface ReadModel {
  conversation(id: string): Promise<ConversationRow | undefined>;
  /** These conversations, by id. */
  conversations(ids: readonly string[]): Promise<ReadonlyMap<string, ConversationRow>>;
  /** Numbers and customers' names of these conversations, by id. */
  callers(ids: readonly string[]): Promise<ReadonlyMap<string, Caller>>;
  /** Running with this agent, oldest first. */
  heldBy(agent: string): Promise<ConversationRow[]>;
  offeredTo(agent: string): Promise<ConversationRow[]>;
  /** What a customer sees as work to come: tickets and callbacks not kept yet, by due time. */
  openPromises(): Promise<PromiseRow[]>;
  promise(id: string): Promise<PromiseRow | undefined>;
  /** Conversations to which an answer or a call is still owed. */
  promisedTo(): Promise<string[]>;
  /** Conversations of a flow that go on, whoever has them. */
  runningIn(flow: string): Promise<string[]>;
  /** Whether a ticket or a call of this conversation is still owed. */
  hasOpenPromise(conversation: string): Promise<boolean>;
  /** Newest first; with a tag, those that carry it. */
  newest(limit: number, tag?: string): Promise<ConversationRow[]>;
  tagsOf(conversation: string): Promise<string[]>;
  /** Every tag that is on a conversation, the most used first. */
  tags(limit: number): Promise<string[]>;
  /** Who was asked beside this talk, and by whom (R32). */
  guestsOf(conversation: string): Promise<{ agent: string; askedBy: string }[]>;
  /** The longest block that holds at this time for any of these names; undefined where none does. */
  blockOf(names: readonly string[], at: number): Promise<{ until: number | null } | undefined>;
  /** Of one customer, in whatever flow and on whatever channel, newest first. */
  ofCustomer(customer: string, limit: number): Promise<ConversationRow[]>;
  /** Conversations in which these words were said, newest first. */
  search(words: string, limit: number): Promise<ConversationRow[]>;
  /** The teams in whose lines somebody stands. */
  teamsWaitedFor(): Promise<string[]>;
  /** Customer messages after what the agent has read. */
  unread(agent: string, conversation: string): Promise<number>;
  markRead(agent: string, conversation: string, seq: number): Promise<void>;
  /** What went from this agent after a time and is still gone, until they have read of it; the newest loss of each conversation. */
  losses(agent: string, after: number): Promise<LossRow[]>;
}

const PROMISES = `SELECT p.*, c.number, c.customer_name, c.sentiment, c.team AS conversation_team
  FROM rm_promise p LEFT JOIN rm_conversation c ON c.id = p.conversation`;
const ALL = 'SELECT * FROM rm_conversation';
const READ = 'SELECT seq FROM app_desk_read r WHERE r.agent = ? AND r.conversation = ?';

export function readModel(sql: Sql): ReadModel {
  const search = sql.kind === 'sqlite' ? searchSqlite : searchPostgres;
  return {
    conversation: (id) => oneRow(sql, conversationRow, `${ALL} WHERE id = ?`, id),
    async conversations(ids) {
      const found = new Map<string, ConversationRow>();
      for (const some of chunksOf(ids)) {
        const query = `${ALL} WHERE id IN (${some.map(() => '?').join(', ')})`;
        for (const row of await allRows(sql, conversationRow, query, ...some)) found.set(row.id, row);
      }
      return found;
    },
    async callers(ids) {
      const found = new Map<string, Caller>();
      for (const some of chunksOf(ids)) {
        const query = `SELECT id, number, customer_name FROM rm_conversation WHERE id IN (${some.map(() => '?').join(', ')})`;
        for (const row of await allRows(sql, callerRow, query, ...some))
          found.set(row.id, { number: row.number, customerName: row.customer_name });
      }
      return found;
    },
    heldBy: (agent) =>
      allRows(sql, conversationRow, `${ALL} WHERE agent = ? AND floor = 'agent' ORDER BY accepted_at`, agent),
    offeredTo: (agent) => allRows(sql, conversationRow, `${ALL} WHERE offer_agent = ? ORDER BY offer_lapses_at`, agent),
    openPromises: () =>
      allRows(
        sql,
        promiseRow,
        `${PROMISES} WHERE p.kept_at IS NULL AND p.kind IN ('ticket', 'callback', 'on-call') AND p.conversation <> '' ORDER BY p.due_at`,
      ),
    promisedTo: async () =>
      (
        await sql.all(
          "SELECT DISTINCT conversation FROM rm_promise WHERE kept_at IS NULL AND kind IN ('ticket', 'callback') AND conversation <> ''",
        )
      ).map(({ conversation }) => String(conversation)),
    runningIn: async (flow) =>
      (
        await sql.all(
          "SELECT id FROM rm_conversation WHERE flow = ? AND ended = 0 AND floor <> 'nobody' ORDER BY started_at",
          flow,
        )
      ).map(({ id }) => String(id)),
    hasOpenPromise: async (conversation) =>
      (
        await sql.all(
          "SELECT 1 FROM rm_promise WHERE conversation = ? AND kept_at IS NULL AND kind IN ('ticket', 'callback', 'on-call') LIMIT 1",
          conversation,
        )
      ).length > 0,
    promise: (id) => oneRow(sql, promiseRow, `${PROMISES} WHERE p.id = ?`, id),
    newest: (limit, tag) =>
      tag === undefined
        ? allRows(sql, conversationRow, `${ALL} ORDER BY last_at DESC LIMIT ?`, limit)
        : allRows(
            sql,
            conversationRow,
            `${ALL} WHERE id IN (SELECT conversation FROM rm_tag WHERE tag = ?) ORDER BY last_at DESC LIMIT ?`,
            tag,
            limit,
          ),
    tagsOf: async (conversation) =>
      (await sql.all('SELECT tag FROM rm_tag WHERE conversation = ? ORDER BY tag', conversation)).map(({ tag }) =>
        String(tag),
      ),
    tags: async (limit) =>
      (
        await sql.all('SELECT tag, count(*) AS uses FROM rm_tag GROUP BY tag ORDER BY uses DESC, tag LIMIT ?', limit)
      ).map(({ tag }) => String(tag)),
    guestsOf: async (conversation) =>
      (await sql.all('SELECT agent, asked_by FROM rm_guest WHERE conversation = ? ORDER BY agent', conversation)).map(
        (row) => ({ agent: String(row['agent']), askedBy: String(row['asked_by']) }),
      ),
    async blockOf(names, at) {
      if (names.length === 0) return undefined;
      const [row] = await sql.all(
        `SELECT until FROM rm_block WHERE name IN (${names.map(() => '?').join(', ')}) AND coalesce(until, ?) > ?
         ORDER BY until IS NULL DESC, until DESC LIMIT 1`,
        ...names,
        Number.MAX_SAFE_INTEGER,
        at,
      );
      return row && { until: row['until'] === null ? null : Number(row['until']) };
    },
    ofCustomer: (customer, limit) =>
      allRows(sql, conversationRow, `${ALL} WHERE customer = ? ORDER BY last_at DESC LIMIT ?`, customer, limit),
    async search(words, limit) {
      const found = wordsOf(words);
      return found.length === 0 ? [] : search(sql, found, words.trim().toUpperCase(), limit);
    },
    teamsWaitedFor: async () =>
      (
        await sql.all(
          "SELECT DISTINCT team FROM rm_conversation WHERE queued_since IS NOT NULL AND floor = 'queue' AND team IS NOT NULL",
        )
      ).map(({ team }) => String(team)),
    async unread(agent, conversation) {
      const query = `SELECT count(*) AS count FROM rm_message WHERE conversation = ? AND speaker = 'customer'
        AND seq > coalesce((${READ}), 0)`;
      const [row] = await sql.all(query, conversation, agent, conversation);
      return Number(row?.['count'] ?? 0);
    },
    async markRead(agent, conversation, seq) {
      await sql.all(
        `INSERT INTO app_desk_read (agent, conversation, seq) VALUES (?, ?, ?)
         ON CONFLICT (agent, conversation) DO UPDATE SET seq = excluded.seq WHERE excluded.seq > app_desk_read.seq`,
        agent,
        conversation,
        seq,
      );
    },
    losses: (agent, after) =>
      allRows(
        sql,
        lossRow,
        `SELECT l.conversation, l.seq, l.at, l.why FROM rm_loss l JOIN rm_conversation c ON c.id = l.conversation
         WHERE l.agent = ? AND l.at > ? AND c.agent IS DISTINCT FROM l.agent AND c.offer_agent IS DISTINCT FROM l.agent
           AND l.seq > coalesce((SELECT seq FROM app_desk_read r WHERE r.agent = l.agent AND r.conversation = l.conversation), 0)
           AND NOT EXISTS (SELECT 1 FROM rm_loss n WHERE n.agent = l.agent AND n.conversation = l.conversation AND n.seq > l.seq)
         ORDER BY l.at`,
        agent,
        after,
      ),
  };
}

/** Every word as the beginning of a word; quoted, so that nothing typed is read as the search's own language. */
function searchSqlite(sql: Sql, words: readonly string[], number: string, limit: number): Promise<ConversationRow[]> {
  const match = words.map((word) => `"${word}"*`).join(' ');
  const query = `${ALL} WHERE id IN (SELECT conversation FROM rm_text WHERE rm_text MATCH ?) OR number = ? ORDER BY last_at DESC LIMIT ?`;
  return allRows(sql, conversationRow, query, match, number, limit);
}

/** The same with what PostgreSQL has for it; the words were made small and bare of accents when they were kept. */
function searchPostgres(sql: Sql, words: readonly string[], number: string, limit: number): Promise<ConversationRow[]> {
  const match = words.map((word) => `${plainWord(word)}:*`).join(' & ');
  const query = `${ALL} WHERE id IN (SELECT conversation FROM rm_text WHERE words @@ to_tsquery('simple', ?)) OR number = ? ORDER BY last_at DESC LIMIT ?`;
  return allRows(sql, conversationRow, query, match, number, limit);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Small, and without accents. */
export function plainWord(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
