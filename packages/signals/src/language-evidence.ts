import type { Evidence } from './contract.ts';
import type { LanguageHint } from './language.ts';
import { speaksFor } from './language.ts';
import { quote } from './text/tokens.ts';
import type { Tokens } from './text/tokens.ts';

/** Words quoted for a language. */
const MOST = 3;
/** Of a message in letters of its own, or of one that only its look tells. */
const FIRST_WORDS = 3;

/**
 * The words that made a message one in this language (R6): its common words and endings, heaviest first, then words with its
 * letters; where only the script or the whole tells, its first words. Empty for a message without words.
 */
export function languageEvidence(
  tokens: Tokens,
  facts: readonly { hint: LanguageHint | null }[],
  code: string,
): Evidence[] {
  const { words } = tokens;
  if (words.length === 0) return [];
  const spoken = facts
    .flatMap(({ hint }, place) => (hint !== null && speaksFor(hint, code) ? [{ place, hint }] : []))
    .toSorted((a, b) => b.hint.weight - a.hint.weight)
    .filter(({ place }, i, all) => all.findIndex((other) => words[other.place] === words[place]) === i)
    .slice(0, MOST);
  if (spoken.length > 0)
    return spoken.map(({ place, hint }) => ({
      rule: 'R6 language',
      because: hint.listed ? 'a common word of this language' : 'ends as words of this language do',
      ...quote(tokens, place, place),
    }));
  const lettered = words.findIndex((_, place) => MARKED.test(quote(tokens, place, place).quote));
  const [first, last] = lettered < 0 ? [0, Math.min(words.length, FIRST_WORDS) - 1] : [lettered, lettered];
  const because = lettered < 0 ? 'reads like this language' : 'written in letters of this language';
  return [{ rule: 'R6 language', because, ...quote(tokens, first, last) }];
}

/** A letter that plain English has not. */
const MARKED = /(?![a-z])\p{L}/iu;
