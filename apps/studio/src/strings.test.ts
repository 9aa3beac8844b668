import { expect, test } from 'vitest';
import { strings } from './strings.ts';

const codeWords = /\b(ports?|tokens?|listeners?|schemas?|entit(?:y|ies)|nodes?|json|edges?|compil\w*)\b/i;

function textsIn(value: unknown, at: string): { at: string; text: string }[] {
  if (typeof value === 'string') return [{ at, text: value }];
  // Texts with values in them are tried with a number, which stands for a name as well.
  if (typeof value === 'function') return [{ at, text: String(written(value)) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${at}/${key}`));
}

/** A text that lists something takes several. */
function written(text: Function): unknown {
  try {
    return text(3, 4, '5');
  } catch {
    return text(['3', '4'], ['4'], '5');
  }
}

test('the studio speaks of steps and ways out, never in the words of the code', () => {
  const texts = textsIn(strings, '');
  expect(texts.length).toBeGreaterThan(150);
  expect(texts.filter(({ text }) => codeWords.test(text))).toEqual([]);
});
