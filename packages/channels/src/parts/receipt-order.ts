// Receipts come late, twice and in any order: a message only ever gets further.

/** How far a message got. `failed` counts only where it had not arrived. */
export type ReceiptStatus = 'sent' | 'delivered' | 'read' | 'failed';

const RANK: Readonly<Record<ReceiptStatus, number>> = { sent: 1, failed: 2, delivered: 3, read: 4 };

/** The status to keep, given what is known and what just came. */
export function furtherOf(known: ReceiptStatus | null, came: ReceiptStatus): ReceiptStatus {
  return known !== null && RANK[known] >= RANK[came] ? known : came;
}
