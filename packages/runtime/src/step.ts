import type { Leaf } from '@baton/flow';
import { armWait, rearmWait } from './deadlines.ts';
import { RuntimeError } from './errors.ts';
import type { Machine } from './load-machine.ts';
import type { MachineState, StepEvent, StepResult } from './types.ts';
import type { Walk } from './walk.ts';

/** The state of a conversation before its first step. */
export function initialState(machine: Machine): MachineState {
  return {
    value: machine.compiled.machine.initial,
    context: machine.compiled.machine.context,
    deadlines: [],
    generation: 0,
  };
}

/**
 * Takes one event: pure, and the same as XState's own `transition()` on the same machine.
 * An event that means nothing in this state returns the state itself with `changed: false`.
 * @throws RuntimeError when the state is not one of this machine's, or a kind's function fails.
 */
export function step(machine: Machine, state: MachineState, event: StepEvent): StepResult {
  if (!machine.events.has(event.type)) return nothing(state);
  const template = machine.template(state.value);
  if (!template) {
    throw new RuntimeError(
      'runtime/unknown-state',
      `"${state.value}" is not a state of the flow "${machine.compiled.flow.id}" (${machine.compiled.flow.hash}).`,
    );
  }
  // The snapshot of a state is used for one step at a time; what comes out of it is always another object.
  const before = Object.assign(template, { context: state.context });
  const after = machine.xstate.transition(before, event, machine.scope);
  if (after === before) return nothing(state);
  if (after.status === 'error') {
    throw new RuntimeError('runtime/failed-step', `"${event.type}" failed in "${state.value}": ${String(after.error)}`);
  }
  const walks = machine.walksOf(event);
  const [first] = walks;
  const value = String(after.value);
  const last = walks.at(-1);
  const context = last?.context ?? state.context;
  const spec = machine.compiled.states[value];
  const armed =
    walks.every(stays) && spec
      ? rearmWait(spec, machine.functions, state, value, context, event, last?.scope)
      : armWait(spec, machine.functions, state, value, context, event, last?.scope);
  const isOne = first !== undefined && walks.length === 1;
  return {
    state: armed,
    changed: true,
    effects: isOne ? first.effects : walks.flatMap(({ effects }) => effects),
    nodes: isOne ? first.nodes : walks.flatMap(({ nodes }) => nodes),
    from: state.value,
  };
}

function nothing(state: MachineState): StepResult {
  return { state, changed: false, effects: [], nodes: [], from: state.value };
}

function stays({ leaf }: Walk): boolean {
  return 'stay' in leaf;
}
