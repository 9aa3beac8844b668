import type { Category, Signals } from './contract.ts';
import { featuresOf, probabilities, reasonsOf } from './linear.ts';
import type { LinearModel } from './linear.ts';
import type { Hit } from './text/patterns.ts';
import type { Tokens } from './text/tokens.ts';
import { widest } from './text/widest.ts';

const CATEGORIES: readonly Category[] = ['billing', 'technical', 'sales', 'account-security', 'cancellation', 'other'];
/** Phrases looked at, and those quoted. */
const MOST_REASONS = 4;
const MOST_EVIDENCE = 2;
/** A second category counts as a rival from this share of the first one's chance. */
const RIVAL_FROM = 0.35;

/**
 * The category a message belongs to for routing (R1 to R5), with its probability, the words that made it so, and the other one
 * where it is unsure between two. "Anything else" has neither.
 */
export function categoryOf(
  scores: readonly number[],
  model: LinearModel,
  tokens: Tokens,
  hits: readonly Hit[],
): Signals['category'] {
  const chances = probabilities(scores);
  let best = 0;
  for (let c = 1; c < chances.length; c++) if ((chances[c] ?? 0) > (chances[best] ?? 0)) best = c;
  const id = categoryAt(model, best);
  const score = rounded(chances[best]);
  if (id === 'other') return { id, score };
  let next = best === 0 ? 1 : 0;
  for (let c = 0; c < chances.length; c++) if (c !== best && (chances[c] ?? 0) > (chances[next] ?? 0)) next = c;
  const rival = categoryAt(model, next);
  const isUnsure = rival !== 'other' && (chances[next] ?? 0) >= RIVAL_FROM * (chances[best] ?? 0);
  const reasons = reasonsOf(model, () => featuresOf(tokens, hits), best, tokens, hits, MOST_REASONS);
  const evidence = widest(reasons, MOST_EVIDENCE);
  return {
    id,
    score,
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(isUnsure ? { rival: { id: rival, score: rounded(chances[next]) } } : {}),
  };
}

function categoryAt({ classes }: LinearModel, place: number): Category {
  return CATEGORIES.find((category) => category === classes[place]) ?? 'other';
}

function rounded(chance = 0): number {
  return Math.round(chance * 100) / 100;
}
