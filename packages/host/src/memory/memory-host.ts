import type { Clock, Host } from '../contract.ts';
import { engine, NO_FAULTS } from '../engine/engine.ts';
import { type Faults, faultPlan } from './faults.ts';
import { type MemoryStore, memoryStore } from './memory-store.ts';

export { systemClock } from '../real-clock.ts';
export type { Faults } from './faults.ts';
export { type MemoryStore, memoryStore } from './memory-store.ts';
export { type VirtualClock, virtualClock } from './virtual-clock.ts';

/** What a host in memory is made of. */
export interface MemoryHostOptions {
  /** A `virtualClock` for rehearsals and tests, shared with whatever else the scene needs to take its time; or `systemClock()`. */
  readonly clock: Clock;
  /** Kept from an earlier host, to go on where it stopped. */
  readonly store?: MemoryStore;
  readonly faults?: Faults;
}

const HOUR_MS = 3_600_000;

/**
 * A host without disk, for rehearsals, tests and pages; runs in browsers. All inputs stand in one line, so the same inputs under
 * the same clock give the same journal. `idle` and the clock do not wait for deliveries that themselves wait for the clock.
 */
export function memoryHost({ clock, store = memoryStore(), faults }: MemoryHostOptions): Host {
  return engine({
    store,
    clock,
    faults: faults ? faultPlan(faults) : NO_FAULTS,
    groupSize: 64,
    groupMs: Number.POSITIVE_INFINITY,
    oneLine: true,
    schedule: (run) => queueMicrotask(run),
    // Nothing leaves the process: the text itself is the cheapest hash.
    hash: (body) => body,
    deliveries: Number.POSITIVE_INFINITY,
    inboxWindowMs: 7 * 24 * HOUR_MS,
    pruneEveryMs: 24 * HOUR_MS,
    checkEveryMs: HOUR_MS,
    idleAwaitsDeliveries: false,
    graceMs: 0,
    stepsPerInstant: 50_000,
    closed: () => {},
  });
}
