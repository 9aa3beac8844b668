export interface WeightedRow {
  traits: readonly number[];
  right: boolean;
  weight: number;
}

const STEPS = 25;
// Keeps weights of traits that say the same thing from running apart; the constant is free.
const PENALTY = 1;

/** Logistic regression by Newton's method. The first trait is the constant. */
export function fitLogistic(rows: readonly WeightedRow[]): number[] {
  const size = rows[0]?.traits.length ?? 0;
  let weights = Array.from({ length: size }, () => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : -PENALTY * weight));
    const curvature: number[][] = weights.map((_, i) =>
      weights.map((__, k) => (i !== k ? 0 : i === 0 ? 1e-6 : PENALTY)),
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

/** Gaussian elimination; the matrix is positive definite, so no rows need to change places. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  rows.forEach((pivot, i) => {
    for (const row of rows.slice(i + 1)) {
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      for (let k = i; k <= size; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  });
  const solution = Array.from({ length: size }, () => 0);
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] ?? [];
    const known = solution.reduce((sum, value, k) => (k > i ? sum + value * (row[k] ?? 0) : sum), 0);
    solution[i] = ((row[size] ?? 0) - known) / (row[i] ?? 1);
  }
  return solution;
}
