// The shape of a shaded lane: one sheet under its steps, or a patch under each where other steps stand in between.
import type { Point } from './document.ts';

export interface Rect extends Point {
  width: number;
  height: number;
}

const PADDING = 40;
const TITLE = 24;

export function laneShape(inside: readonly Rect[], outside: readonly Rect[]): { patches: Rect[]; label: Point | null } {
  const bounds = boundsOf(inside, PADDING);
  if (!bounds) return { patches: [], label: null };
  const sheet = { ...bounds, y: bounds.y - TITLE, height: bounds.height + TITLE };
  if (!outside.some((rect) => overlap(sheet, rect))) {
    return { patches: [sheet], label: { x: sheet.x + PADDING, y: sheet.y + 12 } };
  }
  const patches = inside.map((rect) => grown(rect, 14));
  const first = inside.toSorted((a, b) => a.x - b.x || a.y - b.y)[0];
  return { patches, label: first ? { x: first.x, y: first.y - 36 } : null };
}

/** The smallest rectangle around all of them, with room on every side; null for none. */
export function boundsOf(rects: readonly Rect[], room: number): Rect | null {
  if (rects.length === 0) return null;
  const left = Math.min(...rects.map((rect) => rect.x));
  const top = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return grown({ x: left, y: top, width: right - left, height: bottom - top }, room);
}

function grown({ x, y, width, height }: Rect, room: number): Rect {
  return { x: x - room, y: y - room, width: width + room * 2, height: height + room * 2 };
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
