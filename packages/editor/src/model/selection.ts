import type { Flow } from '@baton/flow';

export interface Selection {
  readonly steps: readonly string[];
  readonly connections: readonly string[];
}

export const noSelection: Selection = { steps: [], connections: [] };

/** The selection without what is no longer in the flow; the same object when nothing is gone. */
export function selectionIn(selection: Selection, flow: Flow): Selection {
  const steps = new Set(flow.nodes.map((node) => node.id));
  const connections = new Set(flow.edges.map((edge) => edge.id));
  const kept = {
    steps: selection.steps.filter((id) => steps.has(id)),
    connections: selection.connections.filter((id) => connections.has(id)),
  };
  const same = kept.steps.length === selection.steps.length && kept.connections.length === selection.connections.length;
  return same ? selection : kept;
}
