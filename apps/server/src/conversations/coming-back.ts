// A5: a customer is known by who they are, not by the browser they use.
import type { ReadModel } from '../read-model/queries.ts';
import type { Sql } from '../store/sql.ts';

export interface CustomerConversations {
  /** The conversation of this customer in this flow that is still open, or in which something is still promised. */
  openOf(customer: string, flow: string): Promise<string | null>;
  /** Their newest conversations, one of each flow. */
  newest(customer: string): Promise<string[]>;
  keep(customer: string, flow: string, conversation: string): Promise<void>;
}

/** Only for customers whose id was signed (X10). */
export function customerConversations(sql: Sql, readModel: ReadModel): CustomerConversations {
  return {
    async openOf(customer, flow) {
      const query = 'SELECT conversation FROM app_customer_conversation WHERE customer = ? AND flow = ?';
      const [row] = await sql.all(query, customer, flow);
      const id = row?.['conversation'];
      if (typeof id !== 'string') return null;
      const isOver = (await readModel.conversation(id))?.ended === 1;
      return isOver && !(await readModel.hasOpenPromise(id)) ? null : id;
    },
    async newest(customer) {
      const query = 'SELECT conversation FROM app_customer_conversation WHERE customer = ?';
      return (await sql.all(query, customer)).map(({ conversation }) => String(conversation));
    },
    async keep(customer, flow, conversation) {
      await sql.all(
        `INSERT INTO app_customer_conversation (customer, flow, conversation) VALUES (?, ?, ?)
         ON CONFLICT (customer, flow) DO UPDATE SET conversation = excluded.conversation`,
        customer,
        flow,
        conversation,
      );
    },
  };
}
