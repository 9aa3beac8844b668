// What has been handed to help desks: which ticket belongs to which conversation, and how far it got.
import * as z from 'zod';
import { allRows, oneRow, type Sql } from '../store/sql.ts';

export interface DeskCaseRow {
  /** The conversation's own id of it. */
  readonly id: string;
  readonly conversation: string;
  readonly desk: string;
  readonly state: 'opening' | 'open' | 'failed';
  readonly ticket: string | null;
  readonly person: string | null;
  /** Attempts of what is being sent now. */
  readonly tries: number;
  /** The desk asked to wait until then (ms). */
  readonly notBefore: number;
  readonly reason: string;
}

export interface DeskCases {
  /** Takes note of one more attempt, and tells how it stood before. */
  attempt(one: Pick<DeskCaseRow, 'id' | 'conversation' | 'desk'>, at: number): Promise<DeskCaseRow>;
  opened(id: string, ticket: string, person: string | null): Promise<void>;
  /** What was being sent has arrived. */
  settled(id: string): Promise<void>;
  later(id: string, notBefore: number, reason: string): Promise<void>;
  failed(id: string, reason: string): Promise<void>;
  find(id: string): Promise<DeskCaseRow | undefined>;
  /** Of a ticket at a desk. */
  ofTicket(desk: string, ticket: string): Promise<DeskCaseRow | undefined>;
}

const row = z
  .object({
    id: z.string(),
    conversation: z.string(),
    desk: z.string(),
    state: z.enum(['opening', 'open', 'failed']),
    ticket: z.string().nullable(),
    person: z.string().nullable(),
    tries: z.coerce.number(),
    not_before: z.coerce.number(),
    reason: z.string(),
  })
  .transform(({ not_before: notBefore, ...rest }): DeskCaseRow => ({ ...rest, notBefore }));

export function deskCases(sql: Sql): DeskCases {
  const find = (id: string) => oneRow(sql, row, 'SELECT * FROM app_desk_case WHERE id = ?', id);
  return {
    async attempt({ id, conversation, desk }, at) {
      const fresh = { id, conversation, desk, ticket: null, person: null, tries: 0, notBefore: 0, reason: '' };
      const before = (await find(id)) ?? { ...fresh, state: 'opening' as const };
      if (at < before.notBefore) return before;
      await sql.all(
        `INSERT INTO app_desk_case (id, conversation, desk, state, tries, not_before, reason, at) VALUES (?, ?, ?, 'opening', 1, 0, '', ?)
         ON CONFLICT (id) DO UPDATE SET tries = app_desk_case.tries + 1`,
        id,
        conversation,
        desk,
        at,
      );
      return before;
    },
    async opened(id, ticket, person) {
      await sql.all(
        "UPDATE app_desk_case SET state = 'open', ticket = ?, person = ?, tries = 0, not_before = 0 WHERE id = ?",
        ticket,
        person,
        id,
      );
    },
    async settled(id) {
      await sql.all('UPDATE app_desk_case SET tries = 0, not_before = 0 WHERE id = ?', id);
    },
    async later(id, notBefore, reason) {
      await sql.all('UPDATE app_desk_case SET not_before = ?, reason = ? WHERE id = ?', notBefore, reason, id);
    },
    async failed(id, reason) {
      await sql.all("UPDATE app_desk_case SET state = 'failed', reason = ? WHERE id = ?", reason, id);
    },
    find,
    async ofTicket(desk, ticket) {
      const query = 'SELECT * FROM app_desk_case WHERE desk = ? AND ticket = ? ORDER BY at DESC LIMIT 1';
      return (await allRows(sql, row, query, desk, ticket))[0];
    },
  };
}
