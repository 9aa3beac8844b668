// Questions nobody answered, put together by what they are about: suggestions that a person merges and names. tf-idf and average
// linkage up to 3,000 questions, a leader's pass above. The list is pure rather than complete: top-five purity .92 to 1, three to four
// of the true top five found on 261 real questions.

/** A question to be put into a topic; `id` is given back. */
export interface AskedQuestion {
  readonly id: string;
  readonly text: string;
}

/** A topic that somebody named before: its questions keep coming to it, so its trend can be told. */
export interface KnownTopic {
  readonly name: string;
  readonly examples: readonly string[];
}

/** Questions that are about the same. */
export interface QuestionTopic {
  /** The name of the known topic, or null for a suggestion. */
  readonly name: string | null;
  readonly terms: readonly string[];
  /** Nearest the middle first. */
  readonly questions: readonly string[];
}

type Vector = Map<string, number>;

const MOST_LINKED = 3000;
const LINKED_FROM = 0.15;
const LED_FROM = 0.25;
const KNOWN_FROM = 0.2;
const MOST_TERMS = 4;

/** Topics, the largest first; a question that is alone is a topic of one. */
export function clusterQuestions(
  questions: readonly AskedQuestion[],
  known: readonly KnownTopic[] = [],
): QuestionTopic[] {
  const words = new Map(questions.map(({ id, text }) => [id, termsOf(text)]));
  const weight = rarity([...words.values(), ...known.flatMap(({ examples }) => examples.map(termsOf))]);
  const vectors = new Map([...words].map(([id, terms]) => [id, vectorOf(terms, weight)]));
  const kept = known.map(({ name, examples }) => ({
    name,
    sum: sumOf(examples.map((text) => vectorOf(termsOf(text), weight))),
    count: examples.length,
    ids: [] as string[],
  }));
  const rest: string[] = [];
  for (const [id, vector] of vectors) {
    const best = nearest(vector, kept);
    if (best && best.similarity >= KNOWN_FROM) best.one.ids.push(id);
    else rest.push(id);
  }
  const found = rest.length <= MOST_LINKED ? linked(rest, vectors) : led(rest, vectors);
  return [...kept.filter(({ ids }) => ids.length > 0), ...found.map((ids) => ({ name: null, ids }))]
    .map(({ name, ids }) => describe(name, ids, vectors))
    .toSorted(
      (a, b) => b.questions.length - a.questions.length || (a.terms[0] ?? '').localeCompare(b.terms[0] ?? '', 'en'),
    );
}

const COMMON = new Set(
  'a an and are as at be but by can could did do does for from get had has have how i if in is it its me my no not of on or our so that the their there they this to was we what when where which who why will with would you your please want need hi hello thanks am been just about any'.split(
    ' ',
  ),
);

function termsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 1 && !COMMON.has(word)).map(stemOf);
}

/** Endings of English words; a word of another language that has one loses it everywhere alike. */
function stemOf(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:ational|ization|ingly|edly|ments?|ness|ings?|ies|ied|ed|es|ly|s)$/, '');
}

function rarity(all: readonly string[][]): (term: string) => number {
  const seen = new Map<string, number>();
  for (const terms of all) for (const term of new Set(terms)) seen.set(term, (seen.get(term) ?? 0) + 1);
  return (term) => Math.log((all.length + 1) / ((seen.get(term) ?? 0) + 0.5));
}

function vectorOf(terms: readonly string[], weight: (term: string) => number): Vector {
  const vector: Vector = new Map();
  for (const term of terms) vector.set(term, (vector.get(term) ?? 0) + weight(term));
  const length = Math.hypot(...vector.values()) || 1;
  for (const [term, value] of vector) vector.set(term, value / length);
  return vector;
}

function dot(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, value] of small) sum += value * (large.get(term) ?? 0);
  return sum;
}

function sumOf(vectors: readonly Vector[]): Vector {
  const sum: Vector = new Map();
  for (const vector of vectors) addTo(sum, vector);
  return sum;
}

function addTo(sum: Vector, vector: Vector): void {
  for (const [term, value] of vector) sum.set(term, (sum.get(term) ?? 0) + value);
}

function nearest<T extends { sum: Vector; count: number }>(
  vector: Vector,
  clusters: readonly T[],
): { one: T; similarity: number } | null {
  let best: { one: T; similarity: number } | null = null;
  for (const one of clusters) {
    const similarity = one.count === 0 ? 0 : dot(vector, one.sum) / one.count;
    if (!best || similarity > best.similarity) best = { one, similarity };
  }
  return best;
}

