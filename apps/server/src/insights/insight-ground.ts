import type { InsightGround } from '../ground/ground.ts';
import type { Sql } from '../store/sql.ts';
import { experimentsOn } from './experiments/experiments.ts';
import { dropRollup, rollUpDays } from './facts/day-rollup.ts';
import { sumRuns } from './facts/visit-sums.ts';
import { insightStore } from './insight-store.ts';
import { factReads } from './reads/reads-on.ts';

/** So few that nobody waits for them. */
const DAYS_AT_ONCE = 5;
const RUNS_AT_ONCE = 500;

/** The figures, in whichever database the server stands on. */
export function insightsOn(db: Sql): InsightGround {
  const store = insightStore(db);
  return {
    store,
    reads: factReads(db),
    experiments: experimentsOn(db, store),
    async tidy(zone, now) {
      await sumRuns(db, RUNS_AT_ONCE);
      if ((await store.get('setting', 'zone')) !== zone) {
        await dropRollup(db);
        await store.put('setting', 'zone', zone);
      }
      await rollUpDays(db, zone, now, DAYS_AT_ONCE);
    },
  };
}
