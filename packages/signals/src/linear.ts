import type { Evidence } from './contract.ts';
import type { Prior } from './priors.ts';
import { evidenceOf } from './text/patterns.ts';
import type { Hit } from './text/patterns.ts';
import { GAP_SENTENCE, quote } from './text/tokens.ts';
import type { Tokens } from './text/tokens.ts';

/** A trained model as it is stored: features joined by `|`, weights as one character each (see `packWeights`). */
export interface StoredModel {
  classes: string[];
  features: string;
  /** One step of a stored weight. */
  step: number;
  /** Class by class within each feature; the biases come last. */
  weights: string;
}

export interface LinearModel {
  classes: readonly string[];
  index: ReadonlyMap<string, number>;
  weights: Float32Array;
  prior: Prior;
}

/** How much a pair of neighbouring words counts beside a single word. */
const PAIR_VALUE = 0.7;
/** A stored weight of 0; one character up or down is one step. */
export const ZERO_CODE = 78;
/** Statistical models read this many words of a message from its start and its end; rules read them all. */
const WORDS_FROM_START = 160;
const WORDS_FROM_END = 60;

/** What the models see of a message: its distinct words, pairs and concepts with their values. */
export interface Features {
  names: string[];
  values: number[];
}

/** The features of a message. Numbers are all alike; tags of answers and requests are left to their own rules. */
export function featuresOf(tokens: Tokens, hits: readonly Hit[]): Features {
  const seen = new Set<string>();
  const names: string[] = [];
  const values: number[] = [];
  const add = (name: string, value: number): void => {
    if (seen.has(name)) return;
    seen.add(name);
    names.push(name);
    values.push(value);
  };
  let named = false;
  for (const hit of hits) {
    if (SKIPPED.has(hit.tag)) continue;
    named ||= isNamed(hit.tag);
    add(`#${hit.tag}`, 1);
  }
  // That no concept was named tells something too.
  if (!named) add(NOTHING, 1);
  eachWord(tokens, (name, previous) => {
    add(name, 1);
    if (previous !== '') add(`${previous} ${name}`, PAIR_VALUE);
  });
  return { names, values };
}

/** A feature that stands for there being no concept. */
const NOTHING = '#nothing';

function isNamed(tag: string): boolean {
  return tag.startsWith('concept:') || tag.startsWith('topic:');
}

/** Each word that models read, by its stem, and the word before it in its sentence or the empty string. */
function eachWord({ words, stems, gaps }: Tokens, visit: (name: string, previous: string) => void): void {
  const n = words.length;
  let previous = '';
  for (let i = 0; i < n; i++) {
    if (i === WORDS_FROM_START && n > WORDS_FROM_START + WORDS_FROM_END) {
      i = n - WORDS_FROM_END;
      previous = '';
    }
    const word = words[i] ?? '';
    const name = nameOf(word, stems[i]);
    visit(name, gaps[i] === GAP_SENTENCE ? '' : previous);
    previous = name;
  }
}

/** The name of a word among the features: its stem; numbers are all alike. */
function nameOf(word: string, stem: string | undefined): string {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57 ? '0' : (stem ?? word);
}

const SKIPPED: ReadonlySet<string> = new Set(['ask', 'no-ask', 'yes', 'no', 'urgent', 'unhurried']);

/** Unpacks a stored model and joins it with its prior. */
export function loadModel(stored: StoredModel, prior: Prior): LinearModel {
  const names = stored.features === '' ? [] : stored.features.split('|');
  const index = new Map<string, number>();
  for (const [i, name] of names.entries()) index.set(name, i);
  const weights = new Float32Array(stored.weights.length);
  for (let i = 0; i < weights.length; i++) weights[i] = (stored.weights.charCodeAt(i) - ZERO_CODE) * stored.step;
  return { classes: stored.classes, index, weights, prior };
}

/** The score of each class before the softmax. */
export function scoresOf(model: LinearModel, features: Features): Float64Array {
  const { classes, index, weights, prior } = model;
  const k = classes.length;
  const scores = new Float64Array(k);
  const bias = index.size * k;
  for (let c = 0; c < k; c++) scores[c] = (weights[bias + c] ?? 0) + (prior.bias[classes[c] ?? ''] ?? 0);
  for (let f = 0; f < features.names.length; f++) {
    const name = features.names[f] ?? '';
    const value = features.values[f] ?? 0;
    const at = index.get(name);
    if (at !== undefined) for (let c = 0; c < k; c++) scores[c] = (scores[c] ?? 0) + (weights[at * k + c] ?? 0) * value;
    if (name.charCodeAt(0) === 35) {
      const known = prior.tags[name.slice(1)];
      if (known !== undefined)
        for (let c = 0; c < k; c++) scores[c] = (scores[c] ?? 0) + (known[classes[c] ?? ''] ?? 0);
    }
  }
  return scores;
}

/** What one feature adds to the scores of all classes of several models, and the last message that it was added for. */
interface Gain {
  scores: Float64Array;
  message: number;
}

/** A word's own gain, and its pairs by the word that follows. */
export interface WordGains {
  readonly alone: Gain | null;
  readonly pairs: ReadonlyMap<string, Gain> | null;
}

/** Scores messages by several models at once. */
export interface Scorer {
  /** What is known of a word; null where no model has it. */
  gainsOf(word: string, stem: string): WordGains | null;
  scoresOf(tokens: Tokens, hits: readonly Hit[], facts: readonly { gains: WordGains | null }[]): Float64Array[];
}

