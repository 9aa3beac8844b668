// What the canvas shows of a step. A view is kept as long as nothing in it changes, so that only changed steps draw again.
import {
  graphOf,
  type Facts,
  type Flow,
  type FlowNode,
  type Graph,
  type GraphNode,
  type NodeGroup,
  type Port,
  type Registry,
} from '@baton/flow';
import type { Point } from './document.ts';
import { bandPositions, waitingSteps } from './lanes.ts';
import { heightOf, StepHeights } from './step-heights.ts';

export interface ExitView {
  port: string;
  label: string;
  required: boolean;
  connected: boolean;
  leaves: boolean;
}

export interface StepView {
  id: string;
  node: FlowNode;
  name: string;
  /** The kind's own name; the same as `name` unless the designer gave one. */
  label: string;
  icon: string;
  group: NodeGroup;
  /** One short line about the settings. */
  line: string;
  exits: readonly ExitView[];
  hasWayIn: boolean;
  place: 'band' | 'waiting' | 'main' | 'note';
  position: Point;
  /** The kind is not in the registry: shown, kept and not editable. */
  unknown: boolean;
  /** The flow that it stands for. */
  part: { flow: string; hash: string } | null;
}

/** A titled area below the steps. */
export interface FrameView extends StepView {
  frame: NonNullable<Facts['frame']>;
}

/** A flow as it is drawn: its graph, its steps by id, what it is called for, and what may be done to it. */
export interface Drawing {
  graph: Graph;
  steps: ReadonlyMap<string, StepView>;
  /**
   * The steps as they were when one last came, went, moved or got another way out: the same map while only what they say
   * changes. What shows no more than where steps stand reads this, and is not drawn anew at each keystroke.
   */
  placed: ReadonlyMap<string, StepView>;
  /** Areas around steps: no step among them, nothing goes around them. */
  frames: ReadonlyMap<string, FrameView>;
  waiting: ReadonlySet<string>;
  /** Where the steps of the band stand. */
  band: ReadonlyMap<string, Point>;
  heights: StepHeights;
}

/** Everything the canvas draws; reuses the views of `before` that still hold. `heights` are those of steps already drawn. */
export function draw(
  flow: Flow,
  registry: Registry,
  before?: Drawing,
  heights: StepHeights = new StepHeights(),
): Drawing {
  const graph = graphOf(flow, registry, before?.graph);
  // What a step says moves nothing: most changes are that, and follow each other at the pace of typing.
  const still = before && before.graph.flow !== flow && sameShape(before.graph, graph) ? before : null;
  const lanes = still ?? lanesOf(graph, heights);
  const waiting = before && sameSet(lanes.waiting, before.waiting) ? before.waiting : lanes.waiting;
  const { band } = lanes;
  const steps = new Map<string, StepView>();
  const frames = new Map<string, FrameView>();
  const sameWays = before?.graph.edge === graph.edge && before.waiting === waiting;
  for (const node of flow.nodes) {
    const frame = graph.nodes.get(node.id)?.facts.frame;
    if (frame) {
      const known = before?.frames.get(node.id);
      frames.set(node.id, known?.node === node ? known : { ...viewOf(node, graph, waiting, undefined), frame });
      continue;
    }
    const old = before?.steps.get(node.id);
    const inBand = band.get(node.id);
    if (old && sameWays && old.node === node && (!inBand || samePoint(inBand, old.position))) {
      steps.set(node.id, old);
      continue;
    }
    const next = viewOf(node, graph, waiting, inBand);
    steps.set(node.id, old && sameView(old, next) ? old : next);
  }
  const placed = still?.placed ?? steps;
  return { graph, steps, placed, frames: sameFrames(before?.frames, frames), waiting, band, heights };
}

function lanesOf(graph: Graph, heights: StepHeights): Pick<Drawing, 'waiting' | 'band'> {
  const tall = (step: GraphNode) => heights.drawn(step.node.id) ?? heightOf(Object.keys(step.ports).length);
  return { waiting: waitingSteps(graph), band: bandPositions(graph, tall) };
}

