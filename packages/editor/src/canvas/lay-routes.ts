// What connections have to go around, and to what they lead, as React Flow has measured it.
import type { Flow } from '@baton/flow';
import type { InternalNode, ReactFlowState } from '@xyflow/react';
import { boundsOf, type Rect } from '../model/lane-shape.ts';
import type { Wire } from '../model/ground.ts';
import { routesOf, type Routes, type Terrain } from '../model/routes.ts';
import type { Drawing } from '../model/step-view.ts';
import { WAY_IN, type StepNodeType } from './canvas-nodes.ts';

export interface LaidRoutes {
  terrain: Terrain;
  routes: Routes;
}

export const noRoutes: LaidRoutes = { terrain: { steps: [], wires: [] }, routes: new Map() };

/** The way of every connection; the same object as long as nothing on the canvas has moved. */
export function layRoutes(before: LaidRoutes, flow: Flow, drawing: Drawing, lookup: Lookup): LaidRoutes {
  const terrain = newTerrain(before.terrain, flow, drawing, lookup);
  return terrain ? { terrain, routes: routesOf(terrain, before.routes) } : before;
}

/** What lines go around now, or null when nothing of it has changed since. */
export function newTerrain(before: Terrain, flow: Flow, drawing: Drawing, lookup: Lookup): Terrain | null {
  const terrain = terrainOf(flow, drawing, lookup);
  return isSame(before, terrain) ? null : terrain;
}

export type Lookup = ReactFlowState<StepNodeType>['nodeLookup'];

function terrainOf(flow: Flow, drawing: Drawing, lookup: Lookup): Terrain {
  const steps: Rect[] = [];
  const band: Rect[] = [];
  for (const { id, position, place } of drawing.steps.values()) {
    const { width, height } = lookup.get(id)?.measured ?? {};
    if (!width || !height) continue;
    const rect = { ...position, width, height };
    steps.push(rect);
    if (place === 'band') band.push(rect);
  }
  const wires = flow.edges.flatMap(({ id, from, to }): Wire[] => {
    const source = drawing.steps.get(from.node)?.position;
    const target = drawing.steps.get(to.node)?.position;
    const out = handleOf(lookup.get(from.node), 'source', from.port);
    const into = handleOf(lookup.get(to.node), 'target', WAY_IN);
    if (!source || !target || !out || !into) return [];
    const start = { x: source.x + out.x + out.width, y: source.y + out.y + out.height / 2 };
    return [{ id, to: to.node, start, end: { x: target.x + into.x, y: target.y + into.y + into.height / 2 } }];
  });
  const listening = boundsOf(band, 20);
  return { steps, wires, closed: listening ? [listening] : [] };
}

function handleOf(node: InternalNode<StepNodeType> | undefined, side: 'source' | 'target', id: string) {
  return node?.internals.handleBounds?.[side]?.find((handle) => handle.id === id);
}

function isSame(a: Terrain, b: Terrain): boolean {
  return (
    a.steps.length === b.steps.length &&
    a.wires.length === b.wires.length &&
    a.steps.every((rect, i) => isSameRect(rect, b.steps[i])) &&
    a.wires.every((wire, i) => isSameWire(wire, b.wires[i]))
  );
}

function isSameRect(a: Rect, b: Rect | undefined): boolean {
  return a.x === b?.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function isSameWire(a: Wire, b: Wire | undefined): boolean {
  return (
    a.id === b?.id &&
    a.to === b.to &&
    a.start.x === b.start.x &&
    a.start.y === b.start.y &&
    a.end.x === b.end.x &&
    a.end.y === b.end.y
  );
}
