// Cheapest ways through what was explored.
import type { Edge, Vertex } from './exploration.ts';

export interface Found {
  vertex: Vertex;
  edges: Edge[];
}

/**
 * The cheapest way from `start` to a vertex that answers yes, along the edges that `ways` gives. Without one, the way to
 * whatever was reached last, with `goal` false.
 */
export function search(
  start: Vertex,
  isGoal: (vertex: Vertex) => boolean,
  ways: (vertex: Vertex) => readonly Edge[],
): Found & { goal: boolean } {
  const cost = new Map<Vertex, number>([[start, 0]]);
  const into = new Map<Vertex, Edge>();
  const line = new CostQueue();
  line.add(start, 0);
  const done = new Set<Vertex>();
  let last = start;
  for (let vertex = line.take(); vertex; vertex = line.take()) {
    if (done.has(vertex)) continue;
    done.add(vertex);
    last = vertex;
    if (isGoal(vertex)) return { vertex, edges: back(vertex, into), goal: true };
    for (const edge of ways(vertex)) {
      const then = (cost.get(vertex) ?? 0) + edge.cost;
      if (then >= (cost.get(edge.to) ?? Infinity)) continue;
      cost.set(edge.to, then);
      into.set(edge.to, edge);
      line.add(edge.to, then);
    }
  }
  return { vertex: last, edges: back(last, into), goal: false };
}

function back(vertex: Vertex, into: ReadonlyMap<Vertex, Edge>): Edge[] {
  const edges: Edge[] = [];
  for (let edge = into.get(vertex); edge; edge = into.get(edge.from)) edges.push(edge);
  return edges.toReversed();
}

/** Vertices by cost; costs are small whole numbers. */
export class CostQueue {
  readonly #buckets: Vertex[][] = [];
  #at = 0;

  add(vertex: Vertex, cost: number): void {
    (this.#buckets[cost] ??= []).push(vertex);
    this.#at = Math.min(this.#at, cost);
  }

  take(): Vertex | undefined {
    while (this.#at < this.#buckets.length) {
      const vertex = this.#buckets[this.#at]?.pop();
      if (vertex) return vertex;
      this.#at += 1;
    }
    return undefined;
  }
}