/** Whether the same steps stand at the same places, with the same ways out that lead to the same steps. */
function sameShape(a: Graph, b: Graph): boolean {
  const { nodes } = a.flow;
  if (a.edge !== b.edge || nodes.length !== b.flow.nodes.length) return false;
  return b.flow.nodes.every((node, i) => {
    if (nodes[i] === node) return true;
    const [old, step] = [a.nodes.get(node.id), b.nodes.get(node.id)];
    return nodes[i]?.id === node.id && old !== undefined && step !== undefined && standsAlike(old, step);
  });
}

function standsAlike(a: GraphNode, b: GraphNode): boolean {
  const ports = Object.entries(b.ports);
  return (
    samePoint(a.node.position, b.node.position) &&
    a.definition === b.definition &&
    a.facts.listener === b.facts.listener &&
    a.facts.start === b.facts.start &&
    a.facts.drawingOnly === b.facts.drawingOnly &&
    (a.facts.frame === undefined) === (b.facts.frame === undefined) &&
    Object.keys(a.ports).length === ports.length &&
    ports.every(([port, { lane, place }]) => {
      const old = a.ports[port];
      return old !== undefined && old.lane === lane && old.place === place;
    })
  );
}

/** The map of before, where nothing in it is another. */
function sameFrames(before: Drawing['frames'] | undefined, now: Drawing['frames']): Drawing['frames'] {
  const same = before?.size === now.size && [...now].every(([id, frame]) => before.get(id) === frame);
  return same && before ? before : now;
}

function samePoint(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || (a.size === b.size && [...a].every((one) => b.has(one)));
}

function viewOf(node: FlowNode, graph: Graph, waiting: ReadonlySet<string>, band: Point | undefined): StepView {
  const step = graph.nodes.get(node.id);
  if (!step) return unknownView(node, graph);
  const { definition, facts, name } = step;
  return {
    id: node.id,
    node,
    name,
    label: definition.label,
    icon: definition.icon,
    group: definition.group,
    line: definition.describe(node.config),
    exits: Object.entries(step.ports).map(([port, way]) => exitView(graph, node.id, port, way)),
    hasWayIn: !facts.listener && !facts.start && !facts.drawingOnly,
    place: band ? 'band' : facts.drawingOnly ? 'note' : waiting.has(node.id) ? 'waiting' : 'main',
    position: band ?? node.position,
    unknown: false,
    part: facts.subFlow ? { flow: facts.subFlow.flow, hash: facts.subFlow.hash } : null,
  };
}

function exitView(graph: Graph, node: string, port: string, way: Port): ExitView {
  return {
    port,
    label: way.label,
    required: way.required ?? false,
    connected: graph.edge(node, port) !== undefined,
    leaves: way.place === 'leaves',
  };
}

// A kind that is not installed still shows the ways out that the drawing uses.
function unknownView(node: FlowNode, graph: Graph): StepView {
  const ports = graph.outOf(node.id).map((edge) => edge.from.port);
  return {
    id: node.id,
    node,
    name: node.name ?? node.kind,
    label: node.kind,
    icon: 'circle-help',
    group: 'notes',
    line: '',
    exits: ports.map((port) => ({ port, label: port, required: false, connected: true, leaves: false })),
    hasWayIn: true,
    place: 'main',
    position: node.position,
    unknown: true,
    part: null,
  };
}

function sameView(a: StepView, b: StepView): boolean {
  return (
    a.node === b.node &&
    a.label === b.label &&
    a.place === b.place &&
    a.position.x === b.position.x &&
    a.position.y === b.position.y &&
    a.exits.length === b.exits.length &&
    a.exits.every((exit, i) => exit.port === b.exits[i]?.port && exit.connected === b.exits[i].connected)
  );
}
