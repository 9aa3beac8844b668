import { TUNING, type Tuning } from '../src/knowledge/tuning.ts';
import { type Figures, figuresOf, type Judged } from './figures.ts';
import type { Kit } from './kit.ts';
import { calibrated, judged, matchedRows } from './matched.ts';

const CANDIDATES: Partial<Tuning>[] = [
  {},
  { ridge: 0.4 },
  { ridge: 1.2 },
  { squareShare: 0.2 },
  { squareShare: 0.8 },
  { wordsShare: 0.35 },
  { wordsShare: 0.65 },
  { rarityPower: 1 },
  { centreShare: 0 },
  { centreShare: 1.5 },
  { concept: 0, conceptPair: 0 },
];

/**
 * The honest test of the numbers of matching: for each base, the candidate with the best top-1 on the *other* bases is
 * taken, calibrated there, and judged on the base it has never seen.
 */
export function chosenElsewhere(kit: Kit): { figures: Figures; chosen: Record<string, Partial<Tuning>> } {
  const results = CANDIDATES.map((candidate) => ({ candidate, rows: matchedRows(kit, { ...TUNING, ...candidate }) }));
  const chosen: Record<string, Partial<Tuning>> = {};
  const rows: Judged[] = kit.kbs.flatMap((kb) => {
    const ranked = results
      .map(({ candidate, rows: all }) => {
        const elsewhere = all.filter(({ query }) => query.kb !== kb);
        return {
          candidate,
          elsewhere,
          here: all.filter(({ query }) => query.kb === kb),
          right: elsewhere.filter(({ right }) => right).length,
        };
      })
      .sort((a, b) => b.right - a.right);
    const [best] = ranked;
    if (best === undefined) return [];
    chosen[kb] = best.candidate;
    return judged(best.here, calibrated(best.elsewhere, []));
  });
  return { figures: figuresOf(rows), chosen };
}
