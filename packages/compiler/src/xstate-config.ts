// The machine as XState reads it: flat states at waiting points, triggers and the place's exits at the root.
import {
  listenerEvent,
  placeEvent,
  BEGIN,
  ENDED,
  REST,
  type CompiledTransition,
  type Flow,
  type Graph,
  type GraphNode,
  type Json,
  type Registry,
  type XStateConfig,
} from '@baton/flow';
import type { CompiledNode } from './compile-blocks.ts';
import type { Folded } from './fold-leaves.ts';

/** Hops between intermediate states in one step; a flow that needs more is broken. */
const MOST_HOPS = 1000;

interface Parts {
  flow: Flow;
  start: GraphNode;
  nodes: readonly CompiledNode[];
  folded: Folded;
}

export function xstateConfig({ flow, start, nodes, folded }: Parts): XStateConfig {
  const transitions = (block: string, home?: string) => transitionsOf(block, folded, home);
  const root: XStateConfig['on'] = {};
  const states: XStateConfig['states'] = {
    [BEGIN]: { id: BEGIN, on: { start: transitions(start.node.id) }, meta: { node: start.node.id } },
  };
  for (const node of nodes) {
    if (node.listener) root[listenerEvent(node.id)] = transitions(node.id);
    for (const { event, block } of node.place?.on ?? []) root[placeEvent(node.id, event)] = transitions(block);
    if (node.state) {
      const { key } = node.state;
      states[key] = {
        id: key,
        on: Object.fromEntries(node.state.on.map(({ event, block }) => [event, transitions(block, key)])),
        meta: { node: node.id },
      };
    }
  }
  for (const { block, state } of folded.cuts)
    states[state] = { id: state, always: transitions(block), meta: { node: folded.blocks[block]?.node ?? null } };
  states[REST] = { id: REST, meta: { node: null } };
  states[ENDED] = { id: ENDED, meta: { node: null } };
  return {
    id: flow.id,
    initial: BEGIN,
    context: { vars: defaultsOf(flow), memory: {} },
    on: root,
    states,
    options: { maxIterations: MOST_HOPS },
  };
}

function transitionsOf(block: string, folded: Folded, home?: string): CompiledTransition[] {
  const leaves = folded.leaves[block] ?? [];
  return leaves.map((leaf, index) => ({
    // States have no entry of their own: coming back to where one is needs no leaving. Deadlines are the runtime's.
    ...('stay' in leaf || leaf.state === home ? {} : { target: `#${leaf.state}` }),
    // The last way needs no guard: a walk always ends somewhere.
    ...(index === leaves.length - 1 ? {} : { guard: { type: 'path', params: { block, leaf: index } } as const }),
    actions: { type: 'walk', params: { block, leaf: index } },
    meta: { nodes: folded.nodesTo(block, index) },
  }));
}

function defaultsOf(flow: Flow): { [name: string]: Json } {
  return Object.fromEntries(
    flow.settings.variables.flatMap((variable) =>
      variable.default === undefined ? [] : [[variable.name, variable.default]],
    ),
  );
}

/** By node, or by kind where its nodes share it. */
export function memoryOf(graph: Graph, registry: Registry): { [key: string]: { [field: string]: Json } } {
  const memory: { [key: string]: { [field: string]: Json } } = {};
  for (const { node } of graph.nodes.values()) {
    const definition = registry.get(node.kind);
    if (!definition?.memory) continue;
    const key = definition.scope === 'node' ? node.id : node.kind;
    // Memory is plain JSON by contract; a kind whose defaults are not would lose them here, in its own tests.
    if (!Object.hasOwn(memory, key)) memory[key] = JSON.parse(JSON.stringify(definition.memory.parse({})));
  }
  return memory;
}
