// What a host keeps, in the form in which it goes from one database to another. Who is alive, shards and cursors stay where they are.
import type { Ref } from '@baton/handoff';

export interface MovedEntity {
  readonly ref: Ref;
  readonly rev: number;
  readonly seq: number;
  readonly state: string | null;
  readonly wakeAt: number | null;
  readonly alarmAt: number | null;
  readonly wakeFailures: number;
  readonly waits: boolean;
  readonly touchedAt: number;
}

export interface MovedEntry {
  readonly ref: Ref;
  readonly seq: number;
  readonly entry: string;
}

export interface MovedId {
  readonly ref: Ref;
  readonly id: string;
  readonly hash: string;
  readonly reply: string;
  readonly failed: boolean;
  readonly at: number;
}

export interface MovedEffect {
  readonly ref: Ref;
  readonly rev: number;
  readonly idx: number;
  readonly lane: string;
  readonly effect: string;
  readonly attempts: number;
}

export interface MovedSend {
  readonly from: Ref;
  readonly to: Ref;
  readonly rev: number;
  readonly idx: number;
  readonly at: number;
  readonly body: string;
}

/** One sort of rows of one database. */
export interface Moved<Row> {
  /** In batches; entries in the order in which they were written. */
  read(): AsyncIterable<readonly Row[]>;
  add(rows: readonly Row[]): Promise<void>;
  count(): Promise<number>;
}

/** Entities first: the others belong to them. */
export interface HostContents {
  readonly entities: Moved<MovedEntity>;
  readonly entries: Moved<MovedEntry>;
  readonly ids: Moved<MovedId>;
  readonly effects: Moved<MovedEffect>;
  readonly sends: Moved<MovedSend>;
}

/** From `<kind>/<key>/<rev>/<index>`, whatever the key holds. */
export function revAndIndex(key: string): { rev: number; idx: number } {
  const [idx, rev] = key.split('/').toReversed().map(Number);
  return { rev: rev ?? 0, idx: idx ?? 0 };
}
