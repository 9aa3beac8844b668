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
  /** The walks that the newest event has taken, when it is this one. */
  walksOf(event: StepEvent): readonly Walk[];
}

interface PathParams {
  block: string;
  leaf: number;
}

const NONE: readonly Walk[] = [];

/** Builds the XState machine of a compiled flow: about 0.2 ms for 20 states, so keep it by the flow's hash. */
export function loadMachine(compiled: CompiledMachine, functions: KindFunctions): Machine {
  const keys = new Map(Object.entries(compiled.leaves).map(([block, leaves]) => [block, leaves.map(leafKey)]));
  // One event is handled at a time, guards first and then the action, so the newest walk is the only one asked for.
  let newest: { event: StepEvent; context: Context; block: string; walk: Walk; key: string } | undefined;
  let taken: { event: StepEvent; walks: Walk[] } | undefined;

  /** Walks once for each block, context and event, however many guards ask. */
  const walkOnce = (block: string, context: Context, event: StepEvent): NonNullable<typeof newest> => {
    if (newest && newest.event === event && newest.context === context && newest.block === block) return newest;
    const made = walk(compiled, functions, block, context, event);
    newest = { event, context, block, walk: made, key: leafKey(made.leaf) };
    return newest;
  };

  const xstate = createMachine(configOf(compiled), {
    guards: {
      path: ({ context, event }: { context: unknown; event: unknown }, params: unknown) => {
        const { block, leaf } = paramsOf(params);
        return walkOnce(block, contextOf(context), eventOf(event)).key === keys.get(block)?.[leaf];
      },
    },
    actions: {
      walk: assign(({ context, event }: { context: unknown; event: unknown }, params: unknown) => {
        const step = eventOf(event);
        const { walk: made } = walkOnce(paramsOf(params).block, contextOf(context), step);
        if (taken?.event === step) taken.walks.push(made);
        else taken = { event: step, walks: [made] };
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
    walksOf: (event) => (taken?.event === event ? taken.walks : NONE),
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
