// A wait is a deadline in the state; cancelling is dropping it, and a stale generation is ignored (contracts, 10).
import type { CompiledDeadline, CompiledMachine, KindFunctions, Scope, StateSpec } from '@baton/flow';
import type { Machine } from './load-machine.ts';
import type { ArmedDeadline, Context, MachineState, StepEvent } from './types.ts';
import { missing } from './walk.ts';

/** The state with the deadlines of the wait that has just been entered. */
export function armWait(
  machine: CompiledMachine,
  functions: KindFunctions,
  state: MachineState,
  event: StepEvent,
): MachineState {
  const kept = state.deadlines.filter(({ of }) => of === 'place');
  const spec = machine.states[state.value];
  if (!spec || spec.deadlines.length === 0)
    return kept.length === state.deadlines.length ? state : { ...state, deadlines: kept };
  return arm(
    spec.deadlines,
    { of: 'wait', node: spec.node ?? '', memory: spec.memory },
    { ...state, deadlines: kept },
    event,
    functions,
  );
}

/**
 * The same wait goes on: only what counts from the customer's last message is set again. A time that has already come is
 * not set again: that deadline has fired, or it still stands and is handled next.
 */
export function rearmWait(
  spec: StateSpec,
  functions: KindFunctions,
  state: MachineState,
  event: StepEvent,
): MachineState {
  const again = spec.deadlines.filter(({ from }) => from === 'lastCustomerMessage');
  if (again.length === 0) return state;
  const owner: Owner = { of: 'wait', node: spec.node ?? '', memory: spec.memory };
  let deadlines = state.deadlines;
  let { generation } = state;
  for (const one of again) {
    const dueAt = dueAtOf(one, owner.memory, state.context, event, functions);
    if (dueAt !== null && hasCome(one.key, dueAt, event)) continue;
    deadlines = deadlines.filter(({ of, key }) => of === 'place' || key !== one.key);
    if (dueAt === null) continue;
    generation += 1;
    deadlines = [...deadlines, armed(one, owner, dueAt, generation)];
  }
  return deadlines === state.deadlines && generation === state.generation ? state : { ...state, deadlines, generation };
}

function hasCome(key: string, dueAt: number, event: StepEvent): boolean {
  return dueAt < event.at || (dueAt === event.at && event.type === `deadline:${key}`);
}

/** Sets the deadlines of a place in the queue that was taken, or taken anew, by a node. */
export function armPlace(machine: Machine, state: MachineState, node: string, event: StepEvent): MachineState {
  const spec = machine.compiled.places[node];
  const free = dropPlace(state);
  return spec ? arm(spec.deadlines, { of: 'place', node, memory: spec.memory }, free, event, machine.functions) : free;
}

export function dropPlace(state: MachineState): MachineState {
  const deadlines = state.deadlines.filter(({ of }) => of !== 'place');
  return deadlines.length === state.deadlines.length ? state : { ...state, deadlines };
}

/** The event of a deadline that is due. */
export function dueEvent(deadline: ArmedDeadline): string {
  return deadline.of === 'wait' ? `deadline:${deadline.key}` : `place:${deadline.node}:deadline:${deadline.key}`;
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

interface Owner {
  of: ArmedDeadline['of'];
  node: string;
  memory: string;
}

function arm(
  specs: readonly CompiledDeadline[],
  owner: Owner,
  state: MachineState,
  event: StepEvent,
  functions: KindFunctions,
): MachineState {
  const deadlines = [...state.deadlines];
  let { generation } = state;
  for (const spec of specs) {
    const dueAt = dueAtOf(spec, owner.memory, state.context, event, functions);
    if (dueAt === null) continue;
    generation += 1;
    deadlines.push(armed(spec, owner, dueAt, generation));
  }
  return { ...state, deadlines, generation };
}

function armed(spec: CompiledDeadline, owner: Owner, dueAt: number, generation: number): ArmedDeadline {
  const { key, every } = spec;
  return { key, of: owner.of, node: owner.node, dueAt, generation, ...(every ? { every } : {}) };
}

function dueAtOf(
  spec: CompiledDeadline,
  memory: string,
  context: Context,
  event: StepEvent,
  functions: KindFunctions,
): number | null {
  const { due } = spec;
  if ('seconds' in due) {
    const from = anchor(spec, event);
    return from === null ? null : from + due.seconds * 1000;
  }
  if ('var' in due) {
    const value = context.vars[due.var];
    return typeof value === 'number' ? value : null;
  }
  const run = functions.dues.get(due.type);
  if (!run) throw missing('deadline', due.type);
  const scope: Scope = {
    ...event.around,
    memory: context.memory[memory] ?? {},
    vars: context.vars,
    event: event.data,
    at: event.at,
  };
  return run(scope, due.params ?? {});
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
