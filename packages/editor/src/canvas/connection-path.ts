import { getBezierPath, Position } from '@xyflow/react';
import type { Point } from '../model/document.ts';

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

/** What a connection has to go around. */
export interface Around {
  from?: Reach | undefined;
  to?: Reach | undefined;
  /** Where the band ends, for what comes from a step in it. */
  band?: number | undefined;
  /** Keeps connections apart that would lie on each other. */
  lane?: number;
}

const OUT = 26;
const CLEAR = 26;
const ROUND = 12;

/** A curve for what leads on to the right; for what leads back, a way around both steps, above or below them. */
export function pathOf(ends: ConnectionEnds, around: Around = {}): { path: string; middle: Point } {
  const { from, to, band, lane = 0 } = around;
  const { sourceX, sourceY, targetX, targetY } = ends;
  if (band !== undefined && targetY > band + 42) return downFromBand(ends, band, lane);
  if (targetX >= sourceX + 24 || !from || !to) {
    const sides = { sourcePosition: Position.Right, targetPosition: Position.Left };
    const [path, x, y] = getBezierPath({ ...ends, ...sides, curvature: 0.3 });
    return { path, middle: { x, y } };
  }
  const top = Math.min(from.top, to.top) - CLEAR - lane;
  const bottom = Math.max(from.bottom, to.bottom) + CLEAR + lane;
  const above = sourceY - top + (targetY - top);
  const below = bottom - sourceY + (bottom - targetY);
  const channel = below < above ? bottom : top;
  const right = sourceX + OUT + lane;
  const left = targetX - OUT - lane;
  const corners = [
    { x: sourceX, y: sourceY },
    { x: right, y: sourceY },
    { x: right, y: channel },
    { x: left, y: channel },
    { x: left, y: targetY },
    { x: targetX, y: targetY },
  ];
  return { path: rounded(corners), middle: { x: (left + right) / 2, y: channel } };
}

// Steps of the band stand side by side: the way out goes down between them, along under the band, and down again to
// where it leads.
function downFromBand({ sourceX, sourceY, targetX, targetY }: ConnectionEnds, bottom: number, lane: number) {
  const x = sourceX + OUT;
  const channel = bottom + 42 + lane;
  const left = targetX - OUT;
  const corners = [
    { x: sourceX, y: sourceY },
    { x, y: sourceY },
    { x, y: channel },
    { x: left, y: channel },
    { x: left, y: targetY },
    { x: targetX, y: targetY },
  ];
  return { path: rounded(corners), middle: { x: (x + left) / 2, y: channel } };
}

/** A line through the corners, each one rounded as far as its shorter side allows. */
function rounded(corners: readonly Point[]): string {
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
