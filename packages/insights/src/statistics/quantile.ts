// Middle and tail of times: exact where all are at hand, by a histogram where a year is summed from its days.

/** The smallest value that at least `share` (0 to 1) of all are not above; null of nothing. Sorted ascending. */
export function quantile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

export const BINS = 24;
const LONGEST = 3600;

/** The bin of a time in seconds: 24 of them, from 1 second to an hour and beyond, each 1.43 times as long as the one before. */
export function binOf(seconds: number): number {
  if (seconds <= 1) return 0;
  return Math.min(BINS - 1, Math.ceil((Math.log(seconds) / Math.log(LONGEST)) * (BINS - 2)));
}

/** Up to how many seconds a bin reaches. */
export function binTop(bin: number): number {
  return LONGEST ** (bin / (BINS - 2));
}

/** The same as `quantile`, to the top of its bin. */
export function quantileOfBins(bins: readonly number[], share: number): number | null {
  const all = bins.reduce((sum, one) => sum + one, 0);
  if (all === 0) return null;
  let passed = 0;
  for (const [bin, count] of bins.entries()) {
    passed += count;
    if (passed >= Math.ceil(share * all)) return binTop(bin);
  }
  return binTop(BINS - 1);
}
