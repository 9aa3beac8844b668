// Every state that can be reached, cheapest way first. Walks are followed block by block, never path by path, so that the
// work grows with the drawing and not with the number of ways through it.
import { BEGIN, ENDED, type Graph } from '@baton/flow';
import type { CompiledBlocks } from '../compile-blocks.ts';
import { atStart, EXPLICIT, nothingDone, resting, type Standing } from './abstraction.ts';
import { waysThrough, type Way } from './block-ways.ts';
import { effectOn } from './actions.ts';
import type { Exploration, Happening, Vertex } from './exploration.ts';
import { BEGINS, COMES_BACK, costOf, Reactions, standingAfter } from './reactions.ts';
import { CostQueue } from './search.ts';
import { StillAwaited } from './still-awaited.ts';
import { VertexTable } from './vertex-table.ts';

export function explore(compiled: CompiledBlocks, graph: Graph, start: string): Exploration {
  const { blocks } = compiled;
  const nodes = new Map(compiled.nodes.map((node) => [node.id, node]));
  const byState = new Map(compiled.nodes.flatMap((node) => (node.state ? [[node.state.key, node] as const] : [])));
  const reactions = new Reactions(graph, nodes);
  const ways = new Map<string, { ways: readonly Way[]; stays: boolean }>();
  const awaited = new StillAwaited(compiled, reactions, (block) => through(block).ways);
  const table = new VertexTable();
  const queue = new CostQueue();

  const first = table.rest(BEGIN, null, atStart);
  first.cost = 0;
  queue.add(first, 0);
  const done: boolean[] = [];
  for (let vertex = queue.take(); vertex; vertex = queue.take()) {
    if (done[vertex.index]) continue;
    done[vertex.index] = true;
    if (vertex.kind === 'rest') setOff(vertex);
    else walkOn(vertex);
  }
  const { vertices } = table;
  return {
    vertices,
    cheapestFirst: byCost(vertices),
    start: first,
    states: vertices.filter(({ kind }) => kind === 'rest').length,
    blocks,
    nodes,
    waysOf: (id) => through(id).ways,
    graph,
  };

  function through(id: string): { ways: readonly Way[]; stays: boolean } {
    let known = ways.get(id);
    if (known) return known;
    const block = blocks[id];
    const found = block ? waysThrough(block, graph) : [];
    known = { ways: found, stays: found.some((way) => 'stay' in way.go) };
    if (block) ways.set(id, known);
    return known;
  }

  function connect(from: Vertex, to: Vertex, happening: Happening | null, way: Way | null, cost: number): void {
    const edge = { from, to, happening, way, cost };
    from.out.push(edge);
    if (from.cost + cost >= to.cost) return;
    to.cost = from.cost + cost;
    to.best = edge;
    queue.add(to, to.cost);
  }

  /** Everything that can happen in a state. */
  function setOff(vertex: Vertex): void {
    const { standing, at } = vertex;
    if (at === BEGIN) {
      go(vertex, { event: 'start', of: 'begin', node: start }, start, standing, BEGINS);
      for (const { happening, returning } of reactions.triggers)
        if (returning) go(vertex, happening, happening.node, standing, COMES_BACK);
      return;
    }
    if (at === ENDED) return;
    const own = byState.get(at);
    const wait = own ? reactions.ofWait(own) : [];
    const place = standing.place === null ? [] : reactions.ofPlace(standing.place, own);
    for (const list of [wait, place]) {
      for (const reaction of list) {
        const then = standingAfter(reaction, standing);
        if (then) go(vertex, reaction.happening, reaction.block, then, costOf(reaction, standing));
      }
    }
    if (standing.floor === 'agent' || standing.floor === 'nobody') return;
    for (const { happening, bit, returning } of reactions.triggers) {
      if (returning || (bit !== 0 && (standing.armed & bit) === 0)) continue;
      // Contracts 3: who holds a place is told where they stand.
      if (bit === EXPLICIT && standing.place !== null) continue;
      // Who asks for a person asks anew, whatever was promised before.
      const then = bit === EXPLICIT && standing.served ? { ...standing, served: false } : standing;
      go(vertex, happening, happening.node, then, BEGINS);
    }
  }

  function go(vertex: Vertex, happening: Happening, block: string, then: Standing, cost: number): void {
    const to = through(block).stays
      ? table.walkFrom(vertex, block, happening.node, then)
      : table.walk(block, happening.node, awaited.atBlock(block, then), nothingDone);
    connect(vertex, to, happening, null, cost);
  }

  /** Every way through the block that a walk has come to. */
  function walkOn(vertex: Vertex): void {
    for (const way of through(vertex.at).ways) {
      if (way.needs.waiting !== undefined && way.needs.waiting !== (vertex.standing.place !== null)) continue;
      if (way.needs.served !== undefined && way.needs.served !== vertex.standing.served) continue;
      const { standing, progress } = effectOn(vertex, way.actions, nodes);
      if ('stay' in way.go) {
        const home = vertex.from;
        if (!home) continue;
        const to = table.rest(home.at, home.node, awaited.inState(home.at, standing));
        connect(vertex, to, null, way, way.oddness);
      } else if ('state' in way.go) {
        const { state } = way.go;
        const at = byState.get(state)?.id ?? null;
        const to = table.rest(state, at, awaited.inState(state, resting(standing, state)));
        connect(vertex, to, null, way, way.oddness);
      } else {
        const { block } = way.go;
        const to = table.walk(block, blocks[block]?.node ?? null, awaited.atBlock(block, standing), progress);
        connect(vertex, to, null, way, way.oddness + 1);
      }
    }
  }
}

/** Costs are small whole numbers; among equals the one that was found first comes first. */
function byCost(vertices: readonly Vertex[]): Vertex[] {
  const buckets: Vertex[][] = [];
  for (const vertex of vertices) (buckets[vertex.cost] ??= []).push(vertex);
  return buckets.flat();
}
