/** A question is cut here: what follows adds nothing to which article fits, and the work stays bounded. */
const MOST_CHARACTERS = 2_000;
const MOST_WORDS = 200;

/**
 * The words of a text in lower case, without accents, apostrophes and punctuation; numbers are words of their own.
 * At most 200 words of the first 2,000 characters.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .slice(0, MOST_CHARACTERS)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '');
  return (plain.match(/\p{L}+|\p{N}+/gu) ?? []).slice(0, MOST_WORDS);
}

/**
 * Cuts an English word down to what its forms share: "returned", "returning" and "returns" are one stem.
 * Lighter than Porter's rules on purpose: order numbers, names and words of other languages stay as they are.
 */
export function stem(word: string): string {
  const singular = withoutPlural(word);
  return withoutVowelEnd(withoutSuffix(singular));
}

function withoutPlural(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

function withoutSuffix(word: string): string {
  for (const suffix of ['ing', 'ed']) {
    const root = word.slice(0, -suffix.length);
    if (word.endsWith(suffix) && root.length >= 3 && /[aeiouy]/.test(root)) {
      return /([bdfgmnprt])\1$/.test(root) ? root.slice(0, -1) : root;
    }
  }
  if (word.length > 5) {
    if (word.endsWith('ation')) return word.slice(0, -5);
    if (word.endsWith('ment') && !word.endsWith('sment')) return word.slice(0, -4);
    if (word.endsWith('ly')) return word.slice(0, -2);
  }
  return word;
}

function withoutVowelEnd(word: string): string {
  const root = word.length > 4 ? word.replace(/e$/, '') : word;
  return root.length > 3 ? root.replace(/y$/, 'i') : root;
}
