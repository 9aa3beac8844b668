import { armWait, rearmWait } from './deadlines.ts';
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
  const taken = machine.events.has(event.type) ? machine.take(state.value, state.context, event) : undefined;
  if (!taken) return { state, changed: false, effects: [], nodes: [], from: state.value };
  const { value, walks } = taken;
  const last = walks.at(-1);
  const context = last?.context ?? state.context;
  const spec = machine.compiled.states[value];
  const armed =
    walks.every(stays) && spec
      ? rearmWait(spec, machine, state, value, context, event, last?.scope)
      : armWait(spec, machine, state, value, context, event, last?.scope);
  const isOne = last !== undefined && walks.length === 1;
  return {
    state: armed,
    changed: true,
    effects: isOne ? last.effects : walks.flatMap(({ effects }) => effects),
    nodes: isOne ? last.nodes : walks.flatMap(({ nodes }) => nodes),
    from: state.value,
  };
}

function stays({ leaf }: Walk): boolean {
  return 'stay' in leaf;
}
