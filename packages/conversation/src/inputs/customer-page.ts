import type { ConversationBody } from '../bodies.ts';
import type { Draft } from '../draft.ts';

/**
 * Whether the customer still looks at the conversation. Nothing ends by it: people go to another page and come back. The figures
 * count who never did from the moment the page was gone (I2).
 */
export function customerPage(
  draft: Draft,
  { open, by, since }: Omit<Extract<ConversationBody, { type: 'customer.page' }>, 'type'>,
): void {
  const { state } = draft;
  if (state.floor.holder === 'nobody' || open === (state.pageGoneAt === undefined)) return;
  // Told late, as after the wait for a lost line; never before something that is written down already.
  const at = Math.min(draft.at, Math.max(since, state.lastCustomerAt ?? state.startedAt));
  state.pageGoneAt = open ? undefined : at;
  draft.note({ type: 'customerPage', open, by, since: at });
}
