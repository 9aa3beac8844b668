// What a way through a block makes of the standing and of what the walk has done.
import type { CompiledNode } from '../compile-blocks.ts';
import { after, type Progress, type Standing } from './abstraction.ts';
import type { Action } from './block-ways.ts';
import type { Vertex } from './exploration.ts';

export function effectOn(
  vertex: Vertex,
  actions: readonly Action[],
  nodes: ReadonlyMap<string, CompiledNode>,
): { standing: Standing; progress: Progress } {
  const node = vertex.node ?? '';
  let { standing, progress } = vertex;
  const waits = nodes.get(node)?.state !== undefined;
  for (const action of actions) {
    standing = after(standing, action, node);
    if (says(action)) {
      if (action.type === 'say' && action.as === 'care') progress = { ...progress, said: true };
      else
        progress =
          progress.took === null
            ? {
                ...progress,
                said: true,
                saidBefore: waits ? progress.saidBefore : Math.min(2, progress.saidBefore + 1),
              }
            : { ...progress, said: true, saidAfter: Math.min(2, progress.saidAfter + 1) };
    } else if (action.type === 'enqueue') {
      // A place taken anew by its own node, for a second agent, is the same transfer.
      progress = vertex.at === node ? { ...progress, took: node, saidAfter: 0 } : progress;
    } else if (action.type === 'close') progress = { ...progress, closed: true };
  }
  return { standing, progress };
}

/** A message that comes out empty is none. */
export function says(action: Action): boolean {
  if (action.type !== 'say') return false;
  const { text, card } = action.message;
  return card !== undefined || Object.values(text).some((words) => words.trim() !== '');
}
