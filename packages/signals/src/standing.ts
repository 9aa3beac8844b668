import { isForeignTo } from './language.ts';
import type { LanguageHint } from './language.ts';
import type { Hit } from './text/patterns.ts';

/** What figures of speech and questions about goods take back. */
const DANGERS: ReadonlySet<string> = new Set(['topic:medical', 'topic:self-harm', 'concept:health']);
/** What being done, denied, thanked for or only asked about takes back. */
const MATTERS: ReadonlySet<string> = new Set([
  'concept:refund',
  'concept:dispute',
  'concept:refund-waiting',
  'concept:refund-expected',
  'concept:leave',
  'concept:fraud',
  'topic:outage',
  'topic:legal',
]);
const SETTLED = 'concept:settled';
const HARMLESS = 'harmless';

/** The findings that stand: in a language that the message may be in, and not covered by a harmless or settling phrase. */
export function standing(found: Hit[], facts: readonly { hint: LanguageHint | null }[]): Hit[] {
  const hits = found.some((h) => typeof h.language === 'string')
    ? found.filter((h) => typeof h.language !== 'string' || !isForeignTo(facts, h.language, h.first, h.last))
    : found;
  const covers = hits.filter((h) => h.tag === SETTLED || h.tag === HARMLESS);
  if (covers.length === 0) return hits;
  const left = hits.filter((h) => {
    if (h.tag === HARMLESS) return false;
    const by = DANGERS.has(h.tag) ? HARMLESS : MATTERS.has(h.tag) ? SETTLED : null;
    return by === null || !covers.some((c) => c.tag === by && c.first <= h.last && c.last >= h.first);
  });
  // "I cancelled, but you took my money again": what else is asked for still counts.
  return left.some((h) => MATTERS.has(h.tag)) ? left.filter((h) => h.tag !== SETTLED) : left;
}
