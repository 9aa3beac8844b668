// The two lanes of a drawing: what listens all the time, and what the customer hears while waiting.
import type { Facts, Graph, GraphNode } from '@baton/flow';
import type { Point } from './document.ts';

type Listener = NonNullable<Facts['listener']>;

/** T11: policy overrides everything, explicit fires at once, frustration adds up; a return is asked about first of the bot. */
const PRECEDENCE: readonly Listener[] = ['policy', 'explicit', 'frustration', 'returning'];

/** The steps that listen all the time, in the order in which they go first. */
export function listenersInOrder(graph: Graph): GraphNode[] {
  return [...graph.nodes.values()]
    .filter((step) => step.facts.listener !== undefined)
    .toSorted((a, b) => rank(a) - rank(b) || a.node.position.x - b.node.position.x || a.index - b.index);
}

function rank(step: GraphNode): number {
  return step.facts.listener ? PRECEDENCE.indexOf(step.facts.listener) : PRECEDENCE.length;
}

/**
 * The steps a customer may meet while a place in the queue is held: from each way out into the waiting lane, or from
 * `start`, along the ways out that keep the place. A transfer inside the lane is where the walk ends.
 */
export function waitingSteps(graph: Graph, start?: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open: string[] = start === undefined ? entrances(graph) : [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const step = graph.nodes.get(id);
    if (!step || found.has(id) || holdsPlace(step)) continue;
    found.add(id);
    for (const [port, { place }] of Object.entries(step.ports)) {
      const next = graph.edge(id, port);
      if (next && place !== 'leaves') open.push(next.to.node);
    }
  }
  return found;
}

function entrances(graph: Graph): string[] {
  const entries: string[] = [];
  for (const [id, step] of graph.nodes) {
    for (const [port, { lane }] of Object.entries(step.ports)) {
      const edge = lane === 'waiting' ? graph.edge(id, port) : undefined;
      if (edge) entries.push(edge.to.node);
    }
  }
  return entries;
}

function holdsPlace(step: GraphNode): boolean {
  return Object.values(step.ports).some((port) => port.lane === 'waiting');
}

export const STEP_WIDTH = 240;
export const BAND_GAP = 56;
const BAND_TO_STEPS = 128;

/** Where the steps of the band are drawn: side by side above everything else. `heightOf` is in canvas pixels. */
export function bandPositions(graph: Graph, heightOf: (step: GraphNode) => number): ReadonlyMap<string, Point> {
  const band = listenersInOrder(graph);
  const rest = [...graph.nodes.values()].filter((step) => step.facts.listener === undefined);
  const left = rest.length > 0 ? Math.min(...rest.map((step) => step.node.position.x)) : 0;
  const top = rest.length > 0 ? Math.min(...rest.map((step) => step.node.position.y)) : 0;
  const tallest = Math.max(0, ...band.map(heightOf));
  const y = Math.round(top - BAND_TO_STEPS - tallest);
  return new Map(band.map((step, i) => [step.node.id, { x: left + i * (STEP_WIDTH + BAND_GAP), y }]));
}
