// A layered layout, left to right: a step stands right of what leads to it; the waiting lane lies below the main road.
// Method: Sugiyama, Tagawa, Toda (1981) in its plain form: break cycles, layer by longest path, order by barycentre.
import type { Graph } from '@baton/flow';
import type { Point } from './document.ts';
import { bandPositions, STEP_WIDTH, waitingSteps } from './lanes.ts';
import { heightOf } from './step-heights.ts';

export const COLUMN = STEP_WIDTH + 96;
const ROW_GAP = 36;
/** The height of a way out in a step. */
const ROW = 27;
export const LANE_GAP = 148;
const SWEEPS = 6;

export type Places = ReadonlyMap<string, Point>;
type Measured = (id: string) => number | undefined;

/** A place for every step. `measured` gives real heights in canvas pixels where they are known. */
export function arrange(graph: Graph, measured?: Measured): Places {
  const work = arranging(graph, measured);
  for (let next = work.next(); ; next = work.next()) if (next.done) return next.value;
}

/** The same, with a pause after each piece of work. */
export function* arranging(graph: Graph, measured?: Measured): Generator<undefined, Places> {
  const height = (id: string) => {
    const known = measured?.(id);
    if (known !== undefined) return known;
    return heightOf(Object.keys(graph.nodes.get(id)?.ports ?? {}).length);
  };
  const notes = [...graph.nodes.values()]
    .filter(({ facts }) => facts.drawingOnly && !facts.frame)
    .map((step) => step.node.id);
  const aside = new Set(notes);
  for (const { node, facts } of graph.nodes.values()) if (facts.listener || facts.frame) aside.add(node.id);
  const waiting = waitingSteps(graph);
  const ids = [...graph.nodes.keys()].filter((id) => !aside.has(id));
  const layer = layersOf(graph, ids);
  yield;

  const main = yield* placeLane(
    graph,
    ids.filter((id) => !waiting.has(id)),
    layer,
    height,
    0,
  );
  const below = main.size > 0 ? main.bottom + LANE_GAP : 0;
  const lane = yield* placeLane(
    graph,
    ids.filter((id) => waiting.has(id)),
    layer,
    height,
    below,
  );
  const places = new Map<string, Point>([...main.places, ...lane.places]);

  const placed = { ...graph, nodes: new Map([...graph.nodes].map(([id, step]) => [id, moved(step, places.get(id))])) };
  for (const [id, at] of bandPositions(placed, (step) => height(step.node.id))) places.set(id, at);
  let noteLeft = 0;
  for (const id of notes) {
    places.set(id, { x: noteLeft, y: Math.max(main.bottom, lane.bottom) + LANE_GAP });
    noteLeft += COLUMN;
  }
  return places;
}

function moved<T extends { node: { position: Point } }>(step: T, position: Point | undefined): T {
  return position ? { ...step, node: { ...step.node, position } } : step;
}

/** The column of each step: one more than the furthest step that leads to it, connections back left aside. */
function layersOf(graph: Graph, ids: readonly string[]): ReadonlyMap<string, number> {
  const inside = new Set(ids);
  const order: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const back = new Set<string>();
  const entries = ids.toSorted((a, b) => Number(isStart(graph, b)) - Number(isStart(graph, a)));
  for (const entry of entries) walk(entry);
  const layer = new Map<string, number>(ids.map((id) => [id, 0]));
  for (const id of order.toReversed()) {
    for (const edge of graph.outOf(id)) {
      if (!inside.has(edge.to.node) || back.has(edge.id)) continue;
      layer.set(edge.to.node, Math.max(layer.get(edge.to.node) ?? 0, (layer.get(id) ?? 0) + 1));
    }
  }
  // What only triggers lead to would stand beside the start: it stands just before the step it leads to first.
  for (const id of ids) {
    if (isStart(graph, id) || graph.into(id).some((edge) => inside.has(edge.from.node))) continue;
    const ahead = firstTarget(graph, id);
    if (ahead !== undefined && inside.has(ahead)) layer.set(id, Math.max(0, (layer.get(ahead) ?? 0) - 1));
  }
  return layer;

  // With a stack of its own: a flow may be thousands of steps deep.
  function walk(entry: string): void {
    if (state.has(entry)) return;
    const stack: { id: string; next: number }[] = [{ id: entry, next: 0 }];
    state.set(entry, 'open');
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const edge = graph.outOf(top.id)[top.next];
      top.next += 1;
      if (!edge) {
        state.set(top.id, 'done');
        order.push(top.id);
        stack.pop();
        continue;
      }
      if (!inside.has(edge.to.node)) continue;
      const seen = state.get(edge.to.node);
      if (seen === 'open') back.add(edge.id);
      else if (!seen) {
        state.set(edge.to.node, 'open');
        stack.push({ id: edge.to.node, next: 0 });
      }
    }
  }
}

