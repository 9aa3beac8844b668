// What every durable thing in the house is: a key and a pure reducer (contracts, 5 and 6).

/** Anything that survives being written as JSON and read again. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The three things that a host runs. */
export type EntityKind = 'conversation' | 'queue' | 'presence';

/** Names an entity: its kind and its key. */
export interface Ref {
  readonly kind: EntityKind;
  readonly key: string;
}

/** What happened. `type` names the event in the past tense or the command in the imperative. */
export interface Body {
  readonly type: string;
  readonly [field: string]: Json | undefined;
}

/** What happened to an entity, with an id under which it counts once. */
export interface Input<B extends Body = Body> {
  /** Idempotency key: the same id with the same body changes nothing; with another body it is a conflict. */
  readonly id: string;
  /** Milliseconds since the epoch, stamped once at the edge. */
  readonly at: number;
  readonly body: B;
}

/** A line of the journal: what was decided, never to be decided again. */
export interface JournalEntry {
  readonly type: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly [field: string]: Json | undefined;
}

/** A line of a journal with its number, counted from 1 for each entity, and whose it is. */
export interface StoredEntry {
  readonly seq: number;
  readonly ref: Ref;
  readonly entry: JournalEntry;
}

/** Work for an adapter outside. Its key is the receiver's idempotency key: `<kind>/<key>/<rev>/<index>`, given by the host. */
export interface OutboxEffect {
  /** Effects of one lane are carried out in order; lanes do not wait for each other. */
  readonly lane: string;
  readonly type: string;
  readonly [field: string]: Json | undefined;
}

/** An input for another entity, stored with the sender's outcome and applied later. Its id is given by the host. */
export interface Send {
  readonly to: Ref;
  readonly body: Body;
}

/** What a reducer makes of one input: kept together, or not at all. */
export interface Outcome<S = Json> {
  readonly state: S;
  /** What the sender of the input is told; speaks for this entity alone. */
  readonly reply?: Json;
  readonly entries: readonly JournalEntry[];
  readonly effects: readonly OutboxEffect[];
  readonly sends: readonly Send[];
  /** The earliest deadline in milliseconds since the epoch, or null. The host then sends `{ type: '@wake' }` with the real now. */
  readonly wakeAt: number | null;
}

/** Null: nothing changes (the input's id is still recorded). */
export type Reducer<S, F, B extends Body = Body> = (
  key: string,
  state: S | null,
  input: Input<B>,
  facts: F,
) => Outcome<S> | null;

/** The body type of a wake-up. */
export const WAKE = '@wake';

/** The body of an input that the host sends when a deadline is due. */
export interface WakeBody extends Body {
  readonly type: typeof WAKE;
}

/** The body type of what every entity ahead of the clock is told when that was set back: its own times go back by as much. */
export const CLOCK_SET_BACK = '@clock';

export interface ClockSetBackBody extends Body {
  readonly type: typeof CLOCK_SET_BACK;
  /** Above 0. */
  readonly byMs: number;
}
