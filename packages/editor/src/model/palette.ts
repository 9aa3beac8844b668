// The kinds on offer, by group and by what is searched for.
import type { AnyNode, HouseGroup, NodeGroup, Registry } from '@baton/flow';
import type { Exit } from './document.ts';
import type { Drawing } from './step-view.ts';

const GROUP_ORDER: readonly HouseGroup[] = [
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

/**
 * Kinds whose name, purpose, kind or search words hold every word of the query: first those whose name begins with it,
 * then those whose name holds it, then those that people look for under it. Without a query in the order of the groups, `first` before all.
 */
export function paletteOf(
  registry: Registry,
  query: string,
  fits: (definition: AnyNode) => boolean = () => true,
  first?: NodeGroup,
): PaletteGroup[] {
  const wanted = query.trim().toLowerCase();
  const found = registry.kinds
    .filter(fits)
    .map((definition) => ({ definition, far: distance(definition, wanted) }))
    .filter(({ far }) => far < Infinity)
    .toSorted((a, b) => a.far - b.far);
  const order = ordered(registry).toSorted((a, b) => Number(b === first) - Number(a === first));
  return order
    .flatMap((group) => {
      const some = found.filter(({ definition }) => definition.group === group);
      return some[0] ? [{ group, kinds: some.map(({ definition }) => definition), far: some[0].far }] : [];
    })
    .toSorted((a, b) => a.far - b.far)
    .map(({ group, kinds }) => ({ group, kinds }));
}

/** Groups of a host's own come first, in the order of their kinds: who brings kinds brings them to be used. */
function ordered(registry: Registry): NodeGroup[] {
  const own = registry.kinds.map(({ group }) => group).filter((group) => !isHouseGroup(group));
  return [...new Set(own), ...GROUP_ORDER];
}

export function isHouseGroup(group: NodeGroup): group is HouseGroup {
  return GROUP_ORDER.some((one) => one === group);
}

/** How far a kind is from what is searched for; without end when it has nothing to do with it. */
function distance({ label, summary, kind, search }: AnyNode, wanted: string): number {
  const name = label.toLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean);
  if (name.startsWith(wanted)) return 0;
  if (words.every((word) => name.includes(word))) return 1;
  // People's own words for it, each whole or from its beginning on.
  const isSought = (word: string) => search.some((one) => one === word || (word.length > 2 && one.startsWith(word)));
  if (search.includes(wanted) || (words.length > 0 && words.every((word) => isSought(word) || name.includes(word))))
    return 1.5;
  // Two letters begin half of all words: “ai” is not meant by “aim”.
  if (wanted.length < 3 && wanted !== '') return Infinity;
  // In a sentence only beginnings count: “end” is not meant by “calendar”.
  const told = `${summary} ${kind}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => name.includes(word) || told.some((one) => one.startsWith(word))) ? 2 : Infinity;
}
