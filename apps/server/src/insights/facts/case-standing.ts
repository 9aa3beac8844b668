// How cases of a customer and matter, or of one conversation, stand to each other: I7 and, for what is closed, I6 as it stands.
import type { CaseFact } from '@baton/insights';
import type { Steps } from '../../store/sql.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

const STANDING = `
  SELECT c.talk AS talk, c.n AS n, c.at AS at, c.repeat AS repeat, c.resolved AS resolved,
    CASE WHEN EXISTS (SELECT 1 FROM ins_case p WHERE p.talk = c.talk AND p.at >= c.at - ${WEEK_MS} AND p.at < c.at)
      OR (c.customer IS NOT NULL AND EXISTS (SELECT 1 FROM ins_case p
        WHERE p.customer = c.customer AND p.category IS NOT DISTINCT FROM c.category AND p.at >= c.at - ${WEEK_MS} AND p.at < c.at))
      THEN 1 ELSE 0 END AS again,
    CASE WHEN c.first_word IS NULL OR c.closed_at IS NULL THEN NULL
      WHEN c.disposition = 'solved'
        AND (c.back_at IS NULL OR c.back_at > c.closed_at + ${WEEK_MS})
        AND NOT EXISTS (SELECT 1 FROM ins_case p WHERE p.talk = c.talk AND p.at > c.closed_at AND p.at <= c.closed_at + ${WEEK_MS})
        AND NOT (c.customer IS NOT NULL AND EXISTS (SELECT 1 FROM ins_talk t
          WHERE t.customer = c.customer AND t.messages > 0 AND t.category IS NOT DISTINCT FROM c.category AND t.id <> c.talk
            AND t.at > c.closed_at AND t.at <= c.closed_at + ${WEEK_MS}))
      THEN 1 ELSE 0 END AS solved
  FROM ins_case c`;
// Those of this conversation, those that began within a week of one of its cases, and those that closed within the week before it began:
// no other can stand otherwise than before, however many the customer has had.
const OF_MATTER = `${STANDING} WHERE c.customer = ? AND c.category IS NOT DISTINCT FROM CAST(? AS TEXT)
  AND (c.talk = ? OR (c.at > ? AND c.at <= ?) OR (c.closed_at >= ? AND c.closed_at < ?))`;

/** A conversation as others stand to it, times in milliseconds. */
export interface Standing {
  readonly talk: string;
  readonly at: number;
  /** Beginnings of its cases, in order. */
  readonly cases: readonly number[];
}

/** Of a customer nobody knows, what the conversation itself tells: whether a case repeats another of it, and whether it solved its matter. */
export function standingAlone(one: CaseFact, cases: readonly CaseFact[]): { repeat: 0 | 1; resolved: 0 | 1 | null } {
  const repeat = cases.some(({ at }) => at >= one.at - WEEK_MS && at < one.at) ? 1 : 0;
  const { closedAt, backAt } = one;
  if (one.firstWordSeconds === null || closedAt === null) return { repeat, resolved: null };
  const isBack =
    (backAt !== null && backAt <= closedAt + WEEK_MS) ||
    cases.some(({ at }) => at > closedAt && at <= closedAt + WEEK_MS);
  return { repeat, resolved: one.disposition === 'solved' && !isBack ? 1 : 0 };
}

/** Those of a known customer and matter. Only what is other than before is written; returns when those cases began (ms). */
export function* standAnew(
  { talk, at, cases }: Standing,
  { customer, category }: { customer: string; category: string | null },
): Steps<number[]> {
  // Without cases of its own it says nothing about who asks again.
  const [first, last] = [cases.at(0) ?? at, (cases.at(-1) ?? at - WEEK_MS) + WEEK_MS];
  const rows = yield [OF_MATTER, customer, category, talk, first, last, at - WEEK_MS, at];
  const changed: number[] = [];
  for (const row of rows) {
    if (row['again'] === row['repeat'] && row['solved'] === row['resolved']) continue;
    yield [
      'UPDATE ins_case SET repeat = ?, resolved = ? WHERE talk = ? AND n = ?',
      Number(row['again']),
      row['solved'] === null ? null : Number(row['solved']),
      String(row['talk']),
      Number(row['n']),
    ];
    changed.push(Number(row['at']));
  }
  return changed;
}
