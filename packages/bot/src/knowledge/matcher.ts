import { ridgeSolver } from './cholesky.ts';
import { coverageOf } from './coverage.ts';
import { featuresOf, type Concepts, type Features } from './features.ts';
import { TUNING, type Tuning } from './tuning.ts';
import { vectorSpace } from './vector-space.ts';

/** What is known of one article when matching: the texts that stand for it. */
export interface Matchable {
  id: string;
  texts: readonly string[];
  /** How many of `texts`, from the first, are worded as customers ask. */
  asked: number;
  /** What the article says, for questions that name something which only the answer names. */
  body?: string;
}

/** What a question looks like from the articles' side; the confidence is computed from this and nothing else. */
export interface Match {
  /** Position of the best article, or -1 when there is none. */
  best: number;
  /** Its score, and that of the next article; about 1 for a question that is an example itself. */
  score: number;
  runnerUp: number;
  /** Likeness of the nearest example of the best article and of any other article, 0 to 1. */
  nearest: number;
  nearestOther: number;
  /** Share of the question's words, and of its letters, that the articles know, 0 to 1. */
  knownWords: number;
  knownPieces: number;
  /** Weight of the question's words that stand anywhere in the best article, 0 to 1. */
  covered: number;
  words: number;
  /** Articles to choose from, and example texts for the best of them. */
  articles: number;
  examples: number;
}

/** One example text as a question, matched once without itself and once without its whole article. */
export interface HeldOut {
  article: number;
  withoutItself: Match | null;
  withoutItsArticle: Match;
}

export interface Matcher {
  match(text: string): Match;
  /** The match, and the score of every article in their order. */
  rank(text: string): { scores: Float64Array; match: Match };
  /**
   * Asks the base its own example questions, at most `most` of them, evenly spread. `withoutItself` is null where the
   * article has no other example question.
   */
  heldOut(most: number): HeldOut[];
}

/** Cubic work at start-up: beyond this many example texts, those of one article are merged into fewer. */
const MOST_EXAMPLES = 1_200;

interface Example {
  article: number;
  asked: boolean;
  features: Features;
}

/**
 * Finds the article a question belongs to: kernel ridge regression over the example texts (each article against
 * all others), plus the mean likeness to the article's own examples, plus how much of the question the whole article
 * covers. Likeness is a cosine over words and pieces of words, blended with its square so that one close example counts
 * more than many distant ones.
 */
