// Feeds the read model with every entry in order of commit.
import type { App, Clock, FailureReport } from '../contract.ts';
import { toHostError } from '../host-error.ts';
import type { Activity } from './activity.ts';
import { backOffMs } from './back-off.ts';
import { nextTurn } from './next-turn.ts';
import type { Store } from './store.ts';

const BATCH = 500;

export interface Projection {
  /** There are new entries. */
  nudge(): void;
  /** From the first entry on. */
  replay(): void;
  drop(): void;
}

export interface ProjectionParts {
  readonly store: Store;
  readonly app: Pick<App<never>, 'project' | 'projected'>;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly report: (report: FailureReport) => void;
  readonly schedule: (run: () => void) => void;
}

export function projection({ store, app, clock, activity, report, schedule }: ProjectionParts): Projection {
  let state: 'resting' | 'working' | 'waiting' | 'dropped' = 'resting';
  /** Rises with each replay, so that a batch handed out before does not move the new cursor. */
  let round = 0;
  let wanted = false;
  let failures = 0;
  let cancelRetry: (() => void) | null = null;

  function nudge(): void {
    wanted = true;
    if (state !== 'resting' || !app.project) return;
    state = 'working';
    activity.begin();
    schedule(() => void work());
  }

  async function work(): Promise<void> {
    try {
      while (wanted && state === 'working') {
        wanted = false;
        while (state === 'working' && (await batch()));
      }
      if (state === 'working') state = 'resting';
      failures = 0;
    } catch (thrown) {
      failed(thrown);
    }
    activity.end();
  }

  /** False when there is nothing left. */
  async function batch(): Promise<boolean> {
    const startedIn = round;
    const rows = store.entriesFrom(store.cursor(), BATCH);
    const last = rows.at(-1);
    if (!last) return false;
    const entries = rows.map((row) => row.stored);
    const pending = store.transaction('lazy', () => {
      const promise = app.project?.(entries);
      if (promise === undefined) store.saveCursor(last.position);
      return promise;
    });
    await pending;
    if (pending !== undefined && startedIn === round && state === 'working')
      store.transaction('lazy', () => store.saveCursor(last.position));
    app.projected?.(entries);
    // A whole journal takes many batches: customers come in between.
    if (rows.length === BATCH) await nextTurn();
    return true;
  }

  function failed(thrown: unknown): void {
    if (state !== 'working') return;
    state = 'waiting';
    failures += 1;
    const error = toHostError(
      'projection-failed',
      'The read model could not take new entries and will be given them again',
      thrown,
    );
    report({ what: 'projection', at: clock.now(), attempt: failures, exhausted: false, error });
    cancelRetry = clock.at(clock.now() + backOffMs(failures), () => {
      state = 'resting';
      nudge();
    });
  }

  return {
    nudge,
    replay() {
      round += 1;
      store.transaction('lazy', () => store.saveCursor(0));
      nudge();
    },
    drop() {
      state = 'dropped';
      cancelRetry?.();
    },
  };
}
