import type { Match } from './matcher.ts';

/** One number per trait of `traitsOf`, in its order. */
export type Calibration = readonly number[];

/**
 * Weights of a logistic regression over 1,964 real questions to six knowledge bases (banking, retail, two web shops,
 * public health, the demo shop), counted as if in each base one question in four had no answer. `tools/eval.ts` chooses them and prints how well they hold.
 */
export const CALIBRATION: Calibration = [2.58, 2.326, 0.629, -0.355, -0.536, -1.288, 0.3, 0.422, 0.382];

const LEAST_LOG = 0.02;

/** What the confidence looks at. Logarithms, because doubling a weak likeness tells more than adding to a strong one. */
export function traitsOf(match: Match): number[] {
  return [
    1,
    logOf(match.score),
    logOf(match.score - match.runnerUp),
    logOf(match.nearest),
    logOf(match.nearestOther),
    match.knownWords,
    match.knownPieces,
    match.covered,
    Math.log(1 + match.words),
  ];
}

/** How probable it is that the best article answers the question, 0 to 1. */
export function confidenceOf(match: Match, calibration: Calibration = CALIBRATION): number {
  if (match.best === -1 || match.nearest === 0) return 0;
  const sum = traitsOf(match).reduce((total, trait, index) => total + trait * (calibration[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

function logOf(value: number): number {
  return Math.log(Math.max(value, LEAST_LOG));
}
