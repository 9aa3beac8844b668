import {
  listenerEvent,
  placeEvent,
  functionsOf,
  type CompiledMachine,
  type FlowEvent,
  type Registry,
  type Surroundings,
} from '@baton/flow';
import {
  armPlace,
  dropPlace,
  dueEvent,
  initialState,
  loadMachine,
  nextDue,
  step,
  takeDeadline,
  type Machine,
  type MachineState,
  type StepEvent,
  type StepResult,
} from '@baton/runtime';
import type { Address, Engine } from './play-story.ts';

export interface CompiledEngineOptions {
  /** Sees each step before and after it was taken. */
  onStep?: (machine: Machine, before: MachineState, event: StepEvent, result: StepResult) => void;
  /** The state goes through JSON before each step, as it does on disk. */
  stored?: boolean;
}

/** The compiled machine as the runtime steps it. */
export function compiledEngine(
  compiled: CompiledMachine,
  registry: Registry,
  { onStep, stored = false }: CompiledEngineOptions = {},
): Engine {
  const machine = loadMachine(compiled, functionsOf(registry));
  let state = initialState(machine);
  const eventOf = (type: string, data: FlowEvent, at: number, around: Surroundings): StepEvent => ({
    type,
    data,
    at,
    around,
  });
  return {
    waitsFor: (event) => compiled.states[state.value]?.handles.includes(event) ?? false,
    take(address, data, at, around) {
      if (stored) state = JSON.parse(JSON.stringify(state));
      const event = eventOf(nameOf(address), data, at, around);
      const before = state;
      const result = step(machine, before, event);
      onStep?.(machine, before, event, result);
      state = result.state;
      return { changed: result.changed, effects: result.effects, nodes: result.nodes };
    },
    armPlace(node, data, at, around) {
      state = armPlace(machine, state, node, eventOf('', data, at, around));
    },
    dropPlace() {
      state = dropPlace(state);
    },
    takeDue(at) {
      const due = nextDue(state.deadlines, at);
      if (!due) return undefined;
      state = takeDeadline(state, due, at);
      const address = addressOf(dueEvent(due));
      return { address, key: due.key };
    },
    standing: () => ({
      where: compiled.states[state.value]?.node ?? state.value,
      vars: state.context.vars,
      memory: { ...compiled.memory, ...state.context.memory },
      deadlines: state.deadlines.map(({ key, of, node, dueAt }) => ({ key, of, node, dueAt })).toSorted(byKey),
    }),
  };
}

export function byKey(a: { of: string; key: string }, b: { of: string; key: string }): number {
  return `${a.of} ${a.key}` < `${b.of} ${b.key}` ? -1 : 1;
}

/** The event's name in the compiled machine. */
function nameOf(address: Address): string {
  switch (address.to) {
    case 'start':
      return 'start';
    case 'wait':
      return address.event;
    case 'place':
      return placeEvent(address.node, address.event);
    case 'listener':
      return listenerEvent(address.node);
    case 'noise':
      return 'noise:xyz';
  }
}

function addressOf(event: string): Address {
  const [, node, rest] = /^place:([^:]+):(.+)$/.exec(event) ?? [];
  return node !== undefined && rest !== undefined ? { to: 'place', node, event: rest } : { to: 'wait', event };
}
