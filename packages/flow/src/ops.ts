// What a drawn node compiles to: ordered steps, and at most one wait (contracts, 1 and 2).
import type { Json } from '@baton/handoff';
import type { Effect } from './effects.ts';

export type { Json } from '@baton/handoff';
/** The plain JSON that a named function takes. */
export type Params = { [key: string]: Json };

/** A guard, update or due by name; the name is checked when the flow is compiled. */
export interface Named {
  type: string;
  params?: unknown;
}

/** Where a path goes on. */
export type Target =
  /** Out of the node, along what the designer connected. */
  | { port: string }
  /** Stays in this wait; its deadlines keep running. */
  | { stay: true }
  /** Enters this node's wait (anew): its deadlines start over. */
  | { wait: true }
  /** Nothing left to do while the place in the queue is held. */
  | { rest: true }
  /** The conversation's path is over. */
  | { end: true };

/** Starts the clock of a deadline. */
export interface Arm<G extends Named = Named, U extends Named = Named> {
  /** Without it the arm always matches. */
  when?: G;
  ops?: Op<G, U>[];
  to?: Target;
}

/** Which triggers an `arm` or `disarm` speaks of. */
export type Armable = 'explicit' | 'frustration';

/** One operation of a step, in the order they are done. */
export type Op<G extends Named = Named, U extends Named = Named> =
  | { update: U }
  | { effect: Effect }
  | { arm: Armable }
  | { disarm: Armable }
  /** The first arm that matches is taken; one without `to` goes on behind the branch. */
  | { branch: Arm<G, U>[] }
  | { go: Target };

/** The moment from which a deadline counts. */
export type DeadlineFrom = 'entered' | 'lastCustomerMessage' | 'placeSince' | 'conversationStart';

/** When a deadline is due: after seconds, by a named function of the kind, or at the time in a variable. */
export type Due<D extends Named = Named> =
  | { seconds: number }
  /** A pure function of the node kind; it returns milliseconds since the epoch, or null for "not now". */
  | D
  /** A variable that holds milliseconds since the epoch. */
  | { var: string };

/** When a wait ends without anybody's doing, and what then happens. */
export interface Deadline<G extends Named = Named, U extends Named = Named, D extends Named = Named> {
  key: string;
  from: DeadlineFrom;
  due: Due<D>;
  /** Seconds between repeats, computed from the scheduled time so that they do not drift. */
  every?: number;
  /**
   * An update: of several that are due at once, as after downtime, only the newest is taken, and none when a way out of the line is due
   * as well. What the others say would no longer be true.
   */
  onlyNewest?: true;
  ops: Op<G, U>[];
}

/** What a step waits for, and the deadlines that end the waiting. */
export interface Wait<G extends Named = Named, U extends Named = Named, D extends Named = Named> {
  /** What an answer is read as while the token waits here. */
  awaiting?: 'offer' | 'choice' | 'question';
  /** The choices of `awaiting: 'choice'`. */
  options?: { id: string; label: Record<string, string> }[];
  on: { [event: string]: Op<G, U>[] };
  deadlines: Deadline<G, U, D>[];
}

/** What a node that holds a place in the queue reacts to wherever the token is. */
export type PlaceWait<G extends Named = Named, U extends Named = Named, D extends Named = Named> = Pick<
  Wait<G, U, D>,
  'on' | 'deadlines'
>;

/** What a step compiles to: operations, and at most one wait. */
export interface NodeProgram<G extends Named = Named, U extends Named = Named, D extends Named = Named> {
  /** From the way in (or, for a trigger, from the moment it fires). They end in a `go`, or fall into the wait. */
  ops: Op<G, U>[];
  wait?: Wait<G, U, D>;
  place?: PlaceWait<G, U, D>;
}
