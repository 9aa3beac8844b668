// What sums cannot tell of a day: each time to an agent, each reason, when people left, what became of the bot's answers.
import type { Row, Steps } from '../../store/sql.ts';
import { casesAsked, statementOf, sql, talksAsked, textOf } from '../reads/ask.ts';
import { LIST_SETS, listKey, setName, type DayList } from './day-sets.ts';

/** As they stand in `doc`. */
export interface DayDocs {
  /** Seconds to the first word, ascending. */
  readonly times: readonly number[];
  readonly reasons: readonly (readonly [reason: string | null, topic: string | null, count: number])[];
  /** Seconds from the beginning of the case to leaving. */
  readonly left: readonly (readonly [phase: string, seconds: number])[];
  /** When each served case was closed (ms), whether it was solved then, and whether at the first contact. */
  readonly closes: readonly (readonly [at: number, solved: 0 | 1, first: 0 | 1])[];
  readonly outcomes: readonly (readonly [outcome: string, count: number])[];
  /** Answers by whole percent of their confidence. */
  readonly sure: readonly (readonly [percent: number, count: number])[];
}

export interface DayListRow {
  readonly list: DayList;
  readonly byNames: string;
  readonly of: string;
  readonly doc: string;
}

/** The lists of a day under each set of names. */
export function* listsOfDay(day: { from: number; to: number }): Steps<DayListRow[]> {
  const cases = yield statementOf(
    sql`SELECT c.flow AS flow, c.version AS version, c.channel AS channel, c.language AS language, c.team AS team, c.tier AS tier,
      c.reason AS reason, c.topic AS topic, c.first_word AS first_word, CASE WHEN c.left_at IS NOT NULL AND c.alternative = 0 AND c.way = 'queue'
      THEN (c.left_at - c.at) / 1000.0 END AS left_after, coalesce(c.left_phase, 'line') AS left_phase,
      c.closed_at AS closed_at, c.resolved AS resolved, c.repeat AS repeat FROM ins_case c WHERE ${casesAsked(day)}`,
  );
  const talks = yield statementOf(
    sql`SELECT t.flow AS flow, t.version AS version, t.channel AS channel, t.language AS language, t.bot_outcome AS outcome
      FROM ins_talk t WHERE ${talksAsked(day)} AND t.messages > 0`,
  );
  const answers = yield [
    `SELECT t.flow AS flow, t.version AS version, t.channel AS channel, t.language AS language, a.confidence AS confidence
      FROM ins_answer a JOIN ins_talk t ON t.id = a.talk WHERE a.test = 0 AND a.at >= ? AND a.at < ? AND a.confidence IS NOT NULL`,
    day.from,
    day.to,
  ];
  return [
    ...listed('times', cases, (rows) => numbersIn(rows, 'first_word').toSorted((a, b) => a - b)),
    ...listed('reasons', cases, (rows) =>
      counts(rows, ({ reason, topic }) => [textOf(reason), textOf(topic)]).map(
        ([[reason = null, topic = null], count]) => [reason, topic, count] as const,
      ),
    ),
    ...listed('left', cases, (rows) =>
      rows.flatMap(({ left_after: seconds, left_phase: phase }) =>
        typeof seconds === 'number' ? [[String(phase), seconds] as const] : [],
      ),
    ),
    ...listed('closes', cases, (rows) =>
      rows.flatMap(({ first_word: word, closed_at: at, resolved, repeat }) => {
        if (typeof word !== 'number' || typeof at !== 'number') return [];
        const isSolved = Number(resolved) === 1;
        return [[at, isSolved ? 1 : 0, isSolved && Number(repeat) === 0 ? 1 : 0] as const];
      }),
    ),
    ...listed('outcomes', talks, (rows) =>
      counts(rows, ({ outcome }) => [String(outcome)]).map(([[outcome = ''], count]) => [outcome, count] as const),
    ),
    ...listed('sure', answers, (rows) =>
      counts(rows, ({ confidence }) => [String(Math.floor(Number(confidence)))]).map(
        ([[percent], count]) => [Number(percent), count] as const,
      ),
    ),
  ];
}

function listed<L extends DayList>(
  list: L,
  rows: readonly Row[],
  doc: (rows: readonly Row[]) => DayDocs[L],
): DayListRow[] {
  return LIST_SETS[list].flatMap((set) =>
    [...Map.groupBy(rows, (row) => listKey(set.map((name) => row[name])))].flatMap(([of, some]) => {
      const found = doc(some);
      return found.length === 0 ? [] : [{ list, byNames: setName(set), of, doc: JSON.stringify(found) }];
    }),
  );
}

function counts<K extends readonly (string | null)[]>(rows: readonly Row[], key: (row: Row) => K): [K, number][] {
  const found = new Map<string, [K, number]>();
  for (const row of rows) {
    const of = key(row);
    const name = JSON.stringify(of);
    const known = found.get(name);
    if (known) known[1] += 1;
    else found.set(name, [of, 1]);
  }
  return [...found.values()];
}

function numbersIn(rows: readonly Row[], name: string): number[] {
  return rows.flatMap((row) => (typeof row[name] === 'number' ? [row[name]] : []));
}
