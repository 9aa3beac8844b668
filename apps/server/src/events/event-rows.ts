// Events that wait for their receiver, as rows: written with the entries that they tell of, so that none is lost or told of nothing.
import type { StoredEntry } from '@baton/handoff';
import * as z from 'zod';
import { allRows, type Sql, type Steps } from '../store/sql.ts';
import { eventOfEntry, type HouseEvent } from './event-of-entry.ts';

/** Lists that are made anew go through old entries again: what is older than this was told, or is no news any more. */
const NEWS_MS = 86_400_000;
const KEPT_MS = 2 * NEWS_MS;

/** With the entries, in the transaction that counts them. */
export function* eventSteps(entries: readonly StoredEntry[], now: number): Steps<void> {
  for (const entry of entries) {
    const event = entry.entry.at > now - NEWS_MS ? eventOfEntry(entry) : null;
    if (event) yield insertion(event);
  }
}

function insertion({ id, type, at, conversation, data }: HouseEvent): readonly [string, ...(string | number)[]] {
  return [
    `INSERT INTO app_event (id, at, due_at, attempts, state, body) VALUES (?, ?, ?, 0, 'waiting', ?) ON CONFLICT (id) DO NOTHING`,
    id,
    at,
    at,
    JSON.stringify({ type, timestamp: new Date(at).toISOString(), conversation, data }),
  ];
}

const row = z.object({ id: z.string(), due_at: z.number(), attempts: z.number(), body: z.string() });
export type WaitingEvent = z.infer<typeof row>;

const promiseRow = z.object({
  id: z.string(),
  conversation: z.string(),
  due_at: z.number(),
  kind: z.string(),
  team: z.string().nullable(),
});

export interface EventRows {
  /** Notes the promises that were due and were not kept. */
  noteBroken(now: number): Promise<void>;
  /** The oldest that wait, up to the first that is not to be tried yet: the order is kept. */
  due(now: number, limit: number): Promise<WaitingEvent[]>;
  /** Takes one for a while; false when another server has it. */
  take(event: WaitingEvent, until: number): Promise<boolean>;
  settle(id: string, state: 'sent' | 'given-up'): Promise<void>;
  again(id: string, attempts: number, dueAt: number): Promise<void>;
  forget(now: number): Promise<void>;
  /** Takes away all of before this time. */
  drop(before: number): Promise<void>;
}

export function eventRows(sql: Sql): EventRows {
  return {
    async noteBroken(now) {
      const broken = await allRows(
        sql,
        promiseRow,
        'SELECT id, conversation, due_at, kind, team FROM rm_promise WHERE kept_at IS NULL AND due_at <= ? AND due_at > ?',
        now,
        now - NEWS_MS,
      );
      for (const { id, conversation, due_at: dueAt, kind, team } of broken) {
        const data = { promise: id, kind, dueAt, team };
        await sql.all(...insertion({ id: `${id}/broken`, type: 'promise.broken', at: dueAt, conversation, data }));
      }
    },
    async due(now, limit) {
      const query = "SELECT id, due_at, attempts, body FROM app_event WHERE state = 'waiting' ORDER BY at, id LIMIT ?";
      const waiting = await allRows(sql, row, query, limit);
      const held = waiting.findIndex((event) => event.due_at > now);
      return held === -1 ? waiting : waiting.slice(0, held);
    },
    async take(event, until) {
      const query = 'UPDATE app_event SET due_at = ? WHERE id = ? AND due_at = ? RETURNING id';
      return (await sql.all(query, until, event.id, event.due_at)).length > 0;
    },
    async settle(id, state) {
      await sql.all('UPDATE app_event SET state = ? WHERE id = ?', state, id);
    },
    async again(id, attempts, dueAt) {
      await sql.all('UPDATE app_event SET attempts = ?, due_at = ? WHERE id = ?', attempts, dueAt, id);
    },
    async drop(before) {
      await sql.all('DELETE FROM app_event WHERE at < ?', before);
    },
    async forget(now) {
      await sql.all("DELETE FROM app_event WHERE state <> 'waiting' AND at < ?", now - KEPT_MS);
    },
  };
}
