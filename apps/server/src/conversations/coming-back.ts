// A5: a customer is known by who they are, not by the browser they use, and who begins again begins with what is live now.
import type { DatabaseSync } from 'node:sqlite';
import type { FlowStore } from '../flows/flow-store.ts';
import type { House } from '../house.ts';
import { ApiError } from '../http/api-error.ts';
import type { ConversationRow, ReadModel } from '../read-model/queries.ts';
import { conversationStrings as strings } from './strings.ts';

export interface CustomerConversations {
  /** The conversation of this customer in this flow that is still open, or in which something is still promised. */
  openOf(customer: string, flow: string): string | null;
  keep(customer: string, flow: string, conversation: string): void;
}

/** Only for customers whose id was signed (X10). */
export function customerConversations(database: DatabaseSync, readModel: ReadModel): CustomerConversations {
  const newest = database.prepare('SELECT conversation FROM app_customer_conversation WHERE customer = ? AND flow = ?');
  const keep = database.prepare(
    `INSERT INTO app_customer_conversation (customer, flow, conversation) VALUES (?, ?, ?)
     ON CONFLICT (customer, flow) DO UPDATE SET conversation = excluded.conversation`,
  );
  return {
    openOf(customer, flow) {
      const id = newest.get(customer, flow)?.['conversation'];
      if (typeof id !== 'string') return null;
      const isOver = readModel.conversation(id)?.ended === 1;
      return isOver && !readModel.openPromises().some(({ conversation }) => conversation === id) ? null : id;
    },
    keep(customer, flow, conversation) {
      keep.run(customer, flow, conversation);
    },
  };
}

/**
 * Brings a conversation that has ended to the version that is live, so that what begins in it next is no older than a new one.
 *
 * @throws ApiError `not-possible-now` when the flow begins no conversations any longer
 */
export async function renew(
  { house, flows }: { house: House; flows: FlowStore },
  row: ConversationRow,
  inputId: string,
): Promise<void> {
  const flow = await flows.runnable(row.flow).catch((error: unknown) => {
    if (error instanceof ApiError) throw new ApiError('not-possible-now', strings.flowIsOver);
    throw error;
  });
  const body = { type: 'flow.renewed', flow: { id: flow.id, hash: flow.hash, version: flow.version } };
  await house.host.send(
    { kind: 'conversation', key: row.id },
    { id: `renew:${flow.hash}:${inputId}`, at: house.now(), body },
  );
}
