// A copy of everything that left the house, or would have left it.
import type { DatabaseSync } from 'node:sqlite';
import { outboxItem, type OutboxItem } from '@baton/wire';
import { allRows, oneRow } from '../store/rows.ts';

export interface OutboxTable {
  /** Keeps an item under its effect's key; a second time changes nothing. */
  keep(item: Omit<OutboxItem, 'state' | 'detail'>, state: OutboxItem['state']): void;
  mark(key: string, state: OutboxItem['state'], detail: string): void;
  item(key: string): OutboxItem | undefined;
  /** The page of this id, once it went out. */
  page(pageId: string): OutboxItem | undefined;
  /** Newest first. */
  newest(limit: number): OutboxItem[];
  /** Pages that went out or wait, after a time. */
  pagesAfter(after: number): OutboxItem[];
  /** Alerts and pages for an agent after a time, without those acknowledged. */
  alertsFor(agent: string, after: number): OutboxItem[];
}

export function outboxTable(database: DatabaseSync): OutboxTable {
  const insert = database.prepare(
    `INSERT OR IGNORE INTO app_outbox (key, kind, conversation, at, recipient, subject, text, state, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')`,
  );
  const mark = database.prepare('UPDATE app_outbox SET state = ?, detail = ? WHERE key = ?');
  const one = database.prepare('SELECT * FROM app_outbox WHERE key = ?');
  const page = database.prepare("SELECT * FROM app_outbox WHERE kind = 'page' AND conversation = ? AND detail = ?");
  const newest = database.prepare('SELECT * FROM app_outbox ORDER BY at DESC, key DESC LIMIT ?');
  const pages = database.prepare("SELECT * FROM app_outbox WHERE kind = 'page' AND state <> 'refused' AND at > ?");
  const alerts = database.prepare(
    "SELECT * FROM app_outbox WHERE kind IN ('alert', 'page') AND state <> 'acknowledged' AND recipient = ? AND at > ? ORDER BY at DESC LIMIT 20",
  );
  return {
    keep(item, state) {
      insert.run(item.key, item.kind, item.conversation, item.at, item.recipient, item.subject, item.text, state);
    },
    mark(key, state, detail) {
      mark.run(state, detail, key);
    },
    item: (key) => oneRow(one, outboxItem, key),
    page: (pageId) => oneRow(page, outboxItem, pageId.split('/', 1)[0] ?? '', pageId),
    newest: (limit) => allRows(newest, outboxItem, limit),
    pagesAfter: (after) => allRows(pages, outboxItem, after),
    alertsFor: (agent, after) => allRows(alerts, outboxItem, agent, after),
  };
}
