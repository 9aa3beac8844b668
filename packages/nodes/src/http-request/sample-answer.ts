// An answer as a step expects it: for trying a flow where no other system stands behind it.
import type { Json } from '@baton/flow';
import type { ResultType } from './read-result.ts';

const SAMPLES: Readonly<Record<ResultType, Json>> = {
  text: 'an example',
  number: 42,
  'yes-no': true,
  date: '2026-12-01',
};

interface Place {
  [key: string]: Place | Json;
}

/** The smallest answer in which every one of these is found, under its path and of its kind. */
export function sampleAnswer(results: readonly { path: string; type: ResultType }[]): Json {
  const whole = results.find(({ path }) => path === '');
  if (whole) return SAMPLES[whole.type];
  const root: Place = {};
  for (const { path, type } of results) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let at = root;
    for (const key of keys) {
      const next = at[key];
      at = isPlace(next) ? next : (at[key] = {});
    }
    at[last] = SAMPLES[type];
  }
  return withLists(root);
}

/** Steps of a path that are numbers are places in a list. */
function withLists(value: Place | Json): Json {
  if (!isPlace(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withLists(inner)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d{1,2}$/.test(key));
  if (!isList) return Object.fromEntries(entries);
  const list: Json[] = Array.from({ length: Math.max(...entries.map(([key]) => Number(key))) + 1 }, () => null);
  for (const [key, inner] of entries) list[Number(key)] = inner;
  return list;
}

function isPlace(value: Place | Json | undefined): value is Place {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
