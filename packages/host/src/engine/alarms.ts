// One alarm per entity: a single timer at the earliest, no polling.
import type { Ref } from '@baton/handoff';
import { WAKE } from '@baton/handoff';
import type { Clock, FailureReport } from '../contract.ts';
import { HostError } from '../host-error.ts';
import type { Activity } from './activity.ts';
import { backOffMs } from './back-off.ts';
import type { Work } from './mailroom.ts';
import { refText } from './ref-text.ts';
import type { StepResult } from './step.ts';
import type { Store } from './store.ts';

/** Wake-ups in hand at the same time; the rest stay in the store until these are done. */
const AT_ONCE = 1000;
/** A reducer may take its due deadlines one by one; this many in a row without getting past now is a fault. */
const STUCK_AFTER = 200;

export interface Alarms {
  /** Looks up what is due and what comes next. */
  start(): void;
  /** An entity's alarm was set to this time. */
  note(alarmAt: number): void;
  drop(): void;
}

export interface AlarmParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly post: (work: Work) => void;
  readonly report: (report: FailureReport) => void;
  /** Milliseconds to come late on purpose. */
  readonly lateMs: () => number;
}

export function alarms({ store, clock, activity, post, report, lateMs }: AlarmParts): Alarms {
  /** Posted and not settled, or paused after a failure. */
  const inHand = new Set<string>();
  /** Those of them that are posted: the next ones are fetched when these are done. */
  let posted = 0;
  /** Wake-ups in a row after which the entity's alarm was still due. */
  const streaks = new Map<string, number>();
  const pauses = new Set<() => void>();
  let armed: { at: number; counted: boolean; cancel: () => void } | null = null;
  let more = false;
  let dropped = false;

  function arm(at: number): void {
    disarm();
    // What is already due is work, not waiting.
    const counted = at <= clock.now();
    if (counted) activity.begin();
    armed = { at, counted, cancel: clock.at(at, fire) };
  }

  function disarm(): void {
    armed?.cancel();
    if (armed?.counted) activity.end();
    armed = null;
  }

  function note(alarmAt: number): void {
    if (dropped) return;
    const at = alarmAt + lateMs();
    if (armed === null || at < armed.at) arm(at);
  }

  function fire(): void {
    const now = clock.now();
    // One more than is taken: it tells that there are more. While others are in hand they come first, so that due order holds.
    const due = store.dueAlarms(now, AT_ONCE + inHand.size + 1).filter((ref) => !inHand.has(refText(ref)));
    const room = Math.max(0, AT_ONCE - posted);
    more = due.length > room;
    for (const ref of due.slice(0, room)) wake(ref, now);
    disarm();
    const next = store.nextAlarm(now);
    if (next !== null) note(next);
  }

  function wake(ref: Ref, now: number): void {
    const key = refText(ref);
    inHand.add(key);
    posted += 1;
    const input = { id: `${key}/${store.entity(ref)?.rev ?? 0}/wake`, at: now, body: { type: WAKE } };
    const settle = (result: StepResult) => {
      posted -= 1;
      if (dropped) return;
      const stuck = result.ok && stillDue(ref, key, now);
      const failedWrite = !result.ok && result.error.code === 'storage-failed';
      if (stuck || failedWrite) pause(key, stuck ? (streaks.get(key) ?? 0) - STUCK_AFTER + 1 : 1);
      else inHand.delete(key);
      if (stuck) {
        const message = `${key} asks for a wake-up that is already due, ${STUCK_AFTER} times in a row. Its reducer must drop a deadline it has handled.`;
        const error = new HostError('alarm-stuck', message);
        report({
          what: 'input',
          at: now,
          ref,
          origin: 'wake',
          input,
          attempt: streaks.get(key) ?? 0,
          exhausted: false,
          error,
        });
      }
      if (more && posted === 0) note(clock.now());
    };
    post({ to: ref, input, origin: 'wake', hash: '', sendPosition: null, attempt: 1, settle });
  }

  function stillDue(ref: Ref, key: string, now: number): boolean {
    const alarmAt = store.entity(ref)?.alarmAt ?? null;
    if (alarmAt === null || alarmAt > now) {
      streaks.delete(key);
      return false;
    }
    const streak = (streaks.get(key) ?? 0) + 1;
    streaks.set(key, streak);
    return streak >= STUCK_AFTER;
  }

  function pause(key: string, times: number): void {
    const cancel = clock.at(clock.now() + backOffMs(times), () => {
      pauses.delete(cancel);
      inHand.delete(key);
      note(clock.now());
    });
    pauses.add(cancel);
  }

  return {
    start: fire,
    note,
    drop() {
      dropped = true;
      disarm();
      for (const cancel of pauses) cancel();
    },
  };
}
