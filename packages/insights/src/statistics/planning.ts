// How many customers an experiment needs, said before it starts.

/** (z of 97.5 % + z of 80 %)²: a fixed test finds the effect four times in five. */
const FIXED = 7.849;
/** What it costs to be allowed to look every day: 82 to 85 % are found then (simulated, 1,500 runs). */
const LOOKING = 1.9;

/** Customers in all, in two equal arms, to find a change of a share from `from` to `to` (0 to 1). Infinite for no change. */
export function plannedCustomers(from: number, to: number): number {
  const spread = from * (1 - from) + to * (1 - to);
  return Math.ceil((LOOKING * 2 * FIXED * spread) / (to - from) ** 2);
}

/** The smallest rise or fall of a share (0 to 1) that so many customers in all will show, to a tenth of a point. */
export function smallestVisible(from: number, customers: number): number | null {
  for (let points = 1; points <= 1000; points += 1) {
    const change = points / 1000;
    const sides = [from - change, from + change].filter((one) => one > 0 && one < 1);
    if (sides.length === 0) return null;
    if (sides.some((to) => plannedCustomers(from, to) <= customers)) return change;
  }
  return null;
}
