// An exact test that holds after every customer without any approximation (betting e-values for two shares, arXiv 2106.02693): less
// sharp than the sequence, so it serves as the judge of the sequence in tests, never on a page.

/** The evidence after each customer against "both arms are alike"; above 1 ÷ α it is rejected. `weight` is the share of A. */
export function oneByOne(arms: readonly ('A' | 'B')[], outcomes: readonly (0 | 1)[], weight = 0.5): number[] {
  const seen = { A: { hits: 0.5, count: 1 }, B: { hits: 0.5, count: 1 } };
  let evidence = 1;
  return arms.map((arm, i) => {
    const hit = outcomes[i] === 1;
    const chance = (one: { hits: number; count: number }) => (hit ? one.hits / one.count : 1 - one.hits / one.count);
    evidence *= chance(seen[arm]) / (weight * chance(seen.A) + (1 - weight) * chance(seen.B));
    seen[arm] = { hits: seen[arm].hits + (hit ? 1 : 0), count: seen[arm].count + 1 };
    return evidence;
  });
}
