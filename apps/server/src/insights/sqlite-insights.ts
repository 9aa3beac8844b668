import type { DatabaseSync } from 'node:sqlite';
import type { InsightGround } from '../ground/ground.ts';
import { sqliteExperiments } from './experiments/experiments.ts';
import { dropRollup, rollUpDays } from './facts/day-rollup.ts';
import { sumRuns } from './facts/visit-sums.ts';
import { sqliteInsightStore } from './insight-store.ts';
import { sqliteFactReads } from './reads/fact-reads.ts';

/** So few that nobody waits for them. */
const DAYS_AT_ONCE = 2;
const RUNS_AT_ONCE = 500;

/** The figures in the server's own file. */
export function sqliteInsights(database: DatabaseSync): InsightGround {
  const store = sqliteInsightStore(database);
  return {
    store,
    reads: sqliteFactReads(database),
    experiments: sqliteExperiments(database, store),
    async tidy(zone, now) {
      sumRuns(database, RUNS_AT_ONCE);
      if ((await store.get('setting', 'zone')) !== zone) {
        dropRollup(database);
        await store.put('setting', 'zone', zone);
      }
      rollUpDays(database, zone, now, DAYS_AT_ONCE);
    },
  };
}
