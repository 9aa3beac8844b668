// Carries out effects: lanes of an entity do not wait for each other, a lane keeps its order.
import type { OutboxEffect } from '@baton/handoff';
import type { App, Clock, FailureReport } from '../contract.ts';
import { toHostError } from '../host-error.ts';
import type { Activity } from './activity.ts';
import { ATTEMPTS, backOffMs } from './back-off.ts';
import { refText } from './ref-text.ts';
import type { EffectRow, EffectStore } from './store.ts';

export interface Outbox {
  add(effects: readonly EffectRow[]): void;
  /** What to write with the next commit: effects done, attempts made. */
  readonly riders: { waiting(): boolean; write(): void; written(kept: boolean): void };
  /** Deliveries going on now come to nothing: they count as not made. */
  drop(): void;
}

export interface OutboxParts {
  readonly store: EffectStore;
  readonly app: Pick<App<never>, 'deliver'>;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly report: (report: FailureReport) => void;
  readonly nudge: () => void;
  /** Deliveries at the same time. */
  readonly width: number;
  /** Whether to deliver once more although it went well. */
  readonly repeats: () => boolean;
}

export function outbox(parts: OutboxParts): Outbox {
  const { store, app, clock, activity, report, nudge } = parts;
  const lanes = new Map<string, EffectRow[]>();
  const timers = new Set<() => void>();
  let startable: string[] = [];
  let running = 0;
  let changes: { position: number; attempts: number | null }[] = [];
  let writing: { position: number; attempts: number | null }[] = [];
  let dropped = false;

  function add(effects: readonly EffectRow[]): void {
    for (const effect of effects) {
      const key = JSON.stringify([refText(effect.ref), effect.lane]);
      const lane = lanes.get(key);
      if (lane) {
        lane.push(effect);
      } else {
        lanes.set(key, [effect]);
        startable.push(key);
      }
    }
    startAll();
  }

  function startAll(): void {
    while (running < parts.width) {
      const key = startable.shift();
      if (key === undefined) return;
      const row = lanes.get(key)?.[0];
      if (row) void carryOut(key, row);
    }
  }

  async function carryOut(key: string, row: EffectRow): Promise<void> {
    const effect: OutboxEffect = JSON.parse(row.effect);
    running += 1;
    activity.begin();
    const thrown = await attempt(row, effect);
    running -= 1;
    if (!dropped) {
      if (thrown === null) succeeded(key, row);
      else failed(key, row, effect, thrown.reason);
      startAll();
    }
    activity.end();
  }

  async function attempt(row: EffectRow, effect: OutboxEffect): Promise<{ reason: unknown } | null> {
    try {
      // The app is never called inside the step whose effect this is.
      await Promise.resolve();
      await app.deliver({ key: row.key, ref: row.ref, effect });
      if (parts.repeats()) await app.deliver({ key: row.key, ref: row.ref, effect });
      return null;
    } catch (reason) {
      return { reason };
    }
  }

  function succeeded(key: string, row: EffectRow): void {
    changes.push({ position: row.position, attempts: null });
    nudge();
    const lane = lanes.get(key);
    lane?.shift();
    if (lane && lane.length > 0) startable.push(key);
    else lanes.delete(key);
  }

  function failed(key: string, row: EffectRow, effect: OutboxEffect, reason: unknown): void {
    const attempts = row.attempts + 1;
    changes.push({ position: row.position, attempts });
    nudge();
    const lane = lanes.get(key);
    if (lane) lane[0] = { ...row, attempts };
    const error = toHostError(
      'delivery-failed',
      `The effect ${row.key} ("${effect.type}") could not be carried out and will be tried again`,
      reason,
    );
    report({
      what: 'effect',
      at: clock.now(),
      attempt: attempts,
      exhausted: false,
      error,
      ref: row.ref,
      key: row.key,
      effect,
    });
    const cancel = clock.at(clock.now() + backOffMs(Math.min(attempts, ATTEMPTS * 2)), () => {
      timers.delete(cancel);
      startable.push(key);
      startAll();
    });
    timers.add(cancel);
  }

  return {
    add,
    riders: {
      waiting: () => changes.length > 0,
      write() {
        writing = changes;
        changes = [];
        for (const { position, attempts } of writing) {
          if (attempts === null) store.removeEffect(position);
          else store.setEffectAttempts(position, attempts);
        }
      },
      written(kept) {
        if (!kept) changes = [...writing, ...changes];
        writing = [];
      },
    },
    drop() {
      dropped = true;
      for (const cancel of timers) cancel();
      lanes.clear();
      startable = [];
      changes = [];
    },
  };
}
