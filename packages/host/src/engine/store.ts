// The narrow port between the machinery and where its rows are kept.
import type { Ref, StoredEntry } from '@baton/handoff';

export interface EntityRow {
  /** Accepted outcomes so far. */
  readonly rev: number;
  /** The last entry's seq. */
  readonly seq: number;
  /** JSON, or null while no step succeeded. */
  readonly state: string | null;
  /** When the reducer wants to be woken. */
  readonly wakeAt: number | null;
  /** When the host will try: later than `wakeAt` after failures, null once it gave up. */
  readonly alarmAt: number | null;
  readonly wakeFailures: number;
  /** Whether it may not be left without an alarm. */
  readonly waits: boolean;
  /** The host's time at its last step; 0 when that is not known. */
  readonly touchedAt: number;
}

export interface InboxRow {
  readonly hash: string;
  readonly reply: string;
  /** The step failed: the same input may be tried again. */
  readonly failed: boolean;
}

export interface EffectRow {
  readonly position: number;
  readonly ref: Ref;
  readonly lane: string;
  readonly key: string;
  /** JSON of the effect. */
  readonly effect: string;
  readonly attempts: number;
}

export interface SendRow {
  readonly position: number;
  readonly from: Ref;
  readonly to: Ref;
  readonly id: string;
  readonly at: number;
  /** JSON of the body. */
  readonly body: string;
}

interface PositionedEntry {
  /** Order of commit over all entities. */
  readonly position: number;
  readonly stored: StoredEntry;
}

/** Every method is synchronous, so that a change can never be seen half done. */
export interface Store {
  /** All or nothing. `full` is on disk when it returns; `lazy` may be lost with the power, never out of order. */
  transaction<T>(durability: 'full' | 'lazy', change: () => T): T;
  /** Inside a transaction: undone alone when it throws. */
  savepoint<T>(change: () => T): T;
  /** False when the transaction has come to an end by itself, as after a full disk: nothing of it is kept. */
  inTransaction(): boolean;
  entity(ref: Ref): EntityRow | undefined;
  saveEntity(ref: Ref, row: EntityRow): void;
  /** `entries` are JSON; the first gets seq `after + 1`. */
  appendEntries(ref: Ref, after: number, entries: readonly string[]): void;
  entries(ref: Ref, after: number, limit: number): StoredEntry[];
  inboxRow(ref: Ref, id: string): InboxRow | undefined;
  /** Null instead of a time: never to be forgotten. */
  saveInboxRow(ref: Ref, id: string, row: InboxRow, at: number | null): void;
  /** Forgets at most `limit` ids recorded before; returns how many. */
  pruneInbox(before: number, limit: number): number;
  addEffect(row: Omit<EffectRow, 'position' | 'attempts'>): number;
  setEffectAttempts(position: number, attempts: number): void;
  removeEffect(position: number): void;
  pendingEffects(): EffectRow[];
  addSend(row: Omit<SendRow, 'position'>): number;
  removeSend(position: number): void;
  pendingSends(): SendRow[];
  /** Entities whose alarm is due, earliest first. */
  dueAlarms(now: number, limit: number): Ref[];
  /** The earliest alarm later than this. */
  nextAlarm(after: number): number | null;
  /** Alarms the host gave up on are set again. */
  reviveAlarms(): void;
  /** Entities that wait without an alarm, in an order that stays; those after `after` of the call before. */
  withoutAlarm(after: number, limit: number): { readonly mark: number; readonly ref: Ref }[];
  /** Entities whose last step was later than this. */
  touchedAfter(at: number): Ref[];
  entriesFrom(position: number, limit: number): PositionedEntry[];
  cursor(): number;
  saveCursor(position: number): void;
}

/** What one step writes. */
export type StepStore = Pick<
  Store,
  | 'savepoint'
  | 'inTransaction'
  | 'inboxRow'
  | 'saveInboxRow'
  | 'appendEntries'
  | 'saveEntity'
  | 'addEffect'
  | 'addSend'
  | 'removeSend'
>;

/** What becomes of effects. */
export type EffectStore = Pick<Store, 'removeEffect' | 'setEffectAttempts'>;
