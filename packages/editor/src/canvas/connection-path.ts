import { getBezierPath, Position } from '@xyflow/react';
import type { Point } from '../model/document.ts';
import type { Route } from '../model/ground.ts';
import type { LinePlace } from './own-stretch.ts';

export interface ConnectionEnds {
  sourceX: number;
  sourceY: number;
  targetX: number;
  targetY: number;
}

/** From where to where a step reaches down the canvas. */
export interface Reach {
  top: number;
  bottom: number;
}

const OUT = 26;
const CLEAR = 26;
const ROUND = 12;

/** A curve, which is all that a connection needs which leads to the right with nothing in between. */
export function curveOf(ends: ConnectionEnds): { path: string; middle: LinePlace } {
  const sides = { sourcePosition: Position.Right, targetPosition: Position.Left };
  const [path, x, y] = getBezierPath({ ...ends, ...sides, curvature: 0.3 });
  return { path, middle: { x, y, upright: false } };
}

/** A line around both steps while one of them is dragged: to the right a curve, back above or below both. */
export function wayWhileDragged(ends: ConnectionEnds, from: Reach, to: Reach): Route | null {
  const { sourceX, sourceY, targetX, targetY } = ends;
  if (targetX >= sourceX + 24) return null;
  const top = Math.min(from.top, to.top) - CLEAR;
  const bottom = Math.max(from.bottom, to.bottom) + CLEAR;
  const above = sourceY - top + (targetY - top);
  const below = bottom - sourceY + (bottom - targetY);
  const level = below < above ? bottom : top;
  return [
    { x: sourceX, y: sourceY },
    { x: sourceX + OUT, y: sourceY },
    { x: sourceX + OUT, y: level },
    { x: targetX - OUT, y: level },
    { x: targetX - OUT, y: targetY },
    { x: targetX, y: targetY },
  ];
}

/** Whether a way was laid for where the two ends are now. */
export function isBetween(route: Route, { sourceX, sourceY, targetX, targetY }: ConnectionEnds): boolean {
  const [first, last] = [route[0], route.at(-1)];
  if (!first || !last) return false;
  return near(first, { x: sourceX, y: sourceY }) && near(last, { x: targetX, y: targetY });
}

function near(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1;
}

/** A line through the corners, each one rounded as far as its shorter side allows. */
export function rounded(corners: Route): string {
  let path = '';
  corners.forEach((corner, i) => {
    const before = corners[i - 1];
    const after = corners[i + 1];
    if (!before || !after) {
      path += `${before ? 'L' : 'M'}${corner.x} ${corner.y}`;
      return;
    }
    const radius = Math.min(ROUND, length(before, corner) / 2, length(corner, after) / 2);
    const start = towards(corner, before, radius);
    const end = towards(corner, after, radius);
    path += `L${start.x} ${start.y}Q${corner.x} ${corner.y} ${end.x} ${end.y}`;
  });
  return path;
}

function length(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, distance: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * distance, y: from.y + Math.sign(to.y - from.y) * distance };
}
