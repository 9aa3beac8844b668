// I3: was the pre-filled opening used? Kept counts, changed counts, written anew does not.

export type OpeningUse = 'kept' | 'edited' | 'own';

/** From this share of the opening's words on, the text still is the opening. */
const STILL_THE_OPENING = 0.5;

export function openingUse(prefilled: string, sent: string): OpeningUse {
  const before = wordsOf(prefilled);
  const after = wordsOf(sent);
  if (before.length === 0) return 'own';
  if (before.join(' ') === after.join(' ')) return 'kept';
  const left = countsOf(after);
  let found = 0;
  for (const word of before) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    found += 1;
  }
  return found / before.length >= STILL_THE_OPENING ? 'edited' : 'own';
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