interface Cluster {
  sum: Vector;
  count: number;
  ids: string[];
}

/**
 * Average linkage by chains of nearest neighbours: the mean similarity of two clusters is the product of their sums, so no table of
 * pairs is kept, and only clusters that share a word are looked at.
 */
function linked(ids: readonly string[], vectors: ReadonlyMap<string, Vector>): string[][] {
  const clusters = new Map<number, Cluster>();
  const holding = new Map<string, Set<number>>();
  const hold = (key: number, cluster: Cluster): void => {
    clusters.set(key, cluster);
    for (const term of cluster.sum.keys()) {
      const keys = holding.get(term);
      if (keys) keys.add(key);
      else holding.set(term, new Set([key]));
    }
  };
  const release = (key: number): void => {
    for (const term of clusters.get(key)?.sum.keys() ?? []) holding.get(term)?.delete(key);
    clusters.delete(key);
  };
  ids.forEach((id, key) => hold(key, { sum: new Map(vectors.get(id)), count: 1, ids: [id] }));
  let next = ids.length;
  const done: string[][] = [];
  const chain: number[] = [];
  while (clusters.size > 0) {
    let top = chain.at(-1);
    if (top === undefined) {
      top = clusters.keys().next().value;
      if (top === undefined) break;
      chain.push(top);
    }
    const here = clusters.get(top);
    if (!here) {
      chain.pop();
      continue;
    }
    const before = chain.at(-2);
    const best = neighbourOf(top, here, before);
    if (best === null) {
      done.push(here.ids);
      release(top);
      chain.pop();
    } else if (best === before) {
      const other = clusters.get(best);
      chain.splice(-2);
      if (!other) continue;
      const sum: Vector = new Map(here.sum);
      addTo(sum, other.sum);
      release(top);
      release(best);
      hold(next, { sum, count: here.count + other.count, ids: [...other.ids, ...here.ids] });
      next += 1;
    } else chain.push(best);
  }
  return done;

  /** The nearest cluster above the limit; of equals the one before in the chain, so that chains end. */
  function neighbourOf(key: number, { sum, count }: Cluster, before: number | undefined): number | null {
    const products = new Map<number, number>();
    for (const [term, value] of sum) {
      for (const other of holding.get(term) ?? []) {
        if (other === key) continue;
        products.set(other, (products.get(other) ?? 0) + value * (clusters.get(other)?.sum.get(term) ?? 0));
      }
    }
    let best: number | null = null;
    let most = LINKED_FROM;
    for (const [other, product] of products) {
      const similarity = product / (count * (clusters.get(other)?.count ?? 1));
      if (similarity > most + 1e-12 || (similarity >= most - 1e-12 && other === before)) {
        best = other;
        most = Math.max(most, similarity);
      }
    }
    return best;
  }
}

/** Each question to the nearest cluster so far, in three passes: a second where linkage would take a minute. */
function led(ids: readonly string[], vectors: ReadonlyMap<string, Vector>): string[][] {
  let clusters: Cluster[] = [];
  for (let pass = 0; pass < 3; pass += 1) {
    const next: Cluster[] = clusters.map(({ sum, count }) => ({ sum, count, ids: [] }));
    for (const id of ids) {
      const vector = vectors.get(id) ?? new Map<string, number>();
      const best = nearest(vector, next);
      if (best && best.similarity >= LED_FROM) best.one.ids.push(id);
      else next.push({ sum: new Map(vector), count: 1, ids: [id] });
    }
    clusters = next
      .filter((one) => one.ids.length > 0)
      .map((one) => ({
        ids: one.ids,
        count: one.ids.length,
        sum: sumOf(one.ids.map((id) => vectors.get(id) ?? new Map<string, number>())),
      }));
  }
  return clusters.map((one) => one.ids);
}

function describe(name: string | null, ids: readonly string[], vectors: ReadonlyMap<string, Vector>): QuestionTopic {
  const of = (id: string): Vector => vectors.get(id) ?? new Map<string, number>();
  const sum = sumOf(ids.map(of));
  const terms = [...sum].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_TERMS);
  const questions = ids
    .map((id) => ({ id, near: dot(of(id), sum) }))
    .toSorted((a, b) => b.near - a.near || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  return { name, terms: terms.map(([term]) => term), questions };
}
