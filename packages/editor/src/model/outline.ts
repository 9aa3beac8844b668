// The drawing as a list, in the order in which a conversation would meet its steps.
import type { Graph } from '@baton/flow';
import { listenersInOrder, waitingSteps } from './lanes.ts';

export type OutlineGroup = 'listening' | 'main' | 'waiting' | 'loose' | 'notes';

export interface OutlineEntry {
  id: string;
  group: OutlineGroup;
  /** How many steps lie between the beginning and this one; indents the list. */
  depth: number;
}

/** Every step once, first those that listen, then along the connections, then what nothing leads to. */
export function outlineOf(graph: Graph): OutlineEntry[] {
  const waiting = waitingSteps(graph);
  const seen = new Set<string>();
  const main: OutlineEntry[] = [];
  const listening = listenersInOrder(graph).map(({ node }): OutlineEntry => {
    seen.add(node.id);
    return { id: node.id, group: 'listening', depth: 0 };
  });
  const starts = [...graph.nodes.values()].filter((step) => step.facts.start).map((step) => step.node.id);
  for (const id of [...starts, ...listening.map((entry) => entry.id)]) follow(id);
  const rest: OutlineEntry[] = [];
  for (const [id, step] of graph.nodes) {
    if (!seen.has(id)) rest.push({ id, group: step.facts.drawingOnly ? 'notes' : 'loose', depth: 0 });
  }
  const ordered = [...listening, ...main.filter((entry) => entry.group === 'main')];
  ordered.push(...main.filter((entry) => entry.group === 'waiting'));
  return [
    ...ordered,
    ...rest.filter((entry) => entry.group === 'loose'),
    ...rest.filter((entry) => entry.group === 'notes'),
  ];

  function follow(start: string): void {
    const open = [{ id: start, depth: 0 }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { id, depth } = next;
      const step = graph.nodes.get(id);
      if (!step || (seen.has(id) && id !== start)) continue;
      if (!seen.has(id)) {
        seen.add(id);
        main.push({ id, group: waiting.has(id) ? 'waiting' : 'main', depth });
      }
      const targets = Object.keys(step.ports).flatMap((port) => graph.edge(id, port)?.to.node ?? []);
      const branches = targets.length > 1;
      for (const target of targets.toReversed()) {
        if (!seen.has(target)) open.push({ id: target, depth: branches ? depth + 1 : depth });
      }
    }
  }
}
