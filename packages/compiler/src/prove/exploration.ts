// What the proofs walk over: every state and walk that a conversation can get to, and what leads from one to the next.
import { REST, type Block, type Graph } from '@baton/flow';
import type { CompiledNode } from '../compile-blocks.ts';
import type { Progress, Standing } from './abstraction.ts';
import type { Way } from './block-ways.ts';

/** What sets a walk off. */
export interface Happening {
  /** `start`, an event's name, `deadline:<key>`, or `listener`. */
  event: string;
  /** Whose reaction: that of the wait, of the place, or of a trigger. */
  of: 'begin' | 'wait' | 'place' | 'listener';
  node: string;
  /** Of a deadline, where it is known: seconds from the anchor. */
  seconds?: number;
}

export interface Vertex {
  index: number;
  /** `rest`: in a state. `walk`: about to go through a block. */
  kind: 'rest' | 'walk';
  /** The state's key, or the block. */
  at: string;
  /** The drawn node. */
  node: string | null;
  standing: Standing;
  /** Of a walk that can still stay where it set off: that vertex. Walks that cannot are shared. */
  from: Vertex | null;
  progress: Progress;
  out: Edge[];
  /** The way in of the cheapest path. */
  best: Edge | null;
  cost: number;
}

export interface Edge {
  from: Vertex;
  to: Vertex;
  happening: Happening | null;
  way: Way | null;
  /** How much a short path would rather avoid it. */
  cost: number;
}

export interface Exploration {
  vertices: Vertex[];
  /** The same, those with the shortest path first. */
  cheapestFirst: Vertex[];
  start: Vertex;
  /** States explored, walks left out. */
  states: number;
  blocks: { [id: string]: Block };
  nodes: ReadonlyMap<string, CompiledNode>;
  waysOf: (block: string) => readonly Way[];
  graph: Graph;
}

/** At rest, in nobody's hands and in no line: nothing will ever happen to this customer. */
export function isStranded(vertex: Vertex): boolean {
  return (
    vertex.kind === 'rest' && vertex.at === REST && vertex.standing.place === null && vertex.standing.floor !== 'agent'
  );
}
