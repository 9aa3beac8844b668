// A wait is a deadline in the state; cancelling is dropping it, and a stale generation is ignored (contracts, 10).
import { deadlineEvent, placeEvent, type CompiledDeadline, type Scope, type StateSpec } from '@baton/flow';
import type { Machine } from './load-machine.ts';
import type { ArmedDeadline, Context, MachineState, StepEvent } from './types.ts';
import { memoryAt, missing } from './walk.ts';

/** The state once a wait has been entered: with its deadlines, and those of the place that is held. */
export function armWait(
  spec: StateSpec | undefined,
  machine: Machine,
  before: MachineState,
  value: string,
  context: Context,
  event: StepEvent,
  seen: Scope | undefined,
): MachineState {
  const deadlines: ArmedDeadline[] = [];
  for (const one of before.deadlines) if (one.of === 'place') deadlines.push(one);
  let { generation } = before;
  if (spec && spec.deadlines.length > 0) {
    const node = spec.node ?? '';
    const times = new Times(spec.memory, context, event, machine, seen);
    for (const one of spec.deadlines) {
      const dueAt = times.of(one);
      if (dueAt === null) continue;
      generation += 1;
      deadlines.push(armed(one, 'wait', node, dueAt, generation));
    }
  }
  return { value, context, deadlines, generation };
}

/**
 * The same wait goes on: only what counts from the customer's last message is set again. A time that has already come is
 * not set again: that deadline has fired, or it still stands and is handled next.
 */
export function rearmWait(
  spec: StateSpec,
  machine: Machine,
  before: MachineState,
  value: string,
  context: Context,
  event: StepEvent,
  seen: Scope | undefined,
): MachineState {
  let { deadlines, generation } = before;
  const node = spec.node ?? '';
  let times: Times | undefined;
  for (const one of spec.deadlines) {
    if (one.from !== 'lastCustomerMessage') continue;
    times ??= new Times(spec.memory, context, event, machine, seen);
    const dueAt = times.of(one);
    if (dueAt !== null && hasCome(one.key, dueAt, event)) continue;
    const at = deadlines.findIndex(({ of, key }) => of === 'wait' && key === one.key);
    if (dueAt === null) {
      if (at !== -1) deadlines = deadlines.toSpliced(at, 1);
      continue;
    }
    generation += 1;
    const set = armed(one, 'wait', node, dueAt, generation);
    deadlines = at === -1 ? [...deadlines, set] : deadlines.with(at, set);
  }
  return { value, context, deadlines, generation };
}

function hasCome(key: string, dueAt: number, event: StepEvent): boolean {
  return dueAt < event.at || (dueAt === event.at && event.type === deadlineEvent(key));
}

/** Sets the deadlines of a place in the queue that was taken, or taken anew, by a node. */
export function armPlace(machine: Machine, state: MachineState, node: string, event: StepEvent): MachineState {
  const spec = machine.compiled.places[node];
  const free = dropPlace(state);
  if (!spec) return free;
  const times = new Times(spec.memory, state.context, event, machine);
  const deadlines = [...free.deadlines];
  let { generation } = state;
  for (const one of spec.deadlines) {
    const dueAt = times.of(one);
    if (dueAt === null) continue;
    generation += 1;
    deadlines.push(armed(one, 'place', node, dueAt, generation));
  }
  return { ...free, deadlines, generation };
}

/** All deadlines anew, of the wait that the token is in and of the place that a node holds: as if both began now. */
export function restartDeadlines(
  machine: Machine,
  state: MachineState,
  place: string | null,
  event: StepEvent,
): MachineState {
  const { value, context } = state;
  const waits = armWait(
    machine.compiled.states[value],
    machine,
    { ...state, deadlines: [] },
    value,
    context,
    event,
    undefined,
  );
  return place === null ? waits : armPlace(machine, waits, place, event);
}

/** Takes the deadlines of a place in the queue away. */
export function dropPlace(state: MachineState): MachineState {
  const deadlines = state.deadlines.filter(({ of }) => of !== 'place');
  return deadlines.length === state.deadlines.length ? state : { ...state, deadlines };
}

/** The event of a deadline that is due. */
export function dueEvent(deadline: ArmedDeadline): string {
  const event = deadlineEvent(deadline.key);
  return deadline.of === 'wait' ? event : placeEvent(deadline.node, event);
}

/** The earliest deadline that is due at `at`, if any. Of equals the older goes first. */
export function nextDue(deadlines: readonly ArmedDeadline[], at: number): ArmedDeadline | undefined {
  return deadlines
    .filter(({ dueAt }) => dueAt <= at)
    .toSorted((a, b) => a.dueAt - b.dueAt || a.generation - b.generation)[0];
}

/** The state once a deadline has been taken: gone, or set to its next time after `at` (missed repeats collapse). */
export function takeDeadline(state: MachineState, deadline: ArmedDeadline, at: number): MachineState {
  const rest = state.deadlines.filter(({ generation }) => generation !== deadline.generation);
  if (!deadline.every) return { ...state, deadlines: rest };
  const period = deadline.every * 1000;
  const missed = Math.max(0, Math.floor((at - deadline.dueAt) / period));
  const generation = state.generation + 1;
  return {
    ...state,
    generation,
    deadlines: [...rest, { ...deadline, dueAt: deadline.dueAt + (missed + 1) * period, generation }],
  };
}

/** A deadline as a state holds it. */
export function armed(
  { key, every, onlyNewest }: CompiledDeadline,
  of: ArmedDeadline['of'],
  node: string,
  dueAt: number,
  generation: number,
): ArmedDeadline {
  return {
    key,
    of,
    node,
    dueAt,
    generation,
    ...(every ? { every } : {}),
    ...(onlyNewest ? { onlyNewest } : {}),
  };
}

/** When the deadlines of one wait or place come. */
export class Times {
  readonly #memory: string;
  readonly #context: Context;
  readonly #event: StepEvent;
  readonly #machine: Machine;
  #scope: Scope | undefined;

  /** `seen` is what a walk's functions saw; it is used on for those of the deadlines. */
  constructor(memory: string, context: Context, event: StepEvent, machine: Machine, seen?: Scope) {
    this.#memory = memory;
    this.#context = context;
    this.#event = event;
    this.#machine = machine;
    if (!seen) return;
    seen.memory = memoryAt(memory, context.memory, machine.compiled);
    seen.vars = context.vars;
    this.#scope = seen;
  }

  of(spec: CompiledDeadline): number | null {
    const { due } = spec;
    if ('seconds' in due) {
      const from = anchor(spec, this.#event);
      return from === null ? null : from + due.seconds * 1000;
    }
    if ('var' in due) {
      const value = this.#context.vars[due.var];
      return typeof value === 'number' ? value : null;
    }
    const run = this.#machine.functions.dues.get(due.type);
    if (!run) throw missing('deadline', due.type);
    this.#scope ??= {
      ...this.#event.around,
      memory: memoryAt(this.#memory, this.#context.memory, this.#machine.compiled),
      vars: this.#context.vars,
      event: this.#event.data,
      at: this.#event.at,
    };
    return run(this.#scope, due.params ?? {});
  }
}

function anchor(spec: CompiledDeadline, event: StepEvent): number | null {
  const { anchors } = event.around;
  switch (spec.from) {
    case 'entered':
      return event.at;
    case 'conversationStart':
      return anchors.conversationStart;
    case 'lastCustomerMessage':
      return anchors.lastCustomerMessage ?? event.at;
    case 'placeSince':
      return anchors.placeSince ?? event.at;
  }
}
