// Some steps of a flow as a graph of their own: they are put in order without the others being touched.
import { graphOf, type Flow, type Graph, type Registry } from '@baton/flow';
import type { Point } from './document.ts';
import type { Drawing } from './step-view.ts';

/** The chosen steps and the connections between them, and the corner where they stand. Null for fewer than two. */
export function partOf(
  flow: Flow,
  { steps }: Drawing,
  registry: Registry,
  chosen: readonly string[],
): { graph: Graph; corner: Point } | null {
  const views = chosen.flatMap((id) => {
    const view = steps.get(id);
    return view && view.place !== 'band' ? [view] : [];
  });
  if (views.length < 2) return null;
  const inside = new Set(views.map(({ id }) => id));
  const part: Flow = {
    ...flow,
    nodes: flow.nodes.filter(({ id }) => inside.has(id)),
    edges: flow.edges.filter(({ from, to }) => inside.has(from.node) && inside.has(to.node)),
  };
  return {
    graph: graphOf(part, registry),
    corner: {
      x: Math.min(...views.map(({ position }) => position.x)),
      y: Math.min(...views.map(({ position }) => position.y)),
    },
  };
}
