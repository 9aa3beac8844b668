import { solved } from './gauss.ts';

export interface WeightedRow {
  traits: readonly number[];
  right: boolean;
  weight: number;
}

const STEPS = 25;
// Keeps weights of traits that say the same thing from running apart; the constant is free.
const PENALTY = 1;

/**
 * Logistic regression by Newton's method. The first trait is the constant. With `prior` the weights are pulled towards
 * it, by `pull` times the distance (the constant too); without, towards 0 and the constant is free.
 */
export function fitLogistic(rows: readonly WeightedRow[], prior?: readonly number[], pull = PENALTY): number[] {
  const size = rows[0]?.traits.length ?? prior?.length ?? 0;
  const strength = (i: number): number => (prior === undefined && i === 0 ? 0 : pull);
  let weights = Array.from({ length: size }, (_, i) => prior?.[i] ?? 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, i) => -strength(i) * (weight - (prior?.[i] ?? 0)));
    const curvature: number[][] = weights.map((_, i) =>
      weights.map((__, k) => (i === k ? Math.max(strength(i), 1e-6) : 0)),
    );
    for (const { traits, right, weight } of rows) {
      const probability = 1 / (1 + Math.exp(-dot(weights, traits)));
      const pull = weight * (Number(right) - probability);
      const bend = weight * probability * (1 - probability);
      traits.forEach((trait, i) => {
        gradient[i] = (gradient[i] ?? 0) + pull * trait;
        const row = curvature[i] ?? [];
        traits.forEach((other, k) => (row[k] = (row[k] ?? 0) + bend * trait * other));
      });
    }
    const move = solved(curvature, gradient);
    weights = weights.map((weight, i) => weight + (move[i] ?? 0));
  }
  return weights;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
