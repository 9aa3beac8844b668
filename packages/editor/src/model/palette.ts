// The kinds on offer, by group and by what is searched for.
import type { AnyNode, NodeGroup, Registry } from '@baton/flow';

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

/** Kinds whose name, purpose or kind holds every word of the query, in the order of the groups. */
export function paletteOf(
  registry: Registry,
  query: string,
  fits: (definition: AnyNode) => boolean = () => true,
): PaletteGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = registry.kinds.filter((definition) => {
    const text = `${definition.label} ${definition.summary} ${definition.kind}`.toLowerCase();
    return fits(definition) && words.every((word) => text.includes(word));
  });
  return GROUP_ORDER.flatMap((group) => {
    const kinds = found.filter((definition) => definition.group === group);
    return kinds.length > 0 ? [{ group, kinds }] : [];
  });
}
