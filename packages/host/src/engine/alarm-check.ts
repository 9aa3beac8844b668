// Nobody who waits may be without an alarm: what should never happen is looked for, healed and reported all the same.
import type { App, Clock, FailureReport } from '../contract.ts';
import { HostError } from '../host-error.ts';
import type { Activity } from './activity.ts';
import { nextTurn } from './next-turn.ts';
import { refText } from './ref-text.ts';
import type { Store } from './store.ts';

const PAGE = 200;

export interface AlarmCheck {
  /** At once, then each hour. */
  start(): void;
  drop(): void;
}

export interface AlarmCheckParts {
  readonly store: Store;
  readonly app: Pick<App<never>, 'waitOf'>;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly report: (report: FailureReport) => void;
  /** An alarm was set to this time. */
  readonly note: (alarmAt: number) => void;
  readonly everyMs: number;
}

export function alarmCheck({ store, app, clock, activity, report, note, everyMs }: AlarmCheckParts): AlarmCheck {
  let cancel = () => {};
  let dropped = false;

  async function check(): Promise<void> {
    activity.begin();
    try {
      store.transaction('lazy', () => store.reviveAlarms());
      for (let after = 0, more = true; more && !dropped;) {
        const page = store.withoutAlarm(after, PAGE);
        if (page.length > 0) store.transaction('lazy', () => page.forEach(({ ref }) => look(ref)));
        after = page.at(-1)?.mark ?? after;
        more = page.length === PAGE;
        // Customers come in between.
        if (more) await nextTurn();
      }
    } catch (thrown) {
      const error = new HostError(
        'storage-failed',
        'The alarms could not be checked; they are again in an hour.',
        thrown,
      );
      report({ what: 'storage', at: clock.now(), attempt: 1, exhausted: false, error });
    } finally {
      activity.end();
    }
    if (dropped) return;
    // What was revived may be due.
    const now = clock.now();
    const next = store.dueAlarms(now, 1).length > 0 ? now : store.nextAlarm(now);
    if (next !== null) note(next);
    cancel = clock.at(clock.now() + everyMs, () => void check());
  }

  function look(ref: Parameters<Store['entity']>[0]): void {
    const row = store.entity(ref);
    if (!row || row.alarmAt !== null || !app.waitOf) return;
    const wait = row.state === null ? { isOver: true as const } : app.waitOf(ref, JSON.parse(row.state));
    if (wait.isOver) {
      store.saveEntity(ref, { ...row, waits: false });
      return;
    }
    const now = clock.now();
    // Without a deadline of its own it is rung at once: its reducer then has to say what becomes of it.
    const alarmAt = Math.max(now, Math.ceil(wait.wakeAt ?? now));
    store.saveEntity(ref, { ...row, wakeAt: alarmAt, alarmAt, wakeFailures: 0, waits: true });
    note(alarmAt);
    const message =
      wait.wakeAt === null
        ? `${refText(ref)} waited without a deadline. It was rung now; please report this as a fault.`
        : `${refText(ref)} had a deadline that no alarm stood for. It has one again; please report this as a fault.`;
    report({
      what: 'alarm',
      at: now,
      attempt: 1,
      exhausted: false,
      error: new HostError('alarm-missing', message),
      ref,
    });
  }

  return {
    start: () => void check(),
    drop() {
      dropped = true;
      cancel();
    },
  };
}
