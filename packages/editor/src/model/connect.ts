// What may be connected and added, and in plain words why not.
import type { AnyNode, Flow, Graph, Registry } from '@baton/flow';
import { strings } from '../strings.ts';
import type { Exit } from './document.ts';
import { waitingSteps } from './lanes.ts';

/** Whether something can be done, and if not, why, in a sentence for the designer. */
export type Allowed = { ok: true; replaces?: string } | { ok: false; reason: string };

/** Whether a way out may lead to a step. A way out that is taken may: the new connection replaces the old one. */
export function canConnect(graph: Graph, from: Exit, to: string): Allowed {
  const source = graph.nodes.get(from.node);
  const target = graph.nodes.get(to);
  if (!source || !Object.hasOwn(source.ports, from.port)) return refuse(strings.refused.noWayOut);
  if (!target) return refuse(strings.refused.unknownStep);
  if (target.facts.start) return refuse(strings.refused.start(target.name));
  if (target.facts.listener) return refuse(strings.refused.listener(target.name));
  if (target.facts.drawingOnly) return refuse(strings.refused.note(target.name));
  const taken = graph.edge(from.node, from.port);
  if (taken?.to.node === to) return refuse(strings.refused.already(source.name, target.name));
  const silenced = botWhileWaiting(graph, from, to);
  if (silenced) return refuse(strings.refused.botWhileWaiting(silenced));
  return taken ? { ok: true, replaces: taken.id } : { ok: true };
}

/** The step where the bot would answer somebody who waits for a person (law 8), if the connection makes one. */
function botWhileWaiting(graph: Graph, from: Exit, to: string): string | null {
  const before = waitingSteps(graph);
  const port = graph.nodes.get(from.node)?.ports[from.port];
  const leadsToWaiting = port?.lane === 'waiting' || (before.has(from.node) && port?.place !== 'leaves');
  if (!leadsToWaiting) return null;
  for (const id of waitingSteps(graph, to)) {
    const step = graph.nodes.get(id);
    if (step?.facts.botAnswer && !before.has(id)) return step.name;
  }
  return null;
}

/** Whether a step of this kind may be added: some stand in a flow only once. */
export function canAdd(flow: Flow, definition: AnyNode, registry: Registry): Allowed {
  const config = Object.values(definition.examples)[0] ?? {};
  const parsed = definition.config.safeParse(config);
  if (!parsed.success) return { ok: true };
  const { start, listener } = definition.facts(parsed.data);
  const once = start === true || listener === 'explicit' || listener === 'frustration';
  if (!once) return { ok: true };
  for (const node of flow.nodes) {
    const facts = registry.get(node.kind)?.facts(node.config);
    if ((start && facts?.start) || (listener && facts?.listener === listener)) {
      return refuse(strings.refused.onlyOne(definition.label));
    }
  }
  return { ok: true };
}

function refuse(reason: string): Allowed {
  return { ok: false, reason };
}
