import type { Category, Signals } from './contract.ts';
import type { Hit } from './text/patterns.ts';

const VOTES: Readonly<Record<string, Category>> = {
  'concept:fraud': 'account-security',
  'concept:lost': 'account-security',
  'concept:sign-in': 'account-security',
  'concept:leave': 'cancellation',
  'concept:cancel-order': 'cancellation',
  'concept:refund': 'billing',
  'concept:refund-status': 'billing',
  'concept:dispute': 'billing',
  'concept:bill': 'billing',
  'concept:broken': 'technical',
  'concept:buy': 'sales',
  'topic:contract': 'sales',
  'topic:outage': 'technical',
};

/** The category a message belongs to for routing (R1 to R5), by the concepts it names. */
export function categoryOf(hits: readonly Hit[]): Signals['category'] {
  const votes = new Map<Category, number>();
  for (const tag of new Set(hits.map((h) => h.tag))) {
    const category = VOTES[tag];
    if (category !== undefined) votes.set(category, (votes.get(category) ?? 0) + 1);
  }
  let best: { id: Category; score: number } = { id: 'other', score: 0.4 };
  for (const [id, count] of votes) if (count > best.score) best = { id, score: count };
  return best.id === 'other' ? best : { id: best.id, score: best.score / (best.score + 0.5) };
}
