// A compiled machine, ready to step.
import type { CompiledMachine, KindFunctions } from '@baton/flow';
import {
  assign,
  createActor,
  createMachine,
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
} from 'xstate';
import { leafKey } from './leaf-key.ts';
import type { Context, StepEvent } from './types.ts';
import { walk, type Walk } from './walk.ts';

export interface Machine {
  readonly compiled: CompiledMachine;
  readonly functions: KindFunctions;
  /** Names an event must have; XState would remember unknown ones for ever. */
  readonly events: ReadonlySet<string>;
  readonly xstate: AnyStateMachine;
  readonly scope: AnyActorScope;
  /** The snapshot of each state, made once and copied for each step. */
  template(value: string): AnyMachineSnapshot | undefined;
  /** The walks taken by the transitions of this event so far. */
  walksOf(event: StepEvent): readonly Walk[];
}

interface PathParams {
  block: string;
  leaf: number;
}

/** Builds the XState machine of a compiled flow: about 0.2 ms for 20 states, so keep it by the flow's hash. */
export function loadMachine(compiled: CompiledMachine, functions: KindFunctions): Machine {
  const walks = new WeakMap<StepEvent, { context: Context; block: string; walk: Walk }[]>();
  const taken = new WeakMap<StepEvent, Walk[]>();
  const keys = new Map(Object.entries(compiled.leaves).map(([block, leaves]) => [block, leaves.map(leafKey)]));

  /** Walks once for each block, context and event, however many guards ask. */
  const walkOnce = (block: string, context: Context, event: StepEvent): Walk => {
    let known = walks.get(event);
    if (!known) walks.set(event, (known = []));
    const found = known.find((one) => one.block === block && one.context === context);
    if (found) return found.walk;
    const made = walk(compiled, functions, block, context, event);
    known.push({ context, block, walk: made });
    return made;
  };

  const xstate = createMachine(configOf(compiled), {
    guards: {
      path: ({ context, event }: { context: unknown; event: unknown }, params: unknown) => {
        const { block, leaf } = paramsOf(params);
        return leafKey(walkOnce(block, contextOf(context), eventOf(event)).leaf) === keys.get(block)?.[leaf];
      },
    },
    actions: {
      walk: assign(({ context, event }: { context: unknown; event: unknown }, params: unknown) => {
        const { block } = paramsOf(params);
        const step = eventOf(event);
        const made = walkOnce(block, contextOf(context), step);
        const list = taken.get(step);
        if (list) list.push(made);
        else taken.set(step, [made]);
        return made.context;
      }),
    },
  });
  const templates = new Map<string, AnyMachineSnapshot>();
  return {
    compiled,
    functions,
    xstate,
    scope: inertScope(xstate),
    events: new Set([
      ...Object.keys(compiled.machine.on),
      ...Object.values(compiled.machine.states).flatMap((state) => Object.keys(state.on ?? {})),
    ]),
    template(value) {
      const known = templates.get(value);
      if (known || !Object.hasOwn(compiled.machine.states, value)) return known;
      const made = xstate.resolveState({ value, context: compiled.machine.context });
      templates.set(value, made);
      return made;
    },
    walksOf: (event) => taken.get(event) ?? [],
  };
}

/**
 * One scope for every step of a machine. XState's own `transition()` builds an actor at each call, which runs the
 * machine's first step again and costs more than the step itself.
 */
function inertScope(machine: AnyStateMachine): AnyActorScope {
  const self = createActor(machine);
  return {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    defer: () => undefined,
    logger: () => undefined,
    stopChild: () => undefined,
    emit: () => undefined,
    actionExecutor: () => undefined,
  };
}

/** The one place where a config that is data enters XState, whose types want it written in the source. */
function configOf(compiled: CompiledMachine): Parameters<typeof createMachine>[0] {
  return compiled.machine as unknown as Parameters<typeof createMachine>[0];
}

/** XState hands guards and actions what `step` gave it. */
function contextOf(context: unknown): Context {
  return context as Context;
}

function eventOf(event: unknown): StepEvent {
  return event as StepEvent;
}

function paramsOf(params: unknown): PathParams {
  return params as PathParams;
}
