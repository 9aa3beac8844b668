// The drawing in the form that React Flow reads. Objects are kept as long as nothing in them changes.
import type { Flow, FlowEdge } from '@baton/flow';
import { Position, type Edge, type Node, type NodeHandle } from '@xyflow/react';
import type { Route } from '../model/ground.ts';
import { STEP_WIDTH } from '../model/lanes.ts';
import type { Selection } from '../model/selection.ts';
import type { Drawing, FrameView, StepView } from '../model/step-view.ts';
import { strings } from '../strings.ts';

export interface StepNodeData extends Record<string, unknown> {
  /** As last told to React Flow; what a step says it reads from the editor itself. */
  view: StepView;
  /** As told to React Flow before it measured; undefined where it finds out by itself. */
  height: number | undefined;
}

export type StepNodeType = Node<StepNodeData, 'step' | 'frame'>;

export interface ConnectionData extends Record<string, unknown> {
  edge: FlowEdge;
  from: StepView;
  /** The name of the way out. */
  exit: string;
  to: StepView;
  route: Route | null;
}

export type ConnectionType = Edge<ConnectionData, 'connection'>;

export const WAY_IN = 'in';

/** From so many steps on, only those in view are drawn: a browser would spend each movement on the others. */
export const MANY = 120;
/** Below this zoom a large flow is one picture; each step of it would be a page of its own to the browser. */
export const OVERVIEW = 0.25;

/** Objects of `before` are kept unless something in them changed that React Flow has to know: it reads its whole list then. */
export function stepNodes(before: StepNodeType[], drawing: Drawing, selection: Selection): StepNodeType[] {
  const known = new Map(before.map((node) => [node.id, node]));
  const selected = new Set(selection.steps);
  // Of many steps React Flow is told the size: to find it out it would have to draw each of them once.
  const told = drawing.steps.size > MANY;
  const frames = [...drawing.frames.values()].map((view) => frameNode(known.get(view.id), view, selected.has(view.id)));
  const nodes = [...drawing.steps.values()].map((view) =>
    stepNode(known.get(view.id), view, selected.has(view.id), told ? drawing.heights.of(view) : undefined),
  );
  return sameOrNew(before, [...frames, ...nodes]);
}

function frameNode(known: StepNodeType | undefined, view: FrameView, selected: boolean): StepNodeType {
  const { x, y } = known?.dragging ? known.position : view.position;
  const { width, height } = view.frame;
  const isSame =
    known !== undefined &&
    sameOutside(known.data.view, view) &&
    sameNames(known.data.view, view) &&
    known.width === width &&
    known.height === height &&
    known.selected === selected &&
    known.position.x === x &&
    known.position.y === y;
  if (isSame) return known;
  return {
    ...(known ?? { id: view.id, type: 'frame', domAttributes: stepAttributes() }),
    data: { view, height },
    position: { x, y },
    width,
    height,
    measured: { width, height },
    selected,
    // Below all steps and lines, chosen or not; only its title takes the pointer.
    zIndex: -2000,
    style: { pointerEvents: 'none' },
    connectable: false,
    ariaLabel: strings.canvas.step(view.name, view.label),
  };
}

/** React Flow reads the whole list again when it is another one. */
function sameOrNew<T>(before: T[], now: T[]): T[] {
  return before.length === now.length && now.every((item, i) => item === before[i]) ? before : now;
}

function stepNode(
  known: StepNodeType | undefined,
  view: StepView,
  selected: boolean,
  height: number | undefined,
): StepNodeType {
  // While a step is dragged the canvas knows better where it is.
  const { x, y } = known?.dragging ? known.position : view.position;
  const sameDots = known !== undefined && sameOutside(known.data.view, view) && known.data.height === height;
  const sameWords = known !== undefined && sameNames(known.data.view, view);
  const same = sameDots && sameWords && known.selected === selected && known.position.x === x && known.position.y === y;
  if (same) return known;
  const told = height !== undefined && {
    measured: { width: STEP_WIDTH, height },
    handles: sameDots ? (known.handles ?? []) : dotsOf(view, height),
  };
  return {
    ...(known ?? { id: view.id, type: 'step', domAttributes: stepAttributes() }),
    data: { view, height },
    position: { x, y },
    selected,
    draggable: view.place !== 'band',
    ariaLabel: sameWords ? (known.ariaLabel ?? '') : strings.canvas.step(view.name, view.label),
    ...told,
  };
}

