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
 * Multinomial logistic regression with an L2 penalty, fitted by full-batch Adam from zero: no chance, no order, so the
 * same examples give the same weights. Returns weights by feature then class; the last row is the bias, which is not penalised.
 */
export function fit(examples: readonly Example[], options: FitOptions): Float64Array {
  const { classes, features, penalty, rounds } = options;
  const size = (features + 1) * classes;
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const gradient = new Float64Array(size);
  const scores = new Float64Array(classes);
  // A class without examples would only be learned to be unlikely; what is set by hand for it stays as it is.
  const present = Array.from({ length: classes }, (_, c) => examples.some((e) => e.label === c));
  const total = examples.reduce((sum, e) => sum + e.weight, 0);
  for (let round = 1; round <= rounds; round++) {
    for (let i = 0; i < size; i++) gradient[i] = i < features * classes ? (penalty * weights[i]) / total : 0;
    for (const example of examples) {
      classScores(weights, example, features, classes, scores);
      for (let c = 0; c < classes; c++) if (!present[c]) scores[c] = -1e9;
      softmax(scores);
      for (let c = 0; c < classes; c++) {
        const error = ((scores[c] - (c === example.label ? 1 : 0)) * example.weight) / total;
        for (let f = 0; f < example.features.length; f++) gradient[example.features[f] * classes + c] += error * example.values[f];
        gradient[features * classes + c] += error;
      }
    }
    const rate = 0.08 / (1 + round / 60);
    for (let i = 0; i < size; i++) {
      first[i] = 0.9 * first[i] + 0.1 * gradient[i];
      second[i] = 0.999 * second[i] + 0.001 * gradient[i] * gradient[i];
      weights[i] -= (rate * (first[i] / (1 - 0.9 ** round))) / (Math.sqrt(second[i] / (1 - 0.999 ** round)) + 1e-8);
    }
  }
  return weights;
}

function classScores(weights: Float64Array, example: Example, features: number, classes: number, out: Float64Array): void {
  for (let c = 0; c < classes; c++) {
    let sum = weights[features * classes + c] + example.offset[c];
    for (let f = 0; f < example.features.length; f++) sum += weights[example.features[f] * classes + c] * example.values[f];
    out[c] = sum;
  }
}

function softmax(scores: Float64Array): void {
  let top = -Infinity;
  for (const s of scores) top = Math.max(top, s);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) sum += scores[c] = Math.exp(scores[c] - top);
  for (let c = 0; c < scores.length; c++) scores[c] /= sum;
}
