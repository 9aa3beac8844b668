// Were the customers dealt as planned? Where not, something is broken and no result counts.

/** Below this chance the split is not what was planned: 1 % false alarms over 28 daily looks, and a true 55 to 45 is found. */
export const RATIO_ALARM = 0.001;

/** Pearson's χ² of counts against planned weights, and the chance of one as large or larger. */
export function ratioCheck(counts: readonly number[], weights: readonly number[]): { chiSquare: number; p: number } {
  const all = counts.reduce((sum, one) => sum + one, 0);
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const used = counts.map((count, i) => ({ count, expected: (all * (weights[i] ?? 0)) / weight }));
  if (all === 0) return { chiSquare: 0, p: 1 };
  if (used.some(({ count, expected }) => expected === 0 && count > 0)) return { chiSquare: Infinity, p: 0 };
  const dealt = used.filter(({ expected }) => expected > 0);
  const chiSquare = dealt.reduce((sum, { count, expected }) => sum + (count - expected) ** 2 / expected, 0);
  return { chiSquare, p: dealt.length < 2 ? 1 : upperGamma((dealt.length - 1) / 2, chiSquare / 2) };
}

const STEPS = 500;
const EXACT = 1e-16;

/** The regularised upper incomplete gamma function: by its series below a + 1, by its continued fraction above (DLMF 8.7.1, 8.9.2). */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const scale = Math.exp(a * Math.log(x) - x - logGammaOfHalves(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < STEPS && term > sum * EXACT; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    return 1 - scale * sum;
  }
  // Lentz's way through the fraction.
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < STEPS; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < EXACT) break;
  }
  return scale * value;
}

/** log Γ of a multiple of one half, exactly by its recurrence. */
function logGammaOfHalves(a: number): number {
  let sum = Number.isInteger(a) ? 0 : Math.log(Math.PI) / 2;
  for (let at = Number.isInteger(a) ? 1 : 0.5; at < a; at += 1) sum += Math.log(at);
  return sum;
}
