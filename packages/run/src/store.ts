// Where a run keeps everything: the host that keeps entities, and the few things beside it that a run needs.
import type { CompiledMachine } from '@baton/flow';
import type { Clock, Host } from '@baton/host';
import { memoryHost, systemClock } from '@baton/host/memory';

/** Where conversations, queue and presence live, and by which clock. Made by `memoryStore` or `sqliteStore`; used by one run. */
export interface RunStore {
  readonly host: Host;
  /** Milliseconds since the epoch by the host's clock. */
  readonly now: () => number;
  /** Compiled flows by content hash: a conversation stays on the version it began with, also after a restart. */
  readonly machines: {
    keep(hash: string, machine: CompiledMachine): void;
    read(hash: string): CompiledMachine | null;
  };
  /** The next number for people, counting from 1. */
  readonly nextNumber: () => number;
}

/**
 * Keeps everything in memory, under the machine's own clock: for browsers, trials and tests. Nothing outlives the process.
 *
 * @param clock another clock, such as `virtualClock(startMs)` of `@baton/host/memory`, which moves only when told
 */
export function memoryStore({ clock = systemClock() }: { readonly clock?: Clock } = {}): RunStore {
  const machines = new Map<string, CompiledMachine>();
  let number = 0;
  return {
    host: memoryHost({ clock }),
    now: clock.now,
    machines: {
      keep: (hash, machine) => void machines.set(hash, machine),
      read: (hash) => machines.get(hash) ?? null,
    },
    nextNumber: () => (number += 1),
  };
}
