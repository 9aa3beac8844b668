// Which way each connection runs: around steps, on one line with what leads to the same step, apart from all others.
import { Ground, type Route, type Wire } from './ground.ts';
import type { Rect } from './lane-shape.ts';

export type Routes = ReadonlyMap<string, Route>;

export interface Terrain {
  steps: readonly Rect[];
  wires: readonly Wire[];
  /** Grounds that lines cross but do not run along. */
  closed?: readonly Rect[];
}

/** From so many connections on, those that nothing came in the way of stay as they were. */
export const MANY_WIRES = 300;

/**
 * The way of every connection that a plain curve does not do for. Lines to the same step run into one another; others
 * keep apart.
 */
export function routesOf(terrain: Terrain, before: Routes = new Map()): Routes {
  const work = routing(terrain, before);
  for (let next = work.next(); ; next = work.next()) if (next.done) return next.value;
}

/** The same, with a pause after each small piece of work. */
export function* routing({ steps, wires, closed = [] }: Terrain, before: Routes): Generator<undefined, Routes> {
  const ground = new Ground(steps, closed);
  const routes = new Map<string, Route>();
  const open: Wire[] = [];
  for (const wire of wires) {
    yield;
    if (ground.isPlain(wire)) continue;
    const old = wires.length < MANY_WIRES ? undefined : before.get(wire.id);
    if (!old || !ground.isOpen(wire, old)) {
      open.push(wire);
      continue;
    }
    ground.lay(wire, old);
    routes.set(wire.id, old);
  }
  open.sort((a, b) => extent(a) - extent(b) || a.start.y - b.start.y);
  // Once more when all are there: those that came first could not know with whom they would run together.
  for (let round = 0; round < 2; round += 1) {
    for (const wire of open) {
      yield;
      ground.lift(wire.id);
      const route = ground.wayOf(wire);
      ground.lay(wire, route);
      routes.set(wire.id, route);
    }
  }
  return routes;
}

function extent({ start, end }: Wire): number {
  return Math.abs(end.x - start.x) + Math.abs(end.y - start.y);
}
