import { SERVICE_CONCEPTS } from '../src/knowledge/concepts.ts';
import { type Calibration, confidenceOf, traitsOf } from '../src/knowledge/confidence.ts';
import { conceptsOf } from '../src/knowledge/features.ts';
import { matchableOf } from '../src/knowledge/knowledge.ts';
import { matcher, type Match } from '../src/knowledge/matcher.ts';
import { TUNING, type Tuning } from '../src/knowledge/tuning.ts';
import type { Judged } from './figures.ts';
import type { Kit, LabelledQuery } from './kit.ts';
import { fitLogistic, type WeightedRow } from '../src/knowledge/logistic.ts';

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

/** So many questions of a base are supposed to have no answer in it; the kit's own share runs from none to half. */
const UNANSWERABLE = 0.25;

/** The calibration that fits these rows best; `thin` are the same questions asked of bases with fewer examples. */
export function calibrated(full: readonly Matched[], thin: readonly Matched[]): Calibration {
  return fitLogistic([...weighed(full, 1), ...weighed(thin, THIN_WEIGHT)]);
}

/** Rows without an answer weigh so much that they have their share in each base that has some. */
function weighed(rows: readonly Matched[], weight: number): WeightedRow[] {
  const byBase = Map.groupBy(rows, ({ query }) => query.kb);
  return [...byBase.values()].flatMap((of) => {
    const open = of.filter(({ query }) => query.entry === null).length;
    const answerable = of.length - open;
    const balance = open === 0 || answerable === 0 ? 1 : ((UNANSWERABLE / (1 - UNANSWERABLE)) * answerable) / open;
    return of.map(({ query, match, right }) => ({
      traits: traitsOf(match),
      right,
      weight: query.entry === null ? weight * balance : weight,
    }));
  });
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
