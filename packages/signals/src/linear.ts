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

/** Where what a word adds stands in the scorer's table, and where its pairs do by the word that follows; -1 for nowhere. */
export interface WordGains {
  readonly alone: number;
  readonly pairs: ReadonlyMap<string, number> | null;
}

/** Scores messages by several models at once. */
export interface Scorer {
  /** What is known of a word; null where no model has it. */
  gainsOf(word: string, stem: string): WordGains | null;
  scoresOf(tokens: Tokens, hits: readonly Hit[], facts: readonly { gains: WordGains | null }[]): number[][];
}

const NOWHERE = -1;

/** Scores a message by several models at once, as `scoresOf` does by one: all weights stand in one table, a row for each feature. */
export function scorerOf(models: readonly LinearModel[]): Scorer {
  const size = models.reduce((sum, m) => sum + m.classes.length, 0);
  const start = new Float64Array(size);
  const rows: Float64Array[] = [];
  const rowFor = (): number => rows.push(new Float64Array(size)) - 1;
  const tags = new Map<string, number>();
  const words = new Map<string, { alone: number; pairs: Map<string, number> | null }>();
  const tagOf = (tag: string): number => {
    const row = tags.get(tag) ?? rowFor();
    tags.set(tag, row);
    return row;
  };
  const rowOf = (name: string): number => {
    if (name.charCodeAt(0) === 35) return tagOf(name.slice(1));
    const [first = '', second] = name.split(' ');
    const known = words.get(first) ?? { alone: NOWHERE, pairs: null };
    words.set(first, known);
    if (second === undefined) return (known.alone = known.alone === NOWHERE ? rowFor() : known.alone);
    known.pairs ??= new Map();
    const pair = known.pairs.get(second) ?? rowFor();
    known.pairs.set(second, pair);
    return pair;
  };
  let from = 0;
  for (const { classes, index, weights, prior } of models) {
    const k = classes.length;
    const addTo = (scores: Float64Array | undefined, c: number, value: number): void => {
      if (scores !== undefined) scores[from + c] = (scores[from + c] ?? 0) + value;
    };
    for (let c = 0; c < k; c++)
      addTo(start, c, (weights[index.size * k + c] ?? 0) + (prior.bias[classes[c] ?? ''] ?? 0));
    for (const [name, at] of index) {
      const row = rows[rowOf(name)];
      const value = name.includes(' ') ? PAIR_VALUE : 1;
      for (let c = 0; c < k; c++) addTo(row, c, (weights[at * k + c] ?? 0) * value);
    }
    for (const [tag, byClass] of Object.entries(prior.tags)) {
      const row = rows[tagOf(tag)];
      for (let c = 0; c < k; c++) addTo(row, c, byClass[classes[c] ?? ''] ?? 0);
    }
    from += k;
  }
  const table = new Float64Array(rows.length * size);
  for (const [row, values] of rows.entries()) table.set(values, row * size);
  /** The last message that a feature was added for: it counts once. */
  const added = new Int32Array(rows.length);
  const nothing = tags.get(NOTHING.slice(1)) ?? NOWHERE;
  let message = 0;
  const counts = new Map<string, { row: number; named: boolean }>();
  const countOf = (tag: string): { row: number; named: boolean } => {
    const counted = SKIPPED.has(tag)
      ? { row: NOWHERE, named: false }
      : { row: tags.get(tag) ?? NOWHERE, named: isNamed(tag) };
    counts.set(tag, counted);
    return counted;
  };
  const add = (scores: number[], row: number): void => {
    if (row === NOWHERE || added[row] === message) return;
    added[row] = message;
    const at = row * size;
    for (let c = 0; c < size; c++) scores[c] = (scores[c] ?? 0) + (table[at + c] ?? 0);
  };
  const scoreMessage: Scorer['scoresOf'] = ({ words: said, stems, gaps }, hits, facts) => {
    message++;
    const scores: number[] = [];
    for (let c = 0; c < size; c++) scores.push(start[c] ?? 0);
    let named = false;
    for (let h = 0; h < hits.length; h++) {
      const tag = hits[h]?.tag ?? '';
      const counted = counts.get(tag) ?? countOf(tag);
      named ||= counted.named;
      add(scores, counted.row);
    }
    if (!named) add(scores, nothing);
    let before: WordGains | null = null;
    const n = said.length;
    for (let i = 0; i < n; i++) {
      if (i === WORDS_FROM_START && n > WORDS_FROM_START + WORDS_FROM_END) {
        i = n - WORDS_FROM_END;
        before = null;
      }
      const gains = facts[i]?.gains ?? null;
      if (gains !== null) add(scores, gains.alone);
      if (before !== null && before.pairs !== null && gaps[i] !== GAP_SENTENCE)
        add(scores, before.pairs.get(nameOf(said[i] ?? '', stems[i])) ?? NOWHERE);
      before = gains;
    }
    let at = 0;
    return models.map(({ classes }) => scores.slice(at, (at += classes.length)));
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
export function probabilities(scores: readonly number[]): number[] {
  let top = -Infinity;
  for (const s of scores) if (s > top) top = s;
  const chances: number[] = [];
  let sum = 0;
  for (const s of scores) {
    const chance = Math.exp(s - top);
    chances.push(chance);
    sum += chance;
  }
  for (let c = 0; c < chances.length; c++) chances[c] = (chances[c] ?? 0) / sum;
  return chances;
}
