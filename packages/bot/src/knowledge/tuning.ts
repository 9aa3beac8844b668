/** The numbers of matching. `tools/eval.ts` measures what each choice is worth on knowledge bases it was not chosen on. */
export interface Tuning {
  /** Weight of a pair of neighbouring words beside 1 for a word. */
  pair: number;
  /** Weight of a concept, and of two concepts named together. */
  concept: number;
  conceptPair: number;
  /** Lengths of the pieces of words. */
  shortestPiece: number;
  longestPiece: number;
  /** Below 1 the rarity of a key counts less than in plain tf-idf: with a few hundred examples "rare" is often chance. */
  rarityPower: number;
  /** Share of whole words in the likeness of two texts; the rest belongs to pieces of words. */
  wordsShare: number;
  /** Share of the squared likeness, which makes one close example count more than many distant ones. */
  squareShare: number;
  /** Ridge of the regression: how little a single example is trusted. */
  ridge: number;
  /** Weight of the mean likeness to the article's own examples beside the regression, and how far their number divides it. */
  centreShare: number;
  centrePower: number;
  /** Weight of the share of the question's words that stand anywhere in the article. */
  bodyShare: number;
}

export const TUNING: Tuning = {
  pair: 0.5,
  concept: 0.7,
  conceptPair: 0.5,
  shortestPiece: 3,
  longestPiece: 5,
  rarityPower: 0.7,
  wordsShare: 0.5,
  squareShare: 0.5,
  ridge: 0.7,
  centreShare: 0.5,
  centrePower: 0.8,
  bodyShare: 0.15,
};
