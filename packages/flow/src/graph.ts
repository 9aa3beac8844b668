// Questions about a drawn flow, answered from one index.
import type { AnyNode } from './any-node.ts';
import { nodeName, type Flow, type FlowEdge, type FlowNode } from './document.ts';
import type { Facts, Port } from './define-node.ts';
import type { Registry } from './registry.ts';

/** A step in the graph, with its ways out and its facts. */
export interface GraphNode {
  node: FlowNode;
  definition: AnyNode;
  index: number;
  name: string;
  ports: Record<string, Port>;
  facts: Facts;
}

/** A flow as a graph, with what its kinds say of each step. */
export interface Graph {
  flow: Flow;
  nodes: ReadonlyMap<string, GraphNode>;
  /** The step that a way out leads to. */
  target: (node: string, port: string) => GraphNode | undefined;
  edge: (node: string, port: string) => FlowEdge | undefined;
  into: (node: string) => readonly FlowEdge[];
  outOf: (node: string) => readonly FlowEdge[];
}

/**
 * Indexes a flow whose kinds are all known; linear in its size. `before`, a graph of the same registry, spares asking the
 * kinds again about steps that are the same objects as in it.
 */
export function graphOf(flow: Flow, registry: Registry, before?: Graph): Graph {
  const nodes = new Map<string, GraphNode>();
  flow.nodes.forEach((node, index) => {
    const old = before?.nodes.get(node.id);
    if (old?.node === node && old.definition === registry.get(node.kind)) {
      nodes.set(node.id, old.index === index ? old : { ...old, index });
      return;
    }
    const definition = registry.get(node.kind);
    if (!definition) return;
    nodes.set(node.id, {
      node,
      definition,
      index,
      name: nodeName(node, definition.label),
      ports: definition.ports(node.config),
      facts: definition.facts(node.config),
    });
  });
  if (before && before.flow.edges === flow.edges) {
    const { edge, into, outOf } = before;
    return { flow, nodes, edge, into, outOf, target: targetIn(nodes, edge) };
  }
  const out = new Map<string, FlowEdge[]>();
  const incoming = new Map<string, FlowEdge[]>();
  const byExit = new Map<string, FlowEdge>();
  for (const edge of flow.edges) {
    append(out, edge.from.node, edge);
    append(incoming, edge.to.node, edge);
    byExit.set(exitKey(edge.from.node, edge.from.port), edge);
  }
  const edge = (node: string, port: string) => byExit.get(exitKey(node, port));
  return {
    flow,
    nodes,
    edge,
    target: targetIn(nodes, edge),
    into: (node) => incoming.get(node) ?? [],
    outOf: (node) => out.get(node) ?? [],
  };
}

function targetIn(nodes: Graph['nodes'], edge: Graph['edge']): Graph['target'] {
  return (node, port) => {
    const found = edge(node, port);
    return found ? nodes.get(found.to.node) : undefined;
  };
}

function exitKey(node: string, port: string): string {
  return `${node}\n${port}`;
}

function append(map: Map<string, FlowEdge[]>, key: string, edge: FlowEdge): void {
  const list = map.get(key);
  if (list) list.push(edge);
  else map.set(key, [edge]);
}
