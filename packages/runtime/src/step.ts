import type { Leaf } from '@baton/flow';
import { armWait, rearmWait } from './deadlines.ts';
import { RuntimeError } from './errors.ts';
import type { Machine } from './load-machine.ts';
import type { MachineState, StepEvent, StepResult } from './types.ts';

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
  const nothing: StepResult = { state, changed: false, effects: [], nodes: [], from: state.value };
  if (!machine.events.has(event.type)) return nothing;
  const template = machine.template(state.value);
  if (!template) {
    throw new RuntimeError(
      'runtime/unknown-state',
      `"${state.value}" is not a state of the flow "${machine.compiled.flow.id}" (${machine.compiled.flow.hash}).`,
    );
  }
  const before = { ...template, context: state.context };
  const after = machine.xstate.transition(before, event, machine.scope);
  if (after === before) return nothing;
  if (after.status === 'error') {
    throw new RuntimeError('runtime/failed-step', `"${event.type}" failed in "${state.value}": ${String(after.error)}`);
  }
  const walks = machine.walksOf(event);
  const next = { ...state, value: String(after.value), context: contextAfter(walks, state) };
  const stayed = walks.every(({ leaf }) => isStay(leaf));
  const spec = machine.compiled.states[next.value];
  const armed =
    stayed && spec
      ? rearmWait(spec, machine.functions, next, event)
      : armWait(machine.compiled, machine.functions, next, event);
  return {
    state: armed,
    changed: true,
    effects: walks.flatMap(({ effects }) => effects),
    nodes: walks.flatMap(({ nodes }) => nodes),
    from: state.value,
  };
}

function contextAfter(
  walks: readonly { context: MachineState['context'] }[],
  state: MachineState,
): MachineState['context'] {
  return walks.at(-1)?.context ?? state.context;
}

function isStay(leaf: Leaf): boolean {
  return 'stay' in leaf;
}
