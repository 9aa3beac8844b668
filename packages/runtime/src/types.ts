import type { Armable, CompiledEffect, FlowEvent, Json, Surroundings, Vars } from '@baton/flow';

/** The values and the memory of kinds that a machine carries from step to step. */
export interface Context {
  vars: { [name: string]: Json };
  memory: { [key: string]: { [field: string]: Json } };
}

/** A wait's clock, as data (law 6). */
export interface ArmedDeadline {
  key: string;
  /** Of the wait the token is in, or of the place in the queue that a node holds. */
  of: 'wait' | 'place';
  node: string;
  /** Milliseconds since the epoch. */
  dueAt: number;
  generation: number;
  /** Seconds between repeats. */
  every?: number;
  /** Of several that are due at once only the newest is taken. */
  onlyNewest?: true;
}

/** Where a conversation is in its machine, as plain JSON. */
export interface MachineState {
  value: string;
  context: Context;
  deadlines: ArmedDeadline[];
  /** The newest generation given out. */
  generation: number;
}

/** What happened, as the machine is told it. */
export interface StepEvent {
  /** A name of the machine's closed list: `customer.message`, `listener:<node>`, `place:<node>:<event>`, `deadline:<key>` … */
  type: string;
  data: FlowEvent;
  /** Milliseconds since the epoch. */
  at: number;
  around: Surroundings;
}

/** An effect with what was known at its place in the walk. */
export interface WalkedEffect {
  node: string;
  effect: CompiledEffect | { type: 'arm' | 'disarm'; what: Armable };
  vars: Vars;
}

/** The state after a step, with what the walk asked for, in order. */
export interface StepResult {
  state: MachineState;
  /** False when the event means nothing here: then nothing needs to be written. */
  changed: boolean;
  effects: WalkedEffect[];
  /** Drawn nodes in the order in which the token went through them. */
  nodes: string[];
  from: string;
}
