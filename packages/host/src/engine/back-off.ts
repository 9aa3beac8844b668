/** A failing wake-up or send is given up after this many attempts (contracts, 6). */
export const ATTEMPTS = 5;

/**
 * Milliseconds to wait after the nth failure (from 1): half a second, doubling, at most a minute. Five attempts take 7.5 s, well inside
 * the longest silence a waiting customer should meet (R29: 30 s). No jitter: one process retries its own work.
 */
export function backOffMs(failures: number): number {
  return Math.min(60_000, 500 * 2 ** (failures - 1));
}
