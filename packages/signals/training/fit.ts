/** One example: indices of its features with their values, and the index of its class. */
export interface Example {
  features: readonly number[];
  values: readonly number[];
  label: number;
  weight: number;
  /** Scores of each class that are there before anything is learned. */
  offset: Float64Array;
}

export interface FitOptions {
  classes: number;
  features: number;
  /** Strength of the L2 penalty. */
  penalty: number;
  rounds: number;
}

/**
 * Multinomial logistic regression with an L2 penalty, fitted by full-batch Adam (Kingma and Ba 2015) from zero: no chance
 * and no order, so the same examples give the same weights. Returns weights by feature then class; the last row is the
 * bias, which is not penalised.
 */
export function fit(examples: readonly Example[], options: FitOptions): Float64Array {
  const { classes, features, penalty, rounds } = options;
  const size = (features + 1) * classes;
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  // A class without examples would only be learned to be unlikely; what is set by hand for it stays as it is.
  const present = Array.from({ length: classes }, (_, c) => examples.some((e) => e.label === c));
  const total = examples.reduce((sum, e) => sum + e.weight, 0);
  for (let round = 1; round <= rounds && total > 0; round++) {
    const gradient = weights.map((w, i) => (i < features * classes ? (penalty * w) / total : 0));
    for (const example of examples) {
      const chances = chancesOf(weights, example, features, classes, present);
      for (let c = 0; c < classes; c++) {
        const error = (((chances[c] ?? 0) - (c === example.label ? 1 : 0)) * example.weight) / total;
        for (const [f, feature] of example.features.entries()) increase(gradient, feature * classes + c, error * (example.values[f] ?? 0));
        increase(gradient, features * classes + c, error);
      }
    }
    const rate = 0.08 / (1 + round / 60);
    for (const [i, g] of gradient.entries()) {
      const mean = 0.9 * (first[i] ?? 0) + 0.1 * g;
      const spread = 0.999 * (second[i] ?? 0) + 0.001 * g * g;
      first[i] = mean;
      second[i] = spread;
      increase(weights, i, (-rate * (mean / (1 - 0.9 ** round))) / (Math.sqrt(spread / (1 - 0.999 ** round)) + 1e-8));
    }
  }
  return weights;
}

function chancesOf(weights: Float64Array, example: Example, features: number, classes: number, present: readonly boolean[]): Float64Array {
  const scores = new Float64Array(classes);
  for (let c = 0; c < classes; c++) {
    let sum = (weights[features * classes + c] ?? 0) + (example.offset[c] ?? 0);
    for (const [f, feature] of example.features.entries()) sum += (weights[feature * classes + c] ?? 0) * (example.values[f] ?? 0);
    scores[c] = present[c] === true ? sum : -1e9;
  }
  const top = Math.max(...scores);
  const chances = scores.map((s) => Math.exp(s - top));
  const sum = chances.reduce((a, b) => a + b, 0);
  return chances.map((x) => x / sum);
}

function increase(values: Float64Array, at: number, by: number): void {
  values[at] = (values[at] ?? 0) + by;
}