/** Scores a message by several models at once, as `scoresOf` does by one: a look-up or two for each word. */
export function scorerOf(models: readonly LinearModel[]): Scorer {
  const size = models.reduce((sum, m) => sum + m.classes.length, 0);
  const start = new Float64Array(size);
  const tags = new Map<string, Gain>();
  const words = new Map<string, { alone: Gain | null; pairs: Map<string, Gain> | null }>();
  const wordOf = (name: string): { alone: Gain | null; pairs: Map<string, Gain> | null } => {
    const known = words.get(name) ?? { alone: null, pairs: null };
    words.set(name, known);
    return known;
  };
  const fresh = (): Gain => ({ scores: new Float64Array(size), message: 0 });
  const tagOf = (tag: string): Gain => {
    const known = tags.get(tag) ?? fresh();
    tags.set(tag, known);
    return known;
  };
  const gainOf = (name: string): Gain => {
    if (name.charCodeAt(0) === 35) return tagOf(name.slice(1));
    const [first = '', second] = name.split(' ');
    const known = wordOf(first);
    if (second === undefined) return (known.alone ??= fresh());
    known.pairs ??= new Map();
    const pair = known.pairs.get(second) ?? fresh();
    known.pairs.set(second, pair);
    return pair;
  };
  let from = 0;
  for (const { classes, index, weights, prior } of models) {
    const k = classes.length;
    const addTo = (scores: Float64Array, c: number, value: number): void => {
      scores[from + c] = (scores[from + c] ?? 0) + value;
    };
    for (let c = 0; c < k; c++)
      addTo(start, c, (weights[index.size * k + c] ?? 0) + (prior.bias[classes[c] ?? ''] ?? 0));
    for (const [name, at] of index) {
      const { scores } = gainOf(name);
      const value = name.includes(' ') ? PAIR_VALUE : 1;
      for (let c = 0; c < k; c++) addTo(scores, c, (weights[at * k + c] ?? 0) * value);
    }
    for (const [tag, byClass] of Object.entries(prior.tags)) {
      const { scores } = tagOf(tag);
      for (let c = 0; c < k; c++) addTo(scores, c, byClass[classes[c] ?? ''] ?? 0);
    }
    from += k;
  }
  let message = 0;
  const scoreMessage = (
    tokens: Tokens,
    hits: readonly Hit[],
    facts: readonly { gains: WordGains | null }[],
  ): Float64Array[] => {
    message++;
    const scores = start.slice();
    const add = (gain: Gain | null | undefined): void => {
      if (gain == null || gain.message === message) return;
      gain.message = message;
      for (let c = 0; c < size; c++) scores[c] = (scores[c] ?? 0) + (gain.scores[c] ?? 0);
    };
    let named = false;
    for (const hit of hits) {
      if (SKIPPED.has(hit.tag)) continue;
      named ||= isNamed(hit.tag);
      add(tags.get(hit.tag));
    }
    if (!named) add(tags.get(NOTHING.slice(1)));
    let before: WordGains | null = null;
    const { words: said, stems, gaps } = tokens;
    const n = said.length;
    for (let i = 0; i < n; i++) {
      if (i === WORDS_FROM_START && n > WORDS_FROM_START + WORDS_FROM_END) {
        i = n - WORDS_FROM_END;
        before = null;
      }
      const gains = facts[i]?.gains ?? null;
      if (gains !== null) add(gains.alone);
      if (before !== null && before.pairs !== null && gaps[i] !== GAP_SENTENCE)
        add(before.pairs.get(nameOf(said[i] ?? '', stems[i])));
      before = gains;
    }
    let at = 0;
    return models.map(({ classes }) => scores.subarray(at, (at += classes.length)));
  };
  return { gainsOf: (word, stem) => words.get(nameOf(word, stem)) ?? null, scoresOf: scoreMessage };
}

/**
 * Why a class was chosen: the phrases of concepts that speak for it, then the words that learned weights speak for most,
 * each with its place in the message.
 */
export function reasonsOf(
  model: LinearModel,
  features: () => Features,
  chosen: number,
  tokens: Tokens,
  hits: readonly Hit[],
  most: number,
): Evidence[] {
  const name = model.classes[chosen] ?? '';
  const evidence: Evidence[] = [];
  for (const hit of hits) {
    if ((model.prior.tags[hit.tag]?.[name] ?? 0) <= 0 || evidence.length === most) continue;
    if (!evidence.some((e) => e.rule === hit.rule)) evidence.push(evidenceOf(hit, tokens));
  }
  if (evidence.length > 0) return evidence;
  const { names, values } = features();
  const k = model.classes.length;
  let best = '';
  let top = 0;
  for (let f = 0; f < names.length; f++) {
    const at = model.index.get(names[f] ?? '');
    const weight = at === undefined ? 0 : (model.weights[at * k + chosen] ?? 0) * (values[f] ?? 0);
    if (weight > top && !(names[f] ?? '').startsWith('#')) {
      top = weight;
      best = names[f] ?? '';
    }
  }
  const parts = best.split(' ');
  const first = tokens.stems.findIndex(
    (s, i) => s === parts[0] && (parts.length === 1 || tokens.stems[i + 1] === parts[1]),
  );
  return first < 0
    ? []
    : [
        {
          rule: 'learned words',
          because: 'words that speak for it in labelled messages',
          ...quote(tokens, first, first + parts.length - 1),
        },
      ];
}

/** Scores as probabilities that sum to 1. */
export function probabilities(scores: Float64Array): Float64Array {
  let top = -Infinity;
  for (const s of scores) top = Math.max(top, s);
  const out = scores.map((s) => Math.exp(s - top));
  let sum = 0;
  for (const o of out) sum += o;
  return out.map((o) => o / sum);
}
