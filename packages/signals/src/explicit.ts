import type { Signals } from './contract.ts';
import { evidenceOf } from './text/patterns.ts';
import type { Hit } from './text/patterns.ts';
import type { Tokens } from './text/tokens.ts';

/**
 * Whether the customer asks for a person (T1). A phrase that only mentions one takes back the phrases it overlaps;
 * what remains fires. The score is 0.95 for a shipped phrase and 1 for a designer's own.
 */
export function explicitOf(tokens: Tokens, hits: readonly Hit[]): Signals['explicit'] {
  const mentions = hits.filter((h) => h.tag === 'no-ask');
  const asks = hits.filter((h) => h.tag === 'ask' && !mentions.some((m) => m.first <= h.first && m.last >= h.first));
  if (asks.length === 0) return { asked: false, score: mentions.length > 0 ? 0.05 : 0, evidence: [] };
  const best = asks.reduce((a, b) => (b.weight > a.weight ? b : a));
  return {
    asked: true,
    score: best.weight >= 1 ? Math.min(1, 0.95 * best.weight) : best.weight,
    evidence: widest(asks).map((h) => evidenceOf(h, tokens)),
  };
}

/** The longest phrases first, without those that lie inside another. */
function widest(hits: readonly Hit[]): Hit[] {
  const sorted = hits.toSorted(
    (a, b) => b.weight - a.weight || b.last - b.first - (a.last - a.first) || b.last - a.last,
  );
  return sorted.filter((h, i) => !sorted.slice(0, i).some((o) => o.first <= h.first && o.last >= h.last)).slice(0, 3);
}
