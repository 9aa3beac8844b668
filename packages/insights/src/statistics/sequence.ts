// Statistics that may be looked at every day: the asymptotic confidence sequence of Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas
// (arXiv 2103.06476, equation 9; how wide it begins by equation 161). Needs a logarithm and a root, and no library.

/** A difference of B against A with the interval that holds at all looks at once. */
export interface Comparison {
  /** B − A. */
  readonly difference: number;
  readonly standardError: number;
  readonly half: number;
  readonly low: number;
  readonly high: number;
  /** Of this look; a page keeps the smallest so far. */
  readonly p: number;
  /** The likelihood ratio; the interval leaves out 0 exactly when it is above 1 ÷ α. */
  readonly evidence: number;
  /** The lowest that the difference can be, one-sided: above 0 it is established that B has more. */
  readonly atLeast: number;
}

/** Customers that an experiment is planned for, when nobody says. */
export const PLANNED = 2000;
/** A guardrail looks sharpest early: harm is found before the plan is over. */
export const PLANNED_FOR_HARM = 500;

const ALPHA = 0.05;

/** How fast the sequence narrows: sharpest around `planned` customers. */
export function sharpness(planned: number, alpha = ALPHA): number {
  const twice = -2 * Math.log(alpha);
  return (twice + Math.log(twice + 1)) / planned;
}

/** How many standard errors the interval reaches after `count` customers. */
export function critical(count: number, planned = PLANNED, alpha = ALPHA): number {
  const r = count * sharpness(planned, alpha);
  return Math.sqrt(((2 * (1 + r)) / r) * Math.log(Math.sqrt(1 + r) / alpha));
}

/** Compares two shares; each is drawn in by one hit and one miss (Agresti and Caffo, 2000), so that 0 of 40 has a width. */
export function compareShares(
  a: { hits: number; count: number },
  b: { hits: number; count: number },
  planned = PLANNED,
  alpha = ALPHA,
): Comparison {
  const shareA = (a.hits + 1) / (a.count + 2);
  const shareB = (b.hits + 1) / (b.count + 2);
  const variance = (shareA * (1 - shareA)) / (a.count + 2) + (shareB * (1 - shareB)) / (b.count + 2);
  return compared(shareB - shareA, variance, a.count + b.count, planned, alpha);
}

/** Compares two means. Times are compared by the logarithm of their seconds. */
export function compareMeans(
  a: { mean: number; deviation: number; count: number },
  b: { mean: number; deviation: number; count: number },
  planned = PLANNED,
  alpha = ALPHA,
): Comparison {
  const variance = a.deviation ** 2 / a.count + b.deviation ** 2 / b.count;
  return compared(b.mean - a.mean, variance, a.count + b.count, planned, alpha);
}

/** One-sided: the least that B has more than A, at all looks at once. Above 0 a guardrail stops B. */
export function harm(
  a: { hits: number; count: number },
  b: { hits: number; count: number },
  planned = PLANNED_FOR_HARM,
  alpha = ALPHA,
): number {
  return compareShares(a, b, planned, alpha).atLeast;
}

function compared(difference: number, variance: number, count: number, planned: number, alpha: number): Comparison {
  const standardError = Math.sqrt(variance);
  const r = count * sharpness(planned, alpha);
  const reach = (2 * (1 + r)) / r;
  const half = standardError * Math.sqrt(reach * Math.log(Math.sqrt(1 + r) / alpha));
  const evidence = Math.exp(((difference * difference) / variance) * (r / (2 * (1 + r)))) / Math.sqrt(1 + r);
  return {
    difference,
    standardError,
    half,
    low: difference - half,
    high: difference + half,
    p: Math.min(1, 1 / evidence),
    evidence,
    atLeast: difference - standardError * Math.sqrt(reach * Math.log(1 + Math.sqrt(1 + r) / (2 * alpha))),
  };
}
