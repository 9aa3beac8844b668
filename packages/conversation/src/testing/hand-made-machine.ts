// A compiled machine written by hand, for tests: waits that react to events with effects, and a place in line.
import {
  BEGIN,
  deadlineEvent,
  ENDED,
  listenerEvent,
  placeEvent,
  REST,
  type CompiledDeadline,
  type CompiledEffect,
  type CompiledMachine,
  type CompiledTransition,
  type KindFunctions,
  type Leaf,
  type ListenerSpec,
  type StateSpec,
} from '@baton/flow';
import { loadMachine, type Machine } from '@baton/runtime';

export interface Reaction {
  does?: CompiledEffect[];
  /** Sets variables before the effects. */
  sets?: { [name: string]: string | number };
  /** A wait, `rest` or `ended`; without one the token stays. */
  to?: string;
}

export interface Wait extends Partial<Pick<StateSpec, 'awaiting' | 'options' | 'otherWay' | 'keepsCompany'>> {
  on?: { [event: string]: Reaction };
  deadlines?: CompiledDeadline[];
}

export interface HandMade {
  /** The first one is waited in once the conversation has begun. */
  waits: { [name: string]: Wait };
  /** What the step called `line` does with events while it holds the place in line. */
  place?: { on?: { [event: string]: Reaction }; deadlines?: CompiledDeadline[] };
  /** What happens on the way to the first wait. */
  start?: Reaction;
  /** Triggers by their step's name: one for explicit requests fires on those, any other on every message. */
  listeners?: { [node: string]: Reaction & { listener: ListenerSpec['listener'] } };
  vars?: { [name: string]: string | number };
  /** What triggers and gates ask of the reading of messages. */
  signals?: CompiledMachine['signals'];
}

const PLACE = 'line';

export function handMadeMachine({ waits, place, start, listeners = {}, vars = {}, signals = {} }: HandMade): Machine {
  const blocks: CompiledMachine['blocks'] = {};
  const leaves: CompiledMachine['leaves'] = {};
  const updates = new Map<string, KindFunctions['updates'] extends ReadonlyMap<string, infer U> ? U : never>();

  const react = (id: string, node: string, { does = [], sets, to }: Reaction): CompiledTransition[] => {
    const leaf: Leaf = to === undefined ? { stay: true } : { state: to };
    if (sets) updates.set(`test/${id}`, () => ({ vars: sets }));
    blocks[id] = {
      node,
      memory: node,
      ops: [
        ...(sets ? [{ op: 'update' as const, update: { type: `test/${id}` } }] : []),
        ...does.map((effect) => ({ op: 'effect' as const, effect })),
      ],
      go: leaf,
    };
    leaves[id] = [leaf];
    return [
      {
        ...(to === undefined ? {} : { target: `#${to}`, reenter: true }),
        actions: { type: 'walk', params: { block: id, leaf: 0 } },
        meta: { nodes: [] },
      },
    ];
  };
  const reactions = (node: string, mark: string, on: { [event: string]: Reaction }, name = (event: string) => event) =>
    Object.fromEntries(
      Object.entries(on).map(([event, reaction]) => [name(event), react(`${node}${mark}${event}`, node, reaction)]),
    );

  const [first = REST] = Object.keys(waits);
  const idle: StateSpec = { node: null, memory: '', awaiting: 'nothing', handles: [], deadlines: [] };
  const compiled: CompiledMachine = {
    format: 1,
    flow: { id: 'flow', name: 'Flow', hash: 'hash' },
    settings: { language: 'en', languages: ['en', 'de'], voice: 'warm', channels: ['web'], variables: [] },
    machine: {
      id: 'flow',
      initial: BEGIN,
      context: { vars, memory: {} },
      on: {
        ...reactions(PLACE, '@', place?.on ?? {}, (event) => placeEvent(PLACE, event)),
        ...Object.fromEntries(
          Object.entries(listeners).map(([node, reaction]) => [listenerEvent(node), react(node, node, reaction)]),
        ),
      },
      states: {
        [BEGIN]: {
          id: BEGIN,
          on: { start: react('start', 'start', { to: first, ...start }) },
          meta: { node: 'start' },
        },
        ...Object.fromEntries(
          Object.entries(waits).map(([name, { on = {} }]) => [
            name,
            { id: name, on: reactions(name, '?', on), meta: { node: name } },
          ]),
        ),
        [REST]: { id: REST, meta: { node: null } },
        [ENDED]: { id: ENDED, meta: { node: null } },
      },
      options: { maxIterations: 10 },
    },
    blocks,
    leaves,
    states: {
      [BEGIN]: idle,
      ...Object.fromEntries(
        Object.entries(waits).map(([name, { on = {}, deadlines = [], awaiting = 'nothing', ...spec }]) => [
          name,
          { ...spec, node: name, memory: name, awaiting, handles: Object.keys(on), deadlines },
        ]),
      ),
      [REST]: idle,
      [ENDED]: idle,
    },
    places: {
      [PLACE]: { memory: PLACE, handles: Object.keys(place?.on ?? {}), deadlines: place?.deadlines ?? [] },
    },
    memory: {},
    listeners: Object.entries(listeners).map(([node, { listener }]) => ({
      node,
      kind: node,
      listener,
      config: {},
    })),
    signals,
    notes: [],
  };
  const fires: KindFunctions['fires'] = new Map(
    Object.entries(listeners).map(([node, { listener }]) => [
      node,
      (_config, { signals }) =>
        listener !== 'explicit' || signals.explicit.asked
          ? { because: `heard ${node}`, topic: null, score: 1, quotes: [] }
          : null,
    ]),
  );
  return loadMachine(compiled, { guards: new Map(), updates, dues: new Map(), fires });
}

/** A deadline so many seconds after the wait began. */
export function after(key: string, seconds: number): { key: string; from: 'entered'; due: { seconds: number } } {
  return { key, from: 'entered', due: { seconds } };
}

/** The name under which a wait reacts to its deadline. */
export const due = deadlineEvent;
