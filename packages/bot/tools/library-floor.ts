import MiniSearch from 'minisearch';
import type { Judged } from './figures.ts';
import type { Kit } from './kit.ts';

/**
 * What a search library gives on the same questions, in the best of twelve set-ups tried: one document per entry, fuzzy
 * search on. Its "confidence" is the best hit's score divided by the highest score in the base.
 */
export function libraryFloor(kit: Kit): Judged[] {
  return kit.kbs.flatMap((kb) => {
    const search = new MiniSearch({ fields: ['text'] });
    const entries = kit.entries.filter((entry) => entry.kb === kb);
    search.addAll(entries.map(({ id, title, questions }) => ({ id, text: [...questions, title].join(' ') })));
    const rows = kit.queries
      .filter((query) => query.kb === kb)
      .map((query) => {
        const [best] = search.search(query.text, { fuzzy: 0.2, weights: { fuzzy: 0.2, prefix: 0.1 } });
        const answerable = query.entry !== null;
        return { kb, score: best?.score ?? 0, right: answerable && best?.id === query.entry, answerable };
      });
    const highest = rows.reduce((most, { score }) => Math.max(most, score), 0);
    return rows.map(({ score, ...row }) => ({ ...row, confidence: highest === 0 ? 0 : score / highest }));
  });
}
