// A compiled machine, ready to step.
import type { CompiledMachine, CompiledTransition, KindFunctions, Leaf } from '@baton/flow';
import {
  assign,
  createActor,
  createMachine,
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
} from 'xstate';
import { RuntimeError } from './errors.ts';
import { leafKey } from './leaf-key.ts';
import type { Context, StepEvent } from './types.ts';
import { walk, type Walk } from './walk.ts';

/** A compiled flow made ready to step, with the functions of its kinds. */
export interface Machine {
  readonly compiled: CompiledMachine;
  readonly functions: KindFunctions;
  /** Names an event must have; XState would remember unknown ones for ever. */
  readonly events: ReadonlySet<string>;
  /** Takes one transition; undefined when the event means nothing in this state. */
  take(value: string, context: Context, event: StepEvent): Taken | undefined;
}

export interface Taken {
  value: string;
  /** In the order in which they were taken: one, and one more for each state that a path was cut at. */
  walks: readonly Walk[];
}

interface PathParams {
  block: string;
  leaf: number;
}

type Keys = ReadonlyMap<string, readonly string[]>;

/** Builds the XState machine of a compiled flow: about 0.2 ms for 20 states, so keep it by the flow's hash. */
export function loadMachine(compiled: CompiledMachine, functions: KindFunctions): Machine {
  const keys = keysOf(compiled);
  // XState asks the guards of one event in turn, then names the action, then asks those of the state behind a cut. The
  // context goes on from walk to walk here: putting it into each snapshot on the way would cost as much as the step.
  let event: StepEvent | undefined;
  let context: Context = compiled.machine.context;
  let newest: { block: string; walk: Walk; key: string } | undefined;
  let walks: Walk[] = [];

  const walkOnce = (block: string): { walk: Walk; key: string } => {
    if (newest?.block === block) return newest;
    if (!event) throw new RuntimeError('runtime/failed-step', 'A path was asked for while no event is being handled.');
    const made = walk(compiled, functions, block, context, event);
    newest = { block, walk: made, key: leafKey(made.leaf) };
    return newest;
  };
  const machine = createMachine(configOf(compiled), {
    guards: {
      path: (_args: unknown, params: unknown) => {
        const { block, leaf } = paramsOf(params);
        return walkOnce(block).key === keys.get(block)?.[leaf];
      },
    },
  });
  const scope = inertScope(machine, (params) => {
    const { walk: made } = walkOnce(paramsOf(params).block);
    walks.push(made);
    context = made.context;
    newest = undefined;
  });
  // Where XState led, by the transitions that it chose from and the end of the walk. It sees nothing else, the context not
  // being in its snapshots, so it is asked once for each; there are as many as the machine has transitions.
  const led = new Map<readonly CompiledTransition[], Map<Leaf, string>>();
  const templates = new Map<string, AnyMachineSnapshot>();
  const template = (value: string): AnyMachineSnapshot => {
    const known = templates.get(value);
    if (known) return known;
    if (!Object.hasOwn(compiled.machine.states, value)) {
      throw new RuntimeError(
        'runtime/unknown-state',
        `"${value}" is not a state of the flow "${compiled.flow.id}" (${compiled.flow.hash}).`,
      );
    }
    const made = machine.resolveState({ value, context: compiled.machine.context });
    templates.set(value, made);
    return made;
  };
  return {
    compiled,
    functions,
    events: new Set([
      ...Object.keys(compiled.machine.on),
      ...Object.values(compiled.machine.states).flatMap((state) => Object.keys(state.on ?? {})),
    ]),
    take(value, before, given) {
      const from = template(value);
      const ways = compiled.machine.states[value]?.on?.[given.type] ?? compiled.machine.on[given.type];
      const first = ways?.[0];
      if (!ways || !first) return undefined;
      event = given;
      context = before;
      newest = undefined;
      const { walk: made } = walkOnce(first.actions.params.block);
      // Where the state stays, XState has nothing to add: states have no entries and exits of their own.
      if ('stay' in made.leaf || made.leaf.state === value) return { value, walks: [made] };
      const known = led.get(ways)?.get(made.leaf);
      if (known !== undefined) return { value: known, walks: [made] };
      walks = [];
      const after: AnyMachineSnapshot = machine.transition(from, given, scope);
      if (after.status === 'error') {
        throw new RuntimeError('runtime/failed-step', `"${given.type}" failed in "${value}": ${String(after.error)}`);
      }
      if (walks.length === 0) return undefined;
      const to = String(after.value);
      // A path that was cut goes on with a walk of its own each time.
      if (walks.length === 1) led.set(ways, (led.get(ways) ?? new Map<Leaf, string>()).set(made.leaf, to));
      return { value: to, walks };
    },
  };
}

/**
 * The machine as any XState tool runs it: the same states, guards and transitions, with the context in its snapshots. Slower
 * than `step`, and held equal to it by a test.
 */
export function xstateMachine(compiled: CompiledMachine, functions: KindFunctions): AnyStateMachine {
  const keys = keysOf(compiled);
  let newest: { event: unknown; context: unknown; block: string; walk: Walk } | undefined;
  const walkOnce = (block: string, context: unknown, event: unknown): Walk => {
    if (newest && newest.event === event && newest.context === context && newest.block === block) return newest.walk;
    const made = walk(compiled, functions, block, contextOf(context), eventOf(event));
    newest = { event, context, block, walk: made };
    return made;
  };
  return createMachine(configOf(compiled), {
    guards: {
      path: ({ context, event }: { context: unknown; event: unknown }, params: unknown) => {
        const { block, leaf } = paramsOf(params);
        return leafKey(walkOnce(block, context, event).leaf) === keys.get(block)?.[leaf];
      },
    },
    actions: {
      walk: assign(
        ({ context, event }: { context: unknown; event: unknown }, params: unknown) =>
          walkOnce(paramsOf(params).block, context, event).context,
      ),
    },
  });
}

function keysOf(compiled: CompiledMachine): Keys {
  return new Map(Object.entries(compiled.leaves).map(([block, leaves]) => [block, leaves.map(leafKey)]));
}

/**
 * One scope for every step of a machine. XState's own `transition()` builds an actor at each call, which runs the
 * machine's first step again and costs more than the step itself.
 */
function inertScope(machine: AnyStateMachine, onWalk: (params: unknown) => void): AnyActorScope {
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
    actionExecutor: ({ params }) => onWalk(params),
  };
}

/** The one place where a config that is data enters XState, whose types want it written in the source. */
function configOf(compiled: CompiledMachine): Parameters<typeof createMachine>[0] {
  return compiled.machine as unknown as Parameters<typeof createMachine>[0];
}

/** XState hands guards and actions what it was given. */
function contextOf(context: unknown): Context {
  return context as Context;
}

function eventOf(event: unknown): StepEvent {
  return event as StepEvent;
}

function paramsOf(params: unknown): PathParams {
  return params as PathParams;
}
