// The visits of runs, summed by the hour now and then: a run is one row when it ends, and a step of an hour is one row for ever.
import { BINS, binOf, type VisitFact } from '@baton/insights';
import type { Row, Sql, Steps } from '../../store/sql.ts';
import { textOf } from '../reads/ask.ts';
import { aloneIn } from './alone-in.ts';

const HOUR_MS = 3_600_000;

/** Visits of a step, and how often the conversation stood there how long. */
export interface StepSum {
  node: string;
  came: string;
  arm: string;
  visits: number;
  left: number;
  waits: number;
  bins: number[];
}

/** Sums up to so many runs; returns how many there were. */
export function sumRuns(db: Sql, most: number): Promise<number> {
  return db.transaction(function* (): Steps<number> {
    yield* aloneIn(db);
    const rows = yield ['SELECT * FROM ins_run ORDER BY position LIMIT ?', most];
    const last = rows.at(-1)?.['position'];
    if (typeof last !== 'number') return 0;
    const sums = new Map<string, { key: (string | number)[]; sum: StepSum }>();
    for (const row of rows) {
      const of = [String(row['flow']), Number(row['version']), Math.floor(Number(row['at']) / HOUR_MS)];
      for (const visit of visitsIn(row['visits'])) {
        const key = [...of, visit.node, visit.came, String(row['arm']), Number(row['test'])];
        const name = JSON.stringify(key);
        const known = sums.get(name) ?? { key, sum: emptySum(visit.node, visit.came, String(row['arm'])) };
        addVisit(known.sum, visit);
        sums.set(name, known);
      }
    }
    for (const { key, sum } of sums.values()) {
      const [known] = yield [BEFORE, ...key];
      if (known) addSum(sum, { ...sumIn(known), node: sum.node, came: sum.came, arm: sum.arm });
      yield [KEEP, ...key, sum.visits, sum.left, sum.waits, sum.bins.join(',')];
    }
    yield ['DELETE FROM ins_run WHERE position <= ?', last];
    return rows.length;
  });
}

const BEFORE =
  'SELECT visits, gone, waits, bins FROM ins_visit WHERE flow = ? AND version = ? AND hour = ? AND node = ? AND came = ? AND arm = ? AND test = ?';
const KEEP = `INSERT INTO ins_visit (flow, version, hour, node, came, arm, test, visits, gone, waits, bins)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (flow, version, hour, node, came, arm, test)
  DO UPDATE SET visits = excluded.visits, gone = excluded.gone, waits = excluded.waits, bins = excluded.bins`;

export function emptySum(node: string, came: string, arm: string): StepSum {
  return { node, came, arm, visits: 0, left: 0, waits: 0, bins: Array.from({ length: BINS }, () => 0) };
}

export function addVisit(sum: StepSum, { visits, left, waits }: VisitFact): void {
  sum.visits += visits;
  sum.left += left;
  sum.waits += waits.length;
  for (const ms of waits) sum.bins[binOf(ms / 1000)] = (sum.bins[binOf(ms / 1000)] ?? 0) + 1;
}

export function addSum(sum: StepSum, more: StepSum): void {
  sum.visits += more.visits;
  sum.left += more.left;
  sum.waits += more.waits;
  sum.bins = sum.bins.map((count, i) => count + (more.bins[i] ?? 0));
}

/** A row of `ins_visit`. */
export function sumIn(row: Row): StepSum {
  return {
    node: textOf(row['node']) ?? '',
    came: textOf(row['came']) ?? '',
    arm: textOf(row['arm']) ?? '',
    visits: Number(row['visits']),
    left: Number(row['gone']),
    waits: Number(row['waits']),
    bins: String(row['bins']).split(',').map(Number),
  };
}

/** The visits of a run as the fact writer kept them, and nobody else. */
export function visitsIn(kept: unknown): VisitFact[] {
  return JSON.parse(String(kept));
}
