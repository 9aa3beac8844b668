// The same flow with its beginning at another step: a conversation is tried from there, with values of one's own.
import { graphOf, nodeName, type Flow, type FlowEdge, type FlowNode, type Graph, type Registry } from '@baton/flow';

/** Where a try-out begins, and what the flow remembers there, by variable. */
export interface StartingPoint {
  step: string;
  values: Readonly<Record<string, string>>;
}

const VALUES = 'try-it-values';

/** The flow that begins at a step, and the name of the step where it really does: who waits has to be transferred first. Null when nothing can begin there. */
export function startAtStep(flow: Flow, { step, values }: StartingPoint, registry: Registry): Flow | null {
  const graph = graphOf(flow, registry);
  const start = [...graph.nodes.values()].find(({ facts }) => facts.start);
  const target = entryOf(flow, step, registry);
  const port = start && Object.keys(start.ports)[0];
  if (!start || port === undefined || target === null) return null;
  if (target === start.node.id) return flow;
  const given = Object.entries(values).filter(([, value]) => value !== '');
  const setting = given.length > 0 ? valuesStep(flow, given, registry) : null;
  const edges = flow.edges.filter(({ from }) => from.node !== start.node.id || from.port !== port);
  const first = edge(start.node.id, port, setting?.id ?? target);
  return {
    ...flow,
    nodes: [
      ...flow.nodes.map((node) => (node.id === start.node.id ? quiet(node, registry) : node)),
      ...(setting ? [setting] : []),
    ],
    edges: [...edges, first, ...(setting ? [edge(setting.id, 'next', target)] : [])],
  };
}

/** The step that a conversation can be led to so that this one comes next: itself, or the transfer in whose line it is said. */
export function entryOf(flow: Flow, step: string, registry: Registry): string | null {
  const graph = graphOf(flow, registry);
  const found = graph.nodes.get(step);
  if (!found || found.facts.listener || found.facts.drawingOnly) return null;
  for (const [id, { ports }] of graph.nodes) {
    for (const [port, { lane }] of Object.entries(ports)) {
      const edge = lane === 'waiting' ? graph.edge(id, port) : undefined;
      if (edge && isInLine(graph, edge.to.node, step)) return id;
    }
  }
  return step;
}

/** Whether a customer who holds a place can come from one step to the other without giving it up. */
function isInLine(graph: Graph, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const step = graph.nodes.get(id);
    if (!step || seen.has(id) || Object.values(step.ports).some(({ lane }) => lane === 'waiting')) continue;
    if (id === to) return true;
    seen.add(id);
    for (const [port, { place }] of Object.entries(step.ports)) {
      const next = graph.edge(id, port);
      if (next && place !== 'leaves') open.push(next.to.node);
    }
  }
  return false;
}

/** Steps that a try-out can begin at, by name. */
export function startingSteps(flow: Flow, registry: Registry): { id: string; name: string }[] {
  const graph = graphOf(flow, registry);
  return flow.nodes.flatMap((node) => {
    const facts = graph.nodes.get(node.id)?.facts;
    if (!facts || facts.listener || facts.drawingOnly) return [];
    return [{ id: node.id, name: nodeName(node, registry.get(node.kind)?.label) }];
  });
}

function valuesStep(flow: Flow, given: readonly [string, string][], registry: Registry): FlowNode | null {
  const kind = registry.get('set-variable');
  if (!kind) return null;
  const types = new Map(flow.settings.variables.map(({ name, type }) => [name, type]));
  const assignments = given.map(([variable, value]) => {
    const type = types.get(variable);
    if (type === 'number' && Number.isFinite(Number(value))) return { set: 'number', variable, number: Number(value) };
    if (type === 'boolean') return { set: 'yes-no', variable, value: /^(yes|true|1)$/i.test(value) };
    return { set: 'text', variable, text: value };
  });
  const position = { x: 0, y: 0 };
  return { id: VALUES, kind: 'set-variable', version: kind.version, position, config: { assignments } };
}

/** Begins without a greeting where the kind can: the talk is in its midst. */
function quiet(node: FlowNode, registry: Registry): FlowNode {
  const config = { ...node.config, greet: false };
  return registry.get(node.kind)?.config.safeParse(config).success ? { ...node, config } : node;
}

function edge(from: string, port: string, to: string): FlowEdge {
  return { id: `try-it-${from}-${port}`, from: { node: from, port }, to: { node: to } };
}
