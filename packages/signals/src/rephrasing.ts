import type { Hit } from './text/patterns.ts';
import type { Tokens } from './text/tokens.ts';

/**
 * The concepts of a question and the words that carry its meaning, one character each (a hash of the word's stem, not a letter of it);
 * empty when there are fewer than two.
 */
export function fingerprint(tokens: Tokens, hits: readonly Hit[]): string {
  let print = '';
  for (const hit of hits) {
    if (!hit.tag.startsWith('concept:')) continue;
    const mark = markOf(hit.tag);
    if (!print.includes(mark) && print.length < MOST_CONCEPTS) print += mark;
  }
  const concepts = print.length;
  for (let i = 0; i < tokens.words.length && print.length - concepts < MOST_WORDS; i++) {
    const word = tokens.words[i] ?? '';
    if (word.length < 3 || FILLER.has(word)) continue;
    const mark = markOf(tokens.stems[i] ?? word);
    if (!print.includes(mark)) print += mark;
  }
  return print.length - concepts < 2 ? '' : print;
}

/** How much two fingerprints share, 0 to 1: the shared words over a length between the shorter and the longer. */
export function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  let shared = 0;
  for (let i = 0; i < b.length; i++) if (a.includes(b[i] ?? '')) shared++;
  return shared / (0.6 * Math.min(a.length, b.length) + 0.4 * Math.max(a.length, b.length));
}

const MOST_WORDS = 10;
const MOST_CONCEPTS = 3;

const FILLER = new Set(
  'the and for you your are can could would will have has had with that this what how why when where who which does did not but from get got was were been its ive dont cant please help need want know tell any some all out into about just still there then than them they our out now one make made also too very really like hello thanks thank'.split(
    ' ',
  ),
);

/** A word's FNV-1a hash as one of 20,000 characters that JSON writes as they are. */
function markOf(word: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    hash ^= word.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return String.fromCharCode(0x4e00 + ((hash >>> 0) % 20_000));
}
