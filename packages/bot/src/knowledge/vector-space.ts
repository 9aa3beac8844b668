/** A text as numbers: ids of its keys with weights, of length 1. Keys that no example has keep their share of the length. */
interface SparseVector {
  ids: Int32Array;
  weights: Float64Array;
  /** Share of the text's squared weight that the examples know, 0 to 1. */
  known: number;
}

/** Turns weighted keys into vectors in which rare keys count more, and finds how like the examples a text is. */
export interface VectorSpace {
  /** With `without`, keys that only these examples have count as unknown: a base asked its own examples. */
  vectorOf(keys: ReadonlyMap<string, number>, without?: readonly ReadonlyMap<string, unknown>[]): SparseVector;
  /** Adds `factor` × cosine with every example to `into`. */
  addSimilarities(vector: SparseVector, factor: number, into: Float64Array): void;
}

const LEAST_RARITY = 0.05;

/** Builds the space from the examples' keys; the order of `examples` is the order of the similarities. */
export function vectorSpace(examples: readonly ReadonlyMap<string, number>[], rarityPower: number): VectorSpace {
  const idOf = new Map<string, number>();
  const seenIn: number[] = [];
  for (const keys of examples) {
    for (const key of keys.keys()) {
      const id = idOf.get(key);
      if (id === undefined) {
        idOf.set(key, seenIn.length);
        seenIn.push(1);
      } else seenIn[id] = (seenIn[id] ?? 0) + 1;
    }
  }
  const rarity = (count: number): number =>
    Math.max(LEAST_RARITY, Math.log((examples.length + 1) / (count + 0.5))) ** rarityPower;

  const vectorOf = (
    keys: ReadonlyMap<string, number>,
    without: readonly ReadonlyMap<string, unknown>[] = [],
  ): SparseVector => {
    const ids: number[] = [];
    const weights: number[] = [];
    let square = 0;
    let knownSquare = 0;
    const hiddenOf = countsOf(without, keys);
    for (const [key, count] of keys) {
      const found = idOf.get(key);
      const hidden = hiddenOf.get(key) ?? 0;
      const id = found !== undefined && (seenIn[found] ?? 0) > hidden ? found : undefined;
      const weight =
        (count < 1 ? count : 1 + Math.log(count)) * rarity(id === undefined ? 0 : (seenIn[id] ?? 0) - hidden);
      square += weight * weight;
      if (id === undefined) continue;
      knownSquare += weight * weight;
      ids.push(id);
      weights.push(weight);
    }
    const length = Math.sqrt(square) || 1;
    return {
      ids: Int32Array.from(ids),
      weights: Float64Array.from(weights, (weight) => weight / length),
      known: square === 0 ? 0 : knownSquare / square,
    };
  };

  const postings = seenIn.map((count) => ({
    examples: new Int32Array(count),
    weights: new Float64Array(count),
    filled: 0,
  }));
  examples.forEach((keys, example) => {
    const vector = vectorOf(keys);
    vector.ids.forEach((id, index) => {
      const posting = postings[id];
      if (posting === undefined) return;
      posting.examples[posting.filled] = example;
      posting.weights[posting.filled] = vector.weights[index] ?? 0;
      posting.filled++;
    });
  });

  const addSimilarities = (vector: SparseVector, factor: number, into: Float64Array): void => {
    vector.ids.forEach((id, index) => {
      const posting = postings[id];
      if (posting === undefined) return;
      const share = factor * (vector.weights[index] ?? 0);
      for (let at = 0; at < posting.examples.length; at++) {
        const example = posting.examples[at] ?? 0;
        into[example] = (into[example] ?? 0) + share * (posting.weights[at] ?? 0);
      }
    });
  };
  return { vectorOf, addSimilarities };
}

/** In how many of these maps each of `keys` stands. */
function countsOf(
  maps: readonly ReadonlyMap<string, unknown>[],
  keys: ReadonlyMap<string, unknown>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const map of maps) for (const key of keys.keys()) if (map.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
