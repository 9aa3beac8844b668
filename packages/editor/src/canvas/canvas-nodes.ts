// The drawing in the form that React Flow reads. Objects are kept as long as nothing in them changes.
import type { Edge, Node } from '@xyflow/react';
import type { Flow } from '@baton/flow';
import type { Route } from '../model/ground.ts';
import type { Selection } from '../model/selection.ts';
import type { Drawing, StepView } from '../model/step-view.ts';
import { strings } from '../strings.ts';

export type StepNodeType = Node<Record<string, never>, 'step'>;
export type ConnectionType = Edge<{ route: Route | null }, 'connection'>;

export const WAY_IN = 'in';

export function stepNodes(before: StepNodeType[], drawing: Drawing, selection: Selection): StepNodeType[] {
  const known = new Map(before.map((node) => [node.id, node]));
  const selected = new Set(selection.steps);
  const nodes = [...drawing.steps.values()].map((view) => stepNode(known.get(view.id), view, selected.has(view.id)));
  return sameOrNew(before, nodes);
}

/** React Flow reads the whole list again when it is another one. */
function sameOrNew<T>(before: T[], now: T[]): T[] {
  return before.length === now.length && now.every((item, i) => item === before[i]) ? before : now;
}

function stepNode(known: StepNodeType | undefined, view: StepView, selected: boolean): StepNodeType {
  const label = strings.canvas.step(view.name, view.label);
  const draggable = view.place !== 'band';
  if (known) {
    // While a step is dragged the canvas knows better where it is.
    const { x, y } = known.dragging ? known.position : view.position;
    const same =
      known.position.x === x &&
      known.position.y === y &&
      known.selected === selected &&
      known.ariaLabel === label &&
      known.draggable === draggable;
    return same ? known : { ...known, position: { x, y }, selected, ariaLabel: label, draggable };
  }
  return {
    id: view.id,
    type: 'step',
    data: {},
    position: view.position,
    selected,
    draggable,
    ariaLabel: label,
    domAttributes: { 'aria-roledescription': 'step' },
  };
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
    const exit = from?.exits.find((way) => way.port === edge.from.port);
    if (!from || !to || !exit) return [];
    const label = strings.canvas.connection(from.name, exit.label, to.name);
    const old = known.get(edge.id);
    const isSelected = selected.has(edge.id);
    const route = routes.get(edge.id) ?? null;
    const same =
      old?.source === from.id &&
      old.target === to.id &&
      old.sourceHandle === exit.port &&
      old.selected === isSelected &&
      old.data?.route === route &&
      old.ariaLabel === label;
    if (same) return [old];
    return [
      {
        id: edge.id,
        type: 'connection',
        data: { route },
        source: from.id,
        sourceHandle: exit.port,
        target: to.id,
        targetHandle: WAY_IN,
        selected: isSelected,
        ariaLabel: label,
        // Tab goes from step to step: a flow has three times as many connections, and each step lists its own.
        domAttributes: { 'aria-roledescription': 'connection', tabIndex: -1 },
      },
    ];
  });
  return sameOrNew(before, edges);
}
