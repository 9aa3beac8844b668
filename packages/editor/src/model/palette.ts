// The kinds on offer, by group and by what is searched for.
import type { AnyNode, NodeGroup, Registry } from '@baton/flow';
import type { Exit } from './document.ts';
import type { Drawing } from './step-view.ts';

export const GROUP_ORDER: readonly NodeGroup[] = [
  'begin',
  'triggers',
  'bot',
  'people',
  'waiting',
  'after-hours',
  'logic',
  'end',
  'notes',
];

export interface PaletteGroup {
  group: NodeGroup;
  kinds: AnyNode[];
}

/** The group that is made for a way out, when there is one. */
export function groupFor({ graph }: Drawing, { node, port }: Exit): NodeGroup | undefined {
  return graph.nodes.get(node)?.ports[port]?.lane === 'waiting' ? 'waiting' : undefined;
}

/** Kinds whose name, purpose or kind holds every word of the query, in the order of the groups, `first` before all. */
export function paletteOf(
  registry: Registry,
  query: string,
  fits: (definition: AnyNode) => boolean = () => true,
  first?: NodeGroup,
): PaletteGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = registry.kinds.filter((definition) => {
    const text = `${definition.label} ${definition.summary} ${definition.kind}`.toLowerCase();
    return fits(definition) && words.every((word) => text.includes(word));
  });
  const order = GROUP_ORDER.toSorted((a, b) => Number(b === first) - Number(a === first));
  return order.flatMap((group) => {
    const kinds = found.filter((definition) => definition.group === group);
    return kinds.length > 0 ? [{ group, kinds }] : [];
  });
}
