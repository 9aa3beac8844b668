// A copy of everything that left the house, or would have left it.
import { outboxItem, type OutboxItem } from '@baton/wire';
import { allRows, oneRow, type Sql, type Statement } from '../store/sql.ts';

export interface OutboxTable {
  /** Keeps an item under its effect's key; a second time changes nothing. */
  keep(item: Omit<OutboxItem, 'state' | 'detail'>, state: OutboxItem['state']): Promise<void>;
  /**
   * Keeps a page if those that are kept already let it. Nobody keeps another between the look and the answer, on whichever server.
   * @returns what the judge said
   */
  keepPage<Verdict extends string>(
    item: Omit<OutboxItem, 'state' | 'detail'>,
    state: OutboxItem['state'],
    judge: { readonly after: number; readonly of: (pages: readonly OutboxItem[]) => Verdict },
  ): Promise<Verdict>;
  mark(key: string, state: OutboxItem['state'], detail: string): Promise<void>;
  item(key: string): Promise<OutboxItem | undefined>;
  /** The page of this id, once it went out. */
  page(pageId: string): Promise<OutboxItem | undefined>;
  /** Newest first. */
  newest(limit: number): Promise<OutboxItem[]>;
  /** Pages that went out or wait, after a time. */
  pagesAfter(after: number): Promise<OutboxItem[]>;
  /** Alerts and pages for an agent after a time, without those acknowledged. */
  alertsFor(agent: string, after: number): Promise<OutboxItem[]>;
}

const PAGES_AFTER = "SELECT * FROM app_outbox WHERE kind = 'page' AND state <> 'refused' AND at > ?";

/** @param alerted told of each agent at whose desk something new stands */
export function outboxTable(sql: Sql, alerted: (agent: string) => void = () => {}): OutboxTable {
  return {
    async keep(item, state) {
      await sql.all(...insertion(item, state));
      if (item.kind === 'alert' || item.kind === 'page') alerted(item.recipient);
    },
    async keepPage(item, state, judge) {
      const verdict = await sql.transaction(function* () {
        // Whoever judges holds this row: of two servers that page at the same moment one waits and sees the other's page.
        yield [
          "INSERT INTO app_setting (name, value) VALUES ('page-guard', '') ON CONFLICT (name) DO UPDATE SET value = app_setting.value",
        ];
        const rows = yield [PAGES_AFTER, judge.after];
        const verdict = judge.of(rows.map((row) => outboxItem.parse(row)));
        if (verdict === 'page') yield insertion(item, state);
        return verdict;
      });
      if (verdict === 'page') alerted(item.recipient);
      return verdict;
    },
    async mark(key, state, detail) {
      await sql.all('UPDATE app_outbox SET state = ?, detail = ? WHERE key = ?', state, detail, key);
    },
    item: (key) => oneRow(sql, outboxItem, 'SELECT * FROM app_outbox WHERE key = ?', key),
    page: (pageId) =>
      oneRow(
        sql,
        outboxItem,
        "SELECT * FROM app_outbox WHERE kind = 'page' AND conversation = ? AND detail = ?",
        pageId.split('/', 1)[0] ?? '',
        pageId,
      ),
    newest: (limit) => allRows(sql, outboxItem, 'SELECT * FROM app_outbox ORDER BY at DESC, key DESC LIMIT ?', limit),
    pagesAfter: (after) => allRows(sql, outboxItem, PAGES_AFTER, after),
    alertsFor: (agent, after) =>
      allRows(
        sql,
        outboxItem,
        `SELECT * FROM app_outbox WHERE kind IN ('alert', 'page') AND state <> 'acknowledged' AND recipient = ? AND at > ?
         ORDER BY at DESC LIMIT 20`,
        agent,
        after,
      ),
  };
}

function insertion(
  { key, kind, conversation, at, recipient, subject, text }: Omit<OutboxItem, 'state' | 'detail'>,
  state: OutboxItem['state'],
): Statement {
  return [
    `INSERT INTO app_outbox (key, kind, conversation, at, recipient, subject, text, state, detail)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, '') ON CONFLICT (key) DO NOTHING`,
    key,
    kind,
    conversation,
    at,
    recipient,
    subject,
    text,
    state,
  ];
}
