import type { Category, Signals } from './contract.ts';
import { probabilities } from './linear.ts';
import type { LinearModel } from './linear.ts';

const CATEGORIES: readonly Category[] = ['billing', 'technical', 'sales', 'account-security', 'cancellation', 'other'];

/** The category a message belongs to for routing (R1 to R5), with its probability. */
export function categoryOf(scores: readonly number[], model: LinearModel): Signals['category'] {
  const chances = probabilities(scores);
  let best = 0;
  for (let c = 1; c < chances.length; c++) if ((chances[c] ?? 0) > (chances[best] ?? 0)) best = c;
  const id = CATEGORIES.find((category) => category === model.classes[best]) ?? 'other';
  return { id, score: Math.round((chances[best] ?? 0) * 100) / 100 };
}
