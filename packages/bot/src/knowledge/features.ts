import { TUNING, type Tuning } from './tuning.ts';
import { stem, wordsOf } from './words.ts';

/** What a text is compared by, each key with its weight in this text. Two views: whole words, and pieces of words. */
export interface Features {
  stems: string[];
  words: Map<string, number>;
  pieces: Map<string, number>;
}

export type Concepts = ReadonlyMap<string, string>;

/** Stem → name of its group; a word that stands in several groups belongs to the first. */
export function conceptsOf(groups: readonly (readonly string[])[]): Concepts {
  const concepts = new Map<string, string>();
  groups.forEach((group, index) => {
    for (const word of group)
      for (const part of wordsOf(word)) if (!concepts.has(stem(part))) concepts.set(stem(part), `@${index}`);
  });
  return concepts;
}

/**
 * Stems, neighbouring stems, concepts and pairs of concepts as words; runs of a few letters as pieces, which
 * carry misspellings and compounds. Long numbers (orders, phones) all count as one word.
 */
export function featuresOf(text: string, concepts: Concepts, tuning = TUNING): Features {
  const plain = wordsOf(withoutCourtesy(text)).map((word) => (/^\p{N}{4,}$/u.test(word) ? '#' : word));
  const stems = plain.map(stem);
  const words = new Map<string, number>();
  const pieces = new Map<string, number>();
  stems.forEach((one, index) => {
    add(words, one, 1);
    if (index > 0) add(words, `${stems[index - 1]} ${one}`, tuning.pair);
  });
  const named = [...new Set(stems.flatMap((one) => concepts.get(one) ?? []))].sort();
  named.forEach((name, index) => {
    words.set(name, tuning.concept);
    for (const other of named.slice(index + 1)) words.set(`${name}&${other}`, tuning.conceptPair);
  });
  for (const word of plain) addPieces(pieces, `_${word}_`, tuning);
  return { stems, words, pieces };
}

function addPieces(pieces: Map<string, number>, framed: string, tuning: Tuning): void {
  for (let length = tuning.shortestPiece; length <= tuning.longestPiece; length++) {
    for (let start = 0; start + length <= framed.length; start++) add(pieces, framed.slice(start, start + length), 1);
  }
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Words of courtesy and sums of money say nothing of which article fits. */
function withoutCourtesy(text: string): string {
  const rest = text.replaceAll(COURTESY, ' ');
  return /\p{L}/u.test(rest) ? rest : text;
}

const COURTESY = /\b(?:please|pls|plz|kindly|thanks|thank you|thx)\b|[$€£]?\s?\b\d+[.,]\d{2}\b(?![.,:]\d)/gi;
