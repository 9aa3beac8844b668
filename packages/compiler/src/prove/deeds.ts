// What a way through a block makes of the standing and of what the walk has done.
import type { CompiledNode } from '../compile-blocks.ts';
import { after, type Doings, type Standing } from './abstraction.ts';
import type { Deed } from './block-ways.ts';
import type { Vertex } from './exploration.ts';

export function effectOn(
  vertex: Vertex,
  deeds: readonly Deed[],
  nodes: ReadonlyMap<string, CompiledNode>,
): { standing: Standing; doings: Doings } {
  const node = vertex.node ?? '';
  let { standing, doings } = vertex;
  const waits = nodes.get(node)?.state !== undefined;
  for (const deed of deeds) {
    standing = after(standing, deed, node);
    if (says(deed)) {
      if (deed.type === 'say' && deed.as === 'care') doings = { ...doings, said: true };
      else
        doings =
          doings.took === null
            ? { ...doings, said: true, saidBefore: waits ? doings.saidBefore : Math.min(2, doings.saidBefore + 1) }
            : { ...doings, said: true, saidAfter: Math.min(2, doings.saidAfter + 1) };
    } else if (deed.type === 'enqueue') {
      // A place taken anew by its own node, for a second agent, is the same transfer.
      doings = vertex.at === node ? { ...doings, took: node, saidAfter: 0 } : doings;
    } else if (deed.type === 'close') doings = { ...doings, closed: true };
  }
  return { standing, doings };
}

/** A message that comes out empty is none. */
export function says(deed: Deed): boolean {
  if (deed.type !== 'say') return false;
  const { text, card } = deed.message;
  return card !== undefined || Object.values(text).some((words) => words.trim() !== '');
}
