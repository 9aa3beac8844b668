// Copied steps as text, so that they can be pasted in another flow, tab or file. What comes back is not trusted.
import {
  flowDocument,
  migrateConfig,
  parseLimitedJson,
  type Flow,
  type FlowEdge,
  type FlowNode,
  type Registry,
} from '@baton/flow';
import * as z from 'zod';
import { isRecord, type Point } from './document.ts';
import { firstSettings } from './settings.ts';

const fragment = z.object({
  baton: z.literal('steps'),
  nodes: flowDocument.shape.nodes.max(2000),
  edges: flowDocument.shape.edges.max(8000),
});

export interface Fragment {
  steps: FlowNode[];
  connections: FlowEdge[];
}

/** The chosen steps and the connections between them. */
export function fragmentOf(flow: Flow, ids: readonly string[]): Fragment {
  const chosen = new Set(ids);
  return {
    steps: flow.nodes.filter((node) => chosen.has(node.id)),
    connections: flow.edges.filter((edge) => chosen.has(edge.from.node) && chosen.has(edge.to.node)),
  };
}

export function fragmentText({ steps, connections }: Fragment): string {
  return JSON.stringify({ baton: 'steps', nodes: steps, edges: connections }, null, 2);
}

/** The steps in a text, or null when it holds none of ours. Steps of kinds that are not installed are left out. */
export function parseFragment(text: string, registry: Registry): Fragment | null {
  if (text.length > 5_000_000 || !text.includes('"baton"')) return null;
  const json = parseLimitedJson(text);
  if ('issue' in json) return null;
  const parsed = fragment.safeParse(json.value);
  if (!parsed.success) return null;
  const steps = parsed.data.nodes.flatMap((node) => {
    const definition = registry.get(node.kind);
    if (!definition) return [];
    const migrated = migrateConfig(definition, node.config, node.version);
    const config =
      'config' in migrated && isRecord(migrated.config) ? firstSettings(definition, migrated.config) : null;
    return config ? [{ ...node, version: definition.version, config }] : [];
  });
  const known = new Map(steps.map((step) => [step.id, step]));
  const connections = parsed.data.edges.filter((edge) => {
    const from = known.get(edge.from.node);
    const ports = from && registry.get(from.kind)?.ports(from.config);
    return ports !== undefined && Object.hasOwn(ports, edge.from.port) && known.has(edge.to.node);
  });
  return { steps, connections };
}

/** The same steps under new ids, moved by an offset. */
export function copyOf(source: Fragment, newId: () => string, offset: Point): Fragment {
  const ids = new Map(source.steps.map((step) => [step.id, newId()]));
  const renamed = (id: string) => ids.get(id) ?? id;
  return {
    steps: source.steps.map((step) => ({
      ...step,
      id: renamed(step.id),
      position: { x: step.position.x + offset.x, y: step.position.y + offset.y },
    })),
    connections: source.connections.map((edge) => ({
      id: newId(),
      from: { node: renamed(edge.from.node), port: edge.from.port },
      to: { node: renamed(edge.to.node) },
    })),
  };
}
