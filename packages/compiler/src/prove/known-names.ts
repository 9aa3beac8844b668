// Which names have a value at each vertex, on every way there: the greatest fixpoint, as bits.
import { systemVariable } from '@baton/flow';
import type { Way } from './block-ways.ts';
import type { Edge, Exploration } from './exploration.ts';

/** Something that a step sets; with `from`, only when that name has a value. */
interface Given {
  name: string;
  from?: string | undefined;
}

/** What an edge sets: all that its step promises for the way out that is taken. */
export function givenOn({ from, way }: Edge, { graph }: Exploration): readonly Given[] {
  if (!way || from.node === null || !('block' in way.go)) return [];
  const found = graph.nodes.get(from.node);
  if (!found) return [];
  const next = way.go.block;
  const ports = Object.keys(found.ports).filter((port) => graph.target(from.node ?? '', port)?.node.id === next);
  return found.definition
    .sets(found.node.config)
    .filter(({ port }) => port === undefined || (ports.length > 0 && ports.every((one) => one === port)));
}

/** Bits in one number that the operators on whole numbers keep apart. */
const BITS = 30;

export interface KnownNames {
  has(vertex: number, name: string): boolean;
}

/** @param always names that have a value everywhere */
export function knownNames(
  exploration: Exploration,
  wanted: readonly string[],
  always: (name: string) => boolean,
): KnownNames {
  const { vertices } = exploration;
  const names = withSources(exploration, wanted, always);
  const bits = new Map(names.map((name, bit) => [name, bit]));
  const words = Math.max(1, Math.ceil(names.length / BITS));
  // A way belongs to one block, so what it sets is asked once.
  const givens = new Map<Way, readonly Given[]>();
  const givenAt = (edge: Edge): readonly Given[] => {
    if (!edge.way || !('block' in edge.way.go)) return [];
    let found = givens.get(edge.way);
    if (!found) givens.set(edge.way, (found = givenOn(edge, exploration).filter(({ name }) => bits.has(name))));
    return found;
  };
  const known = new Int32Array(vertices.length * words).fill(2 ** BITS - 1);
  const isSet = (row: Int32Array, at: number, name: string): boolean => {
    const bit = bits.get(name);
    return bit === undefined ? always(name) : ((row[at + Math.floor(bit / BITS)] ?? 0) & (1 << (bit % BITS))) !== 0;
  };
  known.fill(0, exploration.start.index * words, (exploration.start.index + 1) * words);
  const open = new Uint8Array(vertices.length);
  const seen = new Uint8Array(vertices.length);
  const line = [exploration.start];
  const then = new Int32Array(words);
  for (const vertex of line) {
    open[vertex.index] = 0;
    const here = vertex.index * words;
    for (const edge of vertex.out) {
      for (let word = 0; word < words; word += 1) then[word] = known[here + word] ?? 0;
      // One after the other: a later value may come from an earlier one.
      for (const { name, from } of givenAt(edge)) {
        const bit = bits.get(name) ?? 0;
        if (from !== undefined && !isSet(then, 0, from)) continue;
        const word = Math.floor(bit / BITS);
        then[word] = (then[word] ?? 0) | (1 << (bit % BITS));
      }
      const there = edge.to.index * words;
      let changed = seen[edge.to.index] === 0;
      for (let word = 0; word < words; word += 1) {
        const before = known[there + word] ?? 0;
        const after = before & (then[word] ?? 0);
        if (after !== before) changed = true;
        known[there + word] = after;
      }
      if (!changed) continue;
      seen[edge.to.index] = 1;
      if (open[edge.to.index] === 1) continue;
      open[edge.to.index] = 1;
      line.push(edge.to);
    }
  }
  return { has: (vertex, name) => isSet(known, vertex * words, name) };
}

/** With every name that a wanted one is copied from, at any distance. */
function withSources({ graph }: Exploration, wanted: readonly string[], always: (name: string) => boolean): string[] {
  const sources = new Map<string, string[]>();
  for (const { node, definition } of graph.nodes.values())
    for (const { name, from } of definition.sets(node.config))
      if (from !== undefined) sources.set(name, [...(sources.get(name) ?? []), from]);
  const names = new Set(wanted);
  for (const name of names) for (const from of sources.get(name) ?? []) if (!always(from)) names.add(from);
  return [...names];
}

/** What is there or not without the flow's doing; whether a text may say it is judged where it is said. */
export function isNotTheFlows(name: string): boolean {
  const from = systemVariable(name)?.from;
  return from === 'start' || from === 'profile' || from === 'queue' || from === 'agent';
}
