import type { Tokens } from './text/tokens.ts';

/** The words of a question that carry its meaning, as short numbers joined by spaces; empty when there are fewer than two. */
export function fingerprint(tokens: Tokens): string {
  const seen = new Set<string>();
  for (const [i, word] of tokens.words.entries()) {
    if (word.length < 3 || FILLER.has(word)) continue;
    seen.add(code(tokens.stems[i] ?? word));
    if (seen.size === MOST_WORDS) break;
  }
  return seen.size < 2 ? '' : [...seen].join(' ');
}

/** How much two fingerprints share, 0 to 1: the shared words over the shorter of the two, damped for very short ones. */
export function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  const left = new Set(a.split(' '));
  const right = b.split(' ');
  let shared = 0;
  for (const word of right) if (left.has(word)) shared++;
  const shorter = Math.min(left.size, right.length);
  const longer = Math.max(left.size, right.length);
  return shared / (0.6 * shorter + 0.4 * longer);
}

const MOST_WORDS = 10;

const FILLER = new Set(
  'the and for you your are can could would will have has had with that this what how why when where who which does did not but from get got was were been its ive dont cant please help need want know tell any some all out into about just still there then than them they our out now one make made also too very really like hello thanks thank'.split(
    ' ',
  ),
);

/** Twenty bits of a word's FNV-1a hash in base 36: four characters. */
function code(word: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    hash ^= word.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 12).toString(36);
}
