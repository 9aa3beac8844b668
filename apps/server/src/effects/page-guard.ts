// A8: people on call are woken for what is urgent, not for everything at once.
import type { Workspace } from '@baton/handoff';
import type { OutboxItem } from '@baton/wire';

const HOUR_MS = 3_600_000;

export interface PageRequest {
  conversation: string;
  /** Whoever the customer is; null while nobody knows. */
  customer: string | null;
  /** Milliseconds since the epoch. */
  at: number;
}

export type PageVerdict = 'page' | 'customer-limit' | 'hour-limit';

/** How far back pages matter. */
export const GUARD_WINDOW_MS = 24 * HOUR_MS;

/**
 * Whether one more page may go out. Pages of the conversation itself do not count: it is one case with its backup.
 *
 * @param pages what was paged within the last 24 hours
 * @param customerOf the customer of another conversation; undefined while nobody has asked
 * @returns `ask` when it hangs on a customer that nobody has asked for
 */
export function judgePage(
  request: PageRequest,
  pages: readonly OutboxItem[],
  workspace: Workspace,
  customerOf: (conversation: string) => string | null | undefined,
): PageVerdict | 'ask' {
  const guard = workspace.onCall?.guard;
  if (!guard) return 'page';
  const others = pages.filter(({ conversation }) => conversation !== request.conversation);
  const lastHour = others.filter(({ at }) => at > request.at - HOUR_MS);
  if (casesOf(lastHour).length >= guard.perHour) return 'hour-limit';
  if (request.customer === null) return 'page';
  const customers = casesOf(others).map(customerOf);
  if (customers.includes(undefined)) return 'ask';
  const same = customers.filter((customer) => customer === request.customer).length;
  return same >= guard.perCustomerPerDay ? 'customer-limit' : 'page';
}

/** The conversations that were paged about. */
export function casesOf(pages: readonly OutboxItem[]): string[] {
  return [...new Set(pages.map(({ conversation }) => conversation))];
}
