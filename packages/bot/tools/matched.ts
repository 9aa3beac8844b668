import { SERVICE_CONCEPTS } from '../src/knowledge/concepts.ts';
import { type Calibration, confidenceOf, traitsOf } from '../src/knowledge/confidence.ts';
import { conceptsOf } from '../src/knowledge/features.ts';
import { matchableOf } from '../src/knowledge/knowledge.ts';
import { matcher, type Match } from '../src/knowledge/matcher.ts';
import { TUNING, type Tuning } from '../src/knowledge/tuning.ts';
import type { Judged } from './figures.ts';
import type { Kit, LabelledQuery } from './kit.ts';
import { fitLogistic } from '../src/knowledge/logistic.ts';

export interface Matched {
  query: LabelledQuery;
  match: Match;
  right: boolean;
}

/** Matches every question of the kit against its base, of whose entries only the first `questionsPerEntry` are used. */
export function matchedRows(
  kit: Kit,
  tuning: Tuning = TUNING,
  questionsPerEntry = Number.POSITIVE_INFINITY,
): Matched[] {
  const concepts = conceptsOf(SERVICE_CONCEPTS);
  return kit.kbs.flatMap((kb) => {
    const entries = kit.entries.filter((entry) => entry.kb === kb);
    const base = matcher(
      entries.map(({ id, title, questions, answer }) =>
        matchableOf({ id, title, questions: questions.slice(0, questionsPerEntry), answer: answer ?? '' }),
      ),
      concepts,
      tuning,
    );
    return kit.queries
      .filter((query) => query.kb === kb)
      .map((query) => {
        const match = base.match(query.text);
        return { query, match, right: query.entry !== null && entries[match.best]?.id === query.entry };
      });
  });
}

// Bases with few example questions count a little, so that the confidence stays honest there.
const THIN_WEIGHT = 0.1;

/** The calibration that fits these rows best; `thin` are the same questions asked of bases with fewer examples. */
export function calibrated(full: readonly Matched[], thin: readonly Matched[]): Calibration {
  return fitLogistic([
    ...full.map(({ match, right }) => ({ traits: traitsOf(match), right, weight: 1 })),
    ...thin.map(({ match, right }) => ({ traits: traitsOf(match), right, weight: THIN_WEIGHT })),
  ]);
}

export function judged(rows: readonly Matched[], calibration?: Calibration): Judged[] {
  return rows.map(({ query, match, right }) => ({
    kb: query.kb,
    confidence: confidenceOf(match, calibration),
    right,
    answerable: query.entry !== null,
  }));
}

/** Judges each part with a calibration fitted without it. */
export function crossJudged(
  full: readonly Matched[],
  thin: readonly Matched[],
  partOf: (query: LabelledQuery) => string,
): Judged[] {
  const parts = [...new Set(full.map(({ query }) => partOf(query)))];
  return parts.flatMap((part) => {
    const outside = (row: Matched): boolean => partOf(row.query) !== part;
    return judged(
      full.filter((row) => !outside(row)),
      calibrated(full.filter(outside), thin.filter(outside)),
    );
  });
}

/** One of ten equal parts, always the same for one id. */
export function tenth(query: LabelledQuery): string {
  let sum = 7;
  for (const letter of query.id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 32;
  return String(sum % 10);
}
