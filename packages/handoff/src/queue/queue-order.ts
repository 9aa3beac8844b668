// Who is before whom (R20 to R23), and how a low tier rises with time (R19).
import type { HandoffFacts } from '../facts.ts';
import type { Waiting } from './queue-state.ts';
import type { Tier } from '../workspace/workspace.ts';

const TIERS: readonly Tier[] = ['critical', 'high', 'standard', 'low'];
const RANK: Readonly<Record<Tier, number>> = { critical: 0, high: 1, standard: 2, low: 3 };
/** Time alone lifts nobody before an emergency. */
const HIGHEST_BY_AGE = RANK.high;

/** The tier that comes first of two. */
export function higherTier(a: Tier, b: Tier): Tier {
  return RANK[a] <= RANK[b] ? a : b;
}

/** Negative when `a` comes first: by tier as it has aged, then those put to the front, then arrival. */
export function compareWaiting(a: Waiting, b: Waiting, at: number, facts: HandoffFacts): number {
  return agedRank(a, at, facts) - agedRank(b, at, facts) || Number(b.front) - Number(a.front) || a.since - b.since;
}

/** The line at a moment (ms), first in line first. The list itself when it is in order already. */
export function inOrder(waiting: readonly Waiting[], at: number, facts: HandoffFacts): readonly Waiting[] {
  const isSorted = waiting.every((one, i) => {
    const before = waiting[i - 1];
    return before === undefined || compareWaiting(before, one, at, facts) <= 0;
  });
  return isSorted ? waiting : waiting.toSorted((a, b) => compareWaiting(a, b, at, facts));
}

/** R19: one tier up whenever so many times the tier's own target have passed. */
function agedRank({ tier, since }: Waiting, at: number, facts: HandoffFacts): number {
  let rank = RANK[tier];
  for (let risesAt = since; rank > HIGHEST_BY_AGE; rank -= 1) {
    risesAt += risesAfterMs(rank, facts);
    if (risesAt > at) break;
  }
  return rank;
}

/** When waiting alone next changes the order (ms), or null when it does not. */
export function risesNextAt({ tier, since }: Waiting, at: number, facts: HandoffFacts): number | null {
  let risesAt = since;
  for (let rank = RANK[tier]; rank > HIGHEST_BY_AGE; rank -= 1) {
    risesAt += risesAfterMs(rank, facts);
    if (risesAt > at) return risesAt;
  }
  return null;
}

function risesAfterMs(rank: number, { workspace }: HandoffFacts): number {
  const { firstResponseSeconds } = workspace.sla[TIERS[rank] ?? 'low'];
  return firstResponseSeconds * workspace.queue.risesAfterTargets * 1000;
}
