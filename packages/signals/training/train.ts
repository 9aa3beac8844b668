import { featuresOf, scoresOf, ZERO_CODE } from '../src/linear.ts';
import type { Features, LinearModel, StoredModel } from '../src/linear.ts';
import type { Prior } from '../src/priors.ts';
import { hearingFor } from '../src/rules.ts';
import { settle } from '../src/settings.ts';
import { fit } from './fit.ts';

export interface TrainingRow {
  text: string;
  label: string;
  weight?: number;
}

export interface TrainOptions {
  /** L2 penalty on what is learned beyond the prior. */
  penalty: number;
  /** Rows a feature must occur in. */
  least: number;
}

const hear = hearingFor(settle({}));
const cache = new Map<string, Features>();

/** The features of a text under the shipped rules. */
function textFeatures(text: string): Features {
  let found = cache.get(text);
  if (found === undefined) {
    const { tokens, hits } = hear(text);
    found = featuresOf(tokens, hits);
    cache.set(text, found);
  }
  return found;
}

/** Learns corrections to a prior from labelled rows and packs them for storage. */
export function train(rows: readonly TrainingRow[], prior: Prior, options: TrainOptions): StoredModel {
  const counts = new Map<string, number>();
  for (const row of rows) for (const name of textFeatures(row.text).names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([name, count]) => count >= options.least && !name.includes('|')).map(([name]) => name).sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const blank: LinearModel = { classes: prior.classes, index: new Map(), weights: new Float32Array(prior.classes.length), prior };
  const examples = rows.map((row) => {
    const features = textFeatures(row.text);
    const at: number[] = [];
    const values: number[] = [];
    for (const [i, name] of features.names.entries()) {
      const f = index.get(name);
      if (f !== undefined) {
        at.push(f);
        values.push(features.values[i] ?? 0);
      }
    }
    return { features: at, values, label: prior.classes.indexOf(row.label), weight: row.weight ?? 1, offset: scoresOf(blank, features) };
  });
  const learned = fit(examples, { classes: prior.classes.length, features: names.length, penalty: options.penalty, rounds: 120 });
  return pack(names, prior.classes, learned);
}

/** Most a stored weight may be away from zero, in steps; keeps every character printable. */
const MOST_STEPS = 44;

/** A feature none of whose weights is so many steps away from zero decides nothing and is not kept: three in four of them. */
const LEAST_STEPS = 3;

function pack(names: readonly string[], classes: readonly string[], learned: Float64Array): StoredModel {
  const k = classes.length;
  let top = 0;
  for (const w of learned) top = Math.max(top, Math.abs(w));
  const step = Math.max(0.001, Math.ceil((top / MOST_STEPS) * 1000) / 1000);
  const kept: string[] = [];
  let packed = '';
  for (let f = 0; f <= names.length; f++) {
    const steps = Array.from({ length: k }, (_, c) => Math.round((learned[f * k + c] ?? 0) / step));
    const isBias = f === names.length;
    if (!isBias && steps.every((s) => Math.abs(s) < LEAST_STEPS)) continue;
    if (!isBias) kept.push(names[f] ?? '');
    // 92 is the backslash, which JSON writes as two characters: its neighbour does as well.
    packed += String.fromCharCode(...steps.map((s) => (ZERO_CODE + s === 92 ? 91 : ZERO_CODE + s)));
  }
  return { classes: [...classes], features: kept.join('|'), step, weights: packed };
}
