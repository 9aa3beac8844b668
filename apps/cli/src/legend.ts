import { stepInDrawing } from '@baton/compiler';
import { graphOf, type CompiledMachine, type Flow } from '@baton/flow';
import { registry } from './parts.ts';

export interface LegendRow {
  /** The drawn step's id. */
  step: string;
  name: string;
  /** States in which the token can stand at this step; none for a step that never waits. */
  states: string[];
}

/** Which drawn step became which state. A step without one runs inside the transitions of others. */
export function legendOf(flow: Flow, { machine }: CompiledMachine): LegendRow[] {
  const statesAt = new Map<string, string[]>();
  for (const [key, { meta }] of Object.entries(machine.states)) {
    if (meta.node === null || key === machine.initial) continue;
    // States inside a part belong to the step that stands for it.
    const step = stepInDrawing(meta.node);
    statesAt.set(step, [...(statesAt.get(step) ?? []), key]);
  }
  return [...graphOf(flow, registry).nodes.values()]
    .filter(({ facts }) => !facts.drawingOnly)
    .map(({ node, name }) => ({ step: node.id, name, states: statesAt.get(node.id) ?? [] }));
}