function firstTarget(graph: Graph, id: string): string | undefined {
  const ports = Object.keys(graph.nodes.get(id)?.ports ?? {});
  return ports.map((port) => graph.target(id, port)?.node.id).find((target) => target !== undefined);
}

function isStart(graph: Graph, id: string): boolean {
  return graph.nodes.get(id)?.facts.start ?? false;
}

interface Lane {
  places: Map<string, Point>;
  bottom: number;
  size: number;
}

function* placeLane(
  graph: Graph,
  ids: readonly string[],
  layer: ReadonlyMap<string, number>,
  height: (id: string) => number,
  top: number,
): Generator<undefined, Lane> {
  const places = new Map<string, Point>();
  if (ids.length === 0) return { places, bottom: top, size: 0 };
  const columns = yield* columnsOf(graph, ids, layer);
  // Each step stands level with what leads to it, as far as those above it leave room.
  for (const [column, list] of columns) {
    yield;
    let free = top;
    for (const id of list) {
      const wish = levelWith(graph, id, places);
      const y = Math.max(free, wish ?? free);
      places.set(id, { x: column * COLUMN, y: Math.round(y) });
      free = y + height(id) + ROW_GAP;
    }
  }
  const bottom = Math.max(...ids.map((id) => (places.get(id)?.y ?? top) + height(id)));
  return { places, bottom, size: ids.length };
}

function* columnsOf(
  graph: Graph,
  ids: readonly string[],
  layer: ReadonlyMap<string, number>,
): Generator<undefined, ReadonlyMap<number, readonly string[]>> {
  const inside = new Set(ids);
  const columns = new Map<number, string[]>();
  for (const id of ids) {
    const at = layer.get(id) ?? 0;
    const column = columns.get(at);
    if (column) column.push(id);
    else columns.set(at, [id]);
  }
  const sorted = [...columns].toSorted(([a], [b]) => a - b);
  const rank = new Map<string, number>();
  const remember = () => sorted.forEach(([, list]) => list.forEach((id, i) => rank.set(id, i)));
  remember();
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const forward = sweep % 2 === 0;
    for (const [, list] of forward ? sorted : sorted.toReversed()) {
      yield;
      const weight = new Map(list.map((id) => [id, barycentre(graph, id, inside, rank, forward)]));
      list.sort((a, b) => (weight.get(a) ?? 0) - (weight.get(b) ?? 0));
      list.forEach((id, i) => rank.set(id, i));
    }
  }
  return new Map(sorted);
}

function barycentre(
  graph: Graph,
  id: string,
  inside: ReadonlySet<string>,
  rank: ReadonlyMap<string, number>,
  forward: boolean,
): number {
  const neighbours = forward
    ? graph.into(id).map((edge) => ({ id: edge.from.node, offset: portOffset(graph, edge.from.node, edge.from.port) }))
    : graph.outOf(id).map((edge) => ({ id: edge.to.node, offset: 0 }));
  const known = neighbours.filter((neighbour) => inside.has(neighbour.id));
  if (known.length === 0) return rank.get(id) ?? 0;
  return known.reduce((sum, neighbour) => sum + (rank.get(neighbour.id) ?? 0) + neighbour.offset, 0) / known.length;
}

// A way out further down the step leads further down the drawing.
function portOffset(graph: Graph, node: string, port: string): number {
  const ports = Object.keys(graph.nodes.get(node)?.ports ?? {});
  return ports.length > 0 ? ports.indexOf(port) / ports.length : 0;
}

function levelWith(graph: Graph, id: string, places: ReadonlyMap<string, Point>): number | null {
  const levels = graph.into(id).flatMap((edge) => {
    const from = places.get(edge.from.node);
    if (!from) return [];
    const ports = Object.keys(graph.nodes.get(edge.from.node)?.ports ?? {});
    return [from.y + Math.max(0, ports.indexOf(edge.from.port)) * ROW];
  });
  return levels.length > 0 ? Math.min(...levels) : null;
}
