/** The least length of a word that is respelt; below it too many words are one letter apart. */
const LEAST_LENGTH = 5;

export interface Respeller {
  /** The key word one slip away (a letter missing, added, changed, or two swapped), or null. */
  correct(word: string, stem: string): string | null;
}

/**
 * Finds slips of the finger in words that matter. An index of every key word with one letter taken out answers in time
 * proportional to the length of the word (the deletion neighbourhood of Garbe's SymSpell). Words that are `known` stay.
 */
export function respeller(keys: readonly string[], known: (word: string, stem: string) => boolean): Respeller {
  const exact = new Set(keys);
  const deletions = new Map<string, string>();
  for (const key of keys) {
    for (let i = 0; i < key.length; i++) {
      const cut = key.slice(0, i) + key.slice(i + 1);
      if (!deletions.has(cut)) deletions.set(cut, key);
    }
  }
  const correct = (word: string, wordStem: string): string | null => {
    if (word.length < LEAST_LENGTH || word.length > LONGEST || exact.has(word) || known(word, wordStem)) return null;
    const missing = deletions.get(word);
    if (missing !== undefined) return missing;
    for (let i = 0; i < word.length; i++) {
      const cut = word.slice(0, i) + word.slice(i + 1);
      if (exact.has(cut)) return cut;
      const key = deletions.get(cut);
      if (key !== undefined && isOneSlip(word, key)) return key;
    }
    return null;
  };
  return { correct };
}

const LONGEST = 18;

/** Same length, and either one letter differs or two neighbours are swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
