// What every host promises, and what an app gives it (contracts, 5 and 6).
import type { EntityKind, Input, Json, Outcome, OutboxEffect, Ref, StoredEntry } from '@baton/handoff';
import type { HostError } from './host-error.ts';

/** Runs entities: one pure reducer per kind, one input at a time per entity, everything it decides durable at once. */
export interface Host {
  /** Takes up what an earlier run left: effects not acknowledged, sends not applied, alarms missed. */
  readonly start: <Facts>(app: App<Facts>) => Promise<void>;
  /** Applies what was already accepted, then rests. Later calls of `send` are refused with `stopped`. */
  readonly stop: () => Promise<void>;
  /**
   * Resolves with the reducer's reply (null without one) when state, journal, effects, sends and alarm are durable.
   * The same id with the same body resolves with the first reply and changes nothing.
   * @throws HostError `conflict`, `input-invalid`, `reducer-failed`, `prepare-failed`, `outcome-invalid`, `unknown-kind`, `storage-failed`, `not-started`, `stopped`
   */
  readonly send: (to: Ref, input: Input) => Promise<Json>;
  /** The entity's state, or null when it has none. */
  readonly read: (ref: Ref) => Promise<Json | null>;
  /** At most `limit` journal entries with a seq above `after`, in order. Seqs of an entity run 1, 2, 3 … without a gap. */
  readonly entries: (ref: Ref, after: number, limit: number) => Promise<StoredEntry[]>;
  /** Calls back after new entries are durable. A hint: seqs may be skipped, so read the entries themselves. */
  readonly watch: (ref: Ref, onSeq: (seq: number) => void) => () => void;
  /** Hands every entry to `App.project` once more, from the first on. Empty the read model before. */
  readonly replay: () => Promise<void>;
  /** Resolves when nothing that is due is left to do. Work waiting for its time (alarms, repeats) does not count. */
  readonly idle: () => Promise<void>;
}

/**
 * A `Reducer` of whatever state and bodies. Declared as a method on purpose: the host keeps state as JSON and hands each reducer
 * only what that reducer returned, and methods let a reducer name its own state where the host knows none.
 */
export type EntityReducer<Facts> = {
  reduce(key: string, state: unknown, input: Input, facts: Facts): Outcome<unknown> | null;
}['reduce'];

/** What a host runs: reducers, the facts they need, and what becomes of effects and entries. */
export interface App<Facts> {
  readonly reducers: Readonly<Record<EntityKind, EntityReducer<Facts>>>;
  /**
   * Looks up the immutable values a reducer needs. Awaited before each step with the state the step will see; may be called more than
   * once for one input. Answering at once (no promise) lets several inputs of one entity share a commit.
   */
  prepare(to: Ref, state: unknown, input: Input): Facts | Promise<Facts>;
  /**
   * Carries out one effect: at least once, always with the same key; in order within a lane of an entity. Rejecting means "try again
   * later"; what can never succeed should come back as an input instead. Must settle by itself: nothing else times it out.
   */
  deliver(delivery: Delivery): Promise<void>;
  /**
   * Feeds the read model: every entry in order of commit, at least once, with a durable cursor. What it writes into the host's own
   * database before its first await is committed together with the cursor, and so exactly once. On PostgreSQL that
   * holds for all it writes through `transaction` until its promise resolves.
   */
  project?(entries: readonly StoredEntry[], transaction?: Transaction): void | Promise<void>;
  /** What `project` made of these entries can be read now: its transaction is over. Called in the same order, in the process that fed it. */
  projected?(entries: readonly StoredEntry[]): void;
  /**
   * Whether this state still owes somebody something, and when it wants to be woken by its own account. The host holds its alarms against
   * it: at the start, each hour, and where a wake-up had nothing to say. Without it every entity may rest without an alarm.
   */
  waitOf?(to: Ref, state: unknown): Wait;
  /** Tells the operator. `exhausted` means that the host gave up and the app has to act. */
  onFailure?(report: FailureReport): void;
}

/** Statements that count together with the cursor, or not at all. */
export interface Transaction {
  query(text: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** Over, or waiting with the earliest of its own deadlines (ms; null: it has none, which nobody may rely on). */
export type Wait = { readonly isOver: true } | { readonly isOver: false; readonly wakeAt: number | null };

/** One effect to be carried out, with the key under which it is always given. */
export interface Delivery {
  /** `<kind>/<key>/<rev>/<index>`: the receiver's idempotency key. */
  readonly key: string;
  readonly ref: Ref;
  readonly effect: OutboxEffect;
}

/** Where an input came from: someone outside, another entity, the entity's own alarm, or the host's clock that was set back. */
export type Origin = 'edge' | 'send' | 'wake' | 'clock';

/** Something that failed and whether the host goes on trying by itself. */
export type FailureReport = {
  /** Milliseconds since the epoch, by the host's clock. */
  readonly at: number;
  /** Counts from 1. */
  readonly attempt: number;
  /** True when the host will not try again by itself. */
  readonly exhausted: boolean;
  readonly error: HostError;
} & (
  | { readonly what: 'input'; readonly ref: Ref; readonly origin: Origin; readonly input: Input }
  /** An entity waited without an alarm and has one again. */
  | { readonly what: 'alarm'; readonly ref: Ref }
  /** The machine's clock was set back: everything that was written ahead of it is told so. */
  | { readonly what: 'clock' }
  | { readonly what: 'effect'; readonly ref: Ref; readonly key: string; readonly effect: OutboxEffect }
  | { readonly what: 'projection' }
  | { readonly what: 'storage' }
);

/** The type of the journal entry that records an input whose step failed: `{ type, at, inputId, inputType, code, message, exhausted }`. */
export const INPUT_FAILED = 'host.inputFailed';

/** Tells the time and calls back at a time. Milliseconds since the epoch throughout. */
export interface Clock {
  readonly now: () => number;
  /** Calls `run` once, never before `now() >= dueAt`, never inside this call. Returns a cancel. */
  readonly at: (dueAt: number, run: () => void) => () => void;
  /** Calls back with the milliseconds (above 0) by which the clock was set back. Returns a leave. */
  readonly onSetBack?: (heard: (byMs: number) => void) => () => void;
  /** A clock that only moves when told asks its members to come to rest before it moves. Returns a leave. */
  readonly join?: (comeToRest: () => Promise<void>) => () => void;
}
