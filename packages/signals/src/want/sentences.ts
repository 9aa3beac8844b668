import { GAP_SENTENCE } from '../text/tokens.ts';
import type { Tokens } from '../text/tokens.ts';

/** First and last word of each sentence. */
export function sentences(tokens: Tokens): [number, number][] {
  const found: [number, number][] = [];
  let first = 0;
  for (let i = 1; i <= tokens.words.length; i++) {
    if (i < tokens.words.length && (tokens.gaps[i] !== GAP_SENTENCE || isAbbreviation(tokens, i))) continue;
    if (i > first) found.push([first, i - 1]);
    first = i;
  }
  return found;
}

/** A full stop after `Dr` or inside a number ends nothing. */
function isAbbreviation(tokens: Tokens, i: number): boolean {
  const before = tokens.words[i - 1] ?? '';
  const between = tokens.text.slice(tokens.to[i - 1], tokens.from[i]);
  return (ABBREVIATED.has(before) && between.startsWith('.')) || between === '.';
}

const ABBREVIATED = new Set('dr mr mrs ms st no nr vs jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));

/** A question mark follows the word `last`. */
export function endsWithQuestion(tokens: Tokens, last: number): boolean {
  const end = tokens.from[last + 1] ?? tokens.text.length;
  return tokens.text.slice(tokens.to[last], end).includes('?');
}