export function matcher(articles: readonly Matchable[], concepts: Concepts, tuning = TUNING): Matcher {
  const examples = examplesOf(articles, concepts, tuning);
  const n = examples.length;
  const words = vectorSpace(
    examples.map((example) => example.features.words),
    tuning.rarityPower,
  );
  const pieces = vectorSpace(
    examples.map((example) => example.features.pieces),
    tuning.rarityPower,
  );
  const coverage = coverageOf(
    articles.map(({ texts, body }) => featuresOf([...texts, body ?? ''].join('\n'), concepts, tuning)),
  );

  const look = (features: Features, hidden: readonly number[]) => {
    const likeness = new Float64Array(n);
    const without = hidden.flatMap((at) => examples[at]?.features ?? []);
    const asWords = words.vectorOf(
      features.words,
      without.map((one) => one.words),
    );
    const asPieces = pieces.vectorOf(
      features.pieces,
      without.map((one) => one.pieces),
    );
    words.addSimilarities(asWords, tuning.wordsShare, likeness);
    pieces.addSimilarities(asPieces, 1 - tuning.wordsShare, likeness);
    for (let i = 0; i < n; i++) likeness[i] = sharpened(likeness[i] ?? 0, tuning.squareShare);
    for (const at of hidden) likeness[at] = 0;
    return { likeness, knownWords: asWords.known, knownPieces: asPieces.known };
  };

  const kernel = new Float64Array(n * n);
  examples.forEach((example, index) => kernel.set(look(example.features, []).likeness, index * n));
  const solver = ridgeSolver(kernel, n, tuning.ridge);

  const rankFeatures = (features: Features, hidden: readonly number[]): { scores: Float64Array; match: Match } => {
    const { likeness, knownWords, knownPieces } = look(features, hidden);
    const shares = solver.solveWithout(likeness, hidden);
    const left = new Int32Array(articles.length);
    examples.forEach(({ article }, at) => {
      if (!hidden.includes(at)) left[article] = (left[article] ?? 0) + 1;
    });
    const scores = new Float64Array(articles.length);
    const nearest = new Float64Array(articles.length);
    examples.forEach(({ article }, index) => {
      const like = likeness[index] ?? 0;
      const centre = like / (left[article] || 1) ** tuning.centrePower;
      scores[article] = (scores[article] ?? 0) + (shares[index] ?? 0) + tuning.centreShare * centre;
      nearest[article] = Math.max(nearest[article] ?? 0, like);
    });
    const covered = coverage(features);
    for (let at = 0; at < scores.length; at++) {
      if (left[at] === 0) scores[at] = Number.NEGATIVE_INFINITY;
      else scores[at] = (scores[at] ?? 0) + tuning.bodyShare * (covered[at] ?? 0);
    }
    const best = highest(scores, -1);
    const second = highest(scores, best);
    const match = {
      best,
      score: scores[best] ?? 0,
      runnerUp: Math.max(0, scores[second] ?? 0),
      nearest: nearest[best] ?? 0,
      nearestOther: nearest[highest(nearest, best)] ?? 0,
      knownWords,
      knownPieces,
      covered: covered[best] ?? 0,
      words: features.stems.length,
      articles: articles.length,
      examples: left[best] ?? 0,
    };
    return { scores, match };
  };
  const matchFeatures = (features: Features, hidden: readonly number[]): Match => rankFeatures(features, hidden).match;

  return {
    match: (text) => matchFeatures(featuresOf(text, concepts, tuning), []),
    rank: (text) => rankFeatures(featuresOf(text, concepts, tuning), []),
    heldOut(most) {
      const asked = examples.flatMap((example, at) => (example.asked ? [at] : []));
      const step = Math.max(1, asked.length / most);
      return Array.from(
        { length: Math.min(asked.length, most) },
        (_, turn) => asked[Math.floor(turn * step)] ?? 0,
      ).flatMap((at) => {
        const example = examples[at];
        if (example === undefined) return [];
        const { article, features } = example;
        const all = examples.flatMap((other, index) => (other.article === article ? [index] : []));
        const twins = all.filter((index) => examples[index]?.features.stems.join(' ') === features.stems.join(' '));
        return [
          {
            article,
            withoutItself: all.some((index) => examples[index]?.asked === true && !twins.includes(index))
              ? matchFeatures(features, twins)
              : null,
            withoutItsArticle: matchFeatures(features, all),
          },
        ];
      });
    },
  };
}

function sharpened(cosine: number, squareShare: number): number {
  return (1 - squareShare) * cosine + squareShare * cosine * cosine;
}

function highest(values: Float64Array, except: number): number {
  let best = -1;
  for (let i = 0; i < values.length; i++)
    if (i !== except && (best === -1 || (values[i] ?? 0) > (values[best] ?? 0))) best = i;
  return best;
}

function examplesOf(articles: readonly Matchable[], concepts: Concepts, tuning: Tuning): Example[] {
  const total = articles.reduce((sum, article) => sum + article.texts.length, 0);
  const mostPerArticle = total <= MOST_EXAMPLES ? total : Math.max(1, Math.floor(MOST_EXAMPLES / articles.length));
  return articles.flatMap(({ texts, asked }, article) =>
    merged(texts, mostPerArticle).map((group, at) => ({
      article,
      asked: at < asked,
      features: featuresOf(group, concepts, tuning),
    })),
  );
}

/** Deals the texts into at most `most` piles, each then read as one text. */
function merged(texts: readonly string[], most: number): string[] {
  if (texts.length <= most) return [...texts];
  const piles: string[][] = Array.from({ length: most }, () => []);
  texts.forEach((text, index) => piles[index % most]?.push(text));
  return piles.map((pile) => pile.join('\n'));
}
