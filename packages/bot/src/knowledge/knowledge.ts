import type { Article } from '../contract.ts';
import { BotError } from '../errors.ts';
import { SERVICE_CONCEPTS } from './concepts.ts';
import { confidenceOf } from './confidence.ts';
import { conceptsOf } from './features.ts';
import { matcher, type Matchable } from './matcher.ts';
import { calibrateOnItself, type SelfCheck } from './self-check.ts';

/** An article that may answer a question, with the probability (0 to 1) that it does. */
export interface Finding {
  article: Article;
  /** Probability that this article answers the question, 0 to 1. */
  probability: number;
}

/** Articles made ready for questions. */
export interface Knowledge {
  /** The article that fits best, or null when not even a piece of a word is shared with any. */
  find(text: string): Finding | null;
  /** The articles that fit best, best first, at most `count`; only the first one's probability is calibrated. */
  nearest(text: string, count: number): Finding[];
  /** What the base makes of its own example questions; computed at the first question or the first call. */
  selfCheck(): SelfCheck;
}

const MOST_ARTICLES = 1_000;
/** Of a long answer the beginning counts: what it is about stands there. */
const MOST_SENTENCES = 8;

/**
 * Makes articles ready for questions: about 0.1 s for 60 articles with six example questions each.
 *
 * @param synonyms groups of words that mean the same in this shop, on top of the general ones
 * @throws BotError `bad-articles` on an id given twice or more than 1,000 articles
 */
export function prepareKnowledge(
  articles: readonly Article[],
  synonyms: readonly (readonly string[])[] = [],
): Knowledge {
  if (articles.length > MOST_ARTICLES) {
    throw new BotError(
      'bad-articles',
      `There are ${articles.length} articles; one bot takes at most ${MOST_ARTICLES}. Divide them among several bots.`,
    );
  }
  const ids = new Set<string>();
  for (const { id } of articles) {
    if (ids.has(id)) throw new BotError('bad-articles', `Two articles have the id "${id}". Give each its own.`);
    ids.add(id);
  }
  const matchables = articles.map(matchableOf);
  const articleMatcher = matcher(matchables, conceptsOf([...synonyms, ...SERVICE_CONCEPTS]));
  let calibrated: ReturnType<typeof calibrateOnItself> | null = null;
  const onItself = () => (calibrated ??= calibrateOnItself(articleMatcher));
  return {
    selfCheck: () => onItself().check,
    nearest(text, count) {
      const { scores, match } = articleMatcher.rank(text);
      const best = confidenceOf(match, onItself().calibration);
      if (best === 0) return [];
      return articles
        .flatMap((article, at) => ({ article, score: scores[at] ?? 0 }))
        .toSorted((a, b) => b.score - a.score)
        .slice(0, count)
        .map(({ article, score }, place) => ({
          article,
          probability: place === 0 ? best : best * Math.max(0, Math.min(1, score / (match.score || 1))),
        }));
    },
    find(text) {
      const found = articleMatcher.match(text);
      const article = articles[found.best];
      const probability = confidenceOf(found, onItself().calibration);
      return article === undefined || probability === 0 ? null : { article, probability };
    },
  };
}

/** An article is found by its example questions, its title and the first sentences of its answer. */
export function matchableOf({
  id,
  title,
  questions,
  answer,
}: Pick<Article, 'id' | 'title' | 'questions' | 'answer'>): Matchable {
  const asked = questions.filter((question) => question.trim() !== '');
  const sentences = answer.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.trim() !== '');
  return { id, texts: [...asked, title, ...sentences.slice(0, MOST_SENTENCES)], asked: asked.length, body: answer };
}