/** Whether a step has the same dots and may be dragged as before. */
export function sameOutside(a: StepView, b: StepView): boolean {
  if (a === b) return true;
  const { exits } = b;
  return (
    a.place === b.place &&
    a.hasWayIn === b.hasWayIn &&
    a.exits.length === exits.length &&
    a.exits.every(({ port }, i) => port === exits[i]?.port)
  );
}

function sameNames(a: StepView, b: StepView): boolean {
  return a === b || (a.name === b.name && a.label === b.label);
}

/** Made with each step or connection, and kept with it: memoised parts stay the same. */
const stepAttributes = () => ({ 'aria-roledescription': strings.canvas.aStep });
// Tab goes from step to step: a flow has three times as many connections, and each step lists its own.
const connectionAttributes = () => ({ 'aria-roledescription': strings.canvas.aConnection, tabIndex: -1 });

/** Edge, border and rows of a step as its sheet sets them, in canvas pixels. */
const EDGE = 1;
const FOOT = 5;
const ROW = 27;
const DOT = 11;
const SLOT = { width: 7, height: 14, middle: 21 };

/** Where the dots of a step are that is not drawn. */
export function dotsOf({ exits, hasWayIn }: StepView, height: number): NodeHandle[] {
  const foot = height - EDGE - FOOT;
  const out = exits.map((exit, i): NodeHandle => {
    const middle = foot - (exits.length - i) * ROW + ROW / 2;
    const x = STEP_WIDTH - EDGE - DOT / 2;
    return { id: exit.port, type: 'source', position: Position.Right, x, y: middle - DOT / 2, width: DOT, height: DOT };
  });
  if (!hasWayIn) return out;
  const { width, height: tall, middle } = SLOT;
  const x = EDGE - width / 2;
  const y = EDGE + middle - tall / 2;
  return [{ id: WAY_IN, type: 'target', position: Position.Left, x, y, width, height: tall }, ...out];
}

export function connections(
  before: ConnectionType[],
  flow: Flow,
  drawing: Drawing,
  selection: Selection,
  routes: ReadonlyMap<string, Route>,
): ConnectionType[] {
  const known = new Map(before.map((edge) => [edge.id, edge]));
  const selected = new Set(selection.connections);
  const edges = flow.edges.flatMap((edge): ConnectionType[] => {
    const from = drawing.steps.get(edge.from.node);
    const to = drawing.steps.get(edge.to.node);
    if (!from || !to) return [];
    const old = known.get(edge.id);
    const isSelected = selected.has(edge.id);
    const route = routes.get(edge.id) ?? null;
    const exit = from.exits.find((way) => way.port === edge.from.port);
    if (!exit) return [];
    const sameEnds =
      old?.data?.edge === edge &&
      old.data.exit === exit.label &&
      sameNames(old.data.from, from) &&
      sameNames(old.data.to, to);
    if (sameEnds && old.data?.route === route && old.selected === isSelected) return [old];
    return [
      {
        id: edge.id,
        type: 'connection',
        data: { edge, from, exit: exit.label, to, route },
        source: from.id,
        sourceHandle: exit.port,
        target: to.id,
        targetHandle: WAY_IN,
        selected: isSelected,
        ariaLabel: sameEnds ? (old.ariaLabel ?? '') : strings.canvas.connection(from.name, exit.label, to.name),
        domAttributes: old?.domAttributes ?? connectionAttributes(),
      },
    ];
  });
  return sameOrNew(before, edges);
}
