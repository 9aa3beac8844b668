// A typed value out of an answer: by path, and of the kind that was agreed on.
import type { Json } from '@baton/flow';

export type ResultType = 'text' | 'number' | 'yes-no' | 'date';

const LONGEST = 2000;

/**
 * The value at a path such as `order.items.0.name`, or null when it is missing or of another kind. A number written as text
 * counts as a number; objects and lists are nothing a text or condition could use.
 */
export function readResult(body: Json, path: string, type: ResultType): string | number | boolean | null {
  const found = path === '' ? body : path.split('.').reduce<Json | undefined>(step, body);
  switch (type) {
    case 'text':
      return typeof found === 'string' ? found.slice(0, LONGEST) : typeof found === 'number' ? String(found) : null;
    case 'number': {
      const number = typeof found === 'string' && found.trim() !== '' ? Number(found) : found;
      return typeof number === 'number' && Number.isFinite(number) ? number : null;
    }
    case 'yes-no':
      return typeof found === 'boolean' ? found : null;
    case 'date':
      return typeof found === 'string' && /^\d{4}-\d{2}-\d{2}/.test(found) ? found.slice(0, 10) : null;
  }
}

function step(value: Json | undefined, key: string): Json | undefined {
  if (isList(value)) return /^\d{1,6}$/.test(key) ? value[Number(key)] : undefined;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return value[key];
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
