// The compiled machine: plain JSON (law 4). Written by the compiler, read by the runtime and the reducer.
import type { SignalSettings } from '@baton/signals';
import type { Effect } from './effects.ts';
import type { Issue } from './issue.ts';
import type { Armable, DeadlineFrom, Json, Params } from './ops.ts';
import type { FlowSettings } from './document.ts';
import type { CompiledMessage } from './message.ts';

/** Where a path goes on: another drawn step's block, or one of the places where a path ends. */
export type Go = { block: string } | Leaf;

/** Where a walk ends: in a state, whose deadlines then start, or where it began. */
export type Leaf = { state: string } | { stay: true };

/** A guard, an update or a due by name, with the params it takes. */
export interface NamedRef {
  /** `<kind>/<name>`. */
  type: string;
  params?: Params;
}

type Compiled<E> = E extends { message: unknown } ? Omit<E, 'message'> & { message: CompiledMessage } : E;

/** An effect whose message, where it has one, is its text. */
export type CompiledEffect = Compiled<Effect>;
/** A message to the customer as the machine holds it. */
export type CompiledSay = Extract<CompiledEffect, { type: 'say' }>;
/** A mail as the machine holds it, with the places in its text still open. */
export type CompiledMail = Extract<CompiledEffect, { type: 'sendMail' }>;

/** One operation of a path program. */
export type CompiledOp =
  | { op: 'update'; update: NamedRef }
  | { op: 'effect'; effect: CompiledEffect }
  | { op: 'arm' | 'disarm'; what: Armable }
  | { op: 'branch'; arms: { when?: NamedRef; ops?: CompiledOp[]; go?: Go }[] };

/** The ordered steps of one drawn node up to the next, shared by every path that walks through it. */
export interface Block {
  /** The drawn node. */
  node: string;
  /** Whose memory updates and guards of this block see. */
  memory: string;
  ops: CompiledOp[];
  /** Taken when the ops run out. */
  go: Go;
}

/** A deadline as the machine holds it. */
export interface CompiledDeadline {
  key: string;
  from: DeadlineFrom;
  due: { seconds: number } | NamedRef | { var: string };
  every?: number;
  onlyNewest?: true;
}

/** What the reducer needs to know of a state. */
export interface StateSpec {
  node: string | null;
  memory: string;
  awaiting: 'nothing' | 'offer' | 'choice' | 'question';
  /** The customer is on another way than waiting in line (a ticket, a callback, on-call): the place's ways out wait until it is over. */
  otherWay?: true;
  /** Keeps a customer in line company, and answers itself who asks for a person there. */
  keepsCompany?: true;
  options?: { id: string; label: Record<string, string> }[];
  /** Events it reacts to itself; others fall to the place, then to nobody. */
  handles: string[];
  deadlines: CompiledDeadline[];
}

/** What holds while a place in the queue is kept. */
export interface PlaceSpec {
  memory: string;
  handles: string[];
  deadlines: CompiledDeadline[];
}

/** How a trigger is armed in a compiled machine. */
export interface ListenerSpec {
  node: string;
  /** Whose definition says whether it fires. */
  kind: string;
  listener: 'policy' | 'explicit' | 'frustration' | 'returning';
  config: Json;
}

/** An XState transition in the compiled machine. */
export interface CompiledTransition {
  target?: string;
  reenter?: boolean;
  guard?: { type: 'path'; params: { block: string; leaf: number } };
  actions: { type: 'walk'; params: { block: string; leaf: number } };
  meta: { nodes: string[] };
}

/** The part of XState's configuration that compiled machines use. */
export interface XStateConfig {
  id: string;
  initial: string;
  context: { vars: { [name: string]: Json }; memory: { [key: string]: { [field: string]: Json } } };
  on: { [event: string]: CompiledTransition[] };
  states: {
    [key: string]: {
      id: string;
      on?: { [event: string]: CompiledTransition[] };
      always?: CompiledTransition[];
      meta: { node: string | null };
    };
  };
  options: { maxIterations: number };
}

/** A compiled flow: plain JSON that can be stored, compared and shown in tools for XState. */
export interface CompiledMachine {
  format: 1;
  flow: { id: string; name: string; hash: string };
  settings: FlowSettings;
  machine: XStateConfig;
  blocks: { [id: string]: Block };
  /** Where walks of a block can end, in the order that `leaf` numbers. */
  leaves: { [block: string]: Leaf[] };
  states: { [key: string]: StateSpec };
  places: { [node: string]: PlaceSpec };
  /** What kinds remember before they have remembered anything; a conversation keeps only what differs by node or kind. */
  memory: { [key: string]: { [field: string]: Json } };
  /** In the order in which they may fire (T11). */
  listeners: ListenerSpec[];
  /** What all triggers together ask of the reading of messages. */
  signals: Partial<SignalSettings>;
  /** The event that begins a conversation is `start`, handled by the state `begin`. */
  notes: Issue[];
}

/** The state where a token rests that has nothing left to do while the place in the queue is held. */
export const REST = 'rest';
/** The state of a conversation whose path is over. */
export const ENDED = 'ended';
/** The state before the first step. */
export const BEGIN = 'begin';
