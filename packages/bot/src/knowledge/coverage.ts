import type { Features } from './features.ts';

/**
 * Says how much of a question an article covers with everything it says: the share of the question's words, weighted by
 * rarity among the articles, that stand anywhere in it, 0 to 1 for each article. A name or a number that only the answer
 * mentions ("Leipzig", "American Express") is found this way.
 */
export function coverageOf(articles: readonly Features[]): (question: Features) => Float64Array {
  const holders = new Map<string, number[]>();
  articles.forEach(({ words }, article) => {
    for (const key of words.keys()) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [article]);
      else list.push(article);
    }
  });
  return ({ words }) => {
    const covered = new Float64Array(articles.length);
    let total = 0;
    for (const [key, weight] of words) {
      const having = holders.get(key) ?? [];
      const worth = weight * Math.log(1 + articles.length / (0.5 + having.length));
      total += worth;
      for (const article of having) covered[article] = (covered[article] ?? 0) + worth;
    }
    if (total > 0) for (let at = 0; at < covered.length; at++) covered[at] = (covered[at] ?? 0) / total;
    return covered;
  };
}
