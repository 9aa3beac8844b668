import type { Flow } from '@baton/flow';

export interface Selection {
  readonly steps: readonly string[];
  readonly connections: readonly string[];
}

export const noSelection: Selection = { steps: [], connections: [] };

/** The selection without what is no longer in the flow; the same object when nothing is gone. */
export function selectionIn(selection: Selection, flow: Flow): Selection {
  const steps = stillIn(selection.steps, flow.nodes);
  const connections = stillIn(selection.connections, flow.edges);
  return steps === selection.steps && connections === selection.connections ? selection : { steps, connections };
}

/** Of a few it is asked one by one: an index of a large flow would cost more than every keystroke else. */
const FEW = 8;

function stillIn(chosen: readonly string[], all: readonly { id: string }[]): readonly string[] {
  const known = chosen.length > FEW ? new Set(all.map(({ id }) => id)) : null;
  const kept = chosen.filter((id) => (known ? known.has(id) : all.some((one) => one.id === id)));
  return kept.length === chosen.length ? chosen : kept;
}
