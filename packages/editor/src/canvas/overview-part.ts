// Which part of a flow one picture shows: what is in view and as much again around it, at the zoom of the moment.
import { boundsOf, type Rect } from '../model/lane-shape.ts';
import { STEP_WIDTH } from '../model/lanes.ts';
import type { Drawing } from '../model/step-view.ts';

/** From left, from top, zoom: how the canvas stands. */
export type Standing = readonly [x: number, y: number, zoom: number];

interface Size {
  width: number;
  height: number;
}

export interface Part {
  /** In canvas pixels. */
  rect: Rect;
  zoom: number;
  /** Whether it still shows all that is in view, and sharp enough. */
  serves: (standing: Standing, size: Size) => boolean;
}

/** So much is drawn on each side beyond what is in view, of its size. */
const AROUND = 0.5;
/** A picture may be stretched or shrunk so much before it is drawn anew. */
const STRETCH = 1.35;

/** Null for a flow without steps. */
export function overviewPart({ steps, heights }: Drawing, [x, y, zoom]: Standing, size: Size): Part | null {
  const all = boundsOf(
    [...steps.values()].map((view) => ({ ...view.position, width: STEP_WIDTH, height: heights.of(view) })),
    120,
  );
  if (!all) return null;
  const seen = seenFrom([x, y, zoom], size);
  const wide = seen.width * AROUND;
  const tall = seen.height * AROUND;
  const around = { x: seen.x - wide, y: seen.y - tall, width: seen.width + 2 * wide, height: seen.height + 2 * tall };
  const rect = common(around, all);
  return {
    rect,
    zoom,
    serves: (standing, now) => {
      const stretch = standing[2] / zoom;
      return stretch < STRETCH && stretch > 1 / STRETCH && isInside(common(seenFrom(standing, now), all), rect);
    },
  };
}

function seenFrom([x, y, zoom]: Standing, { width, height }: Size): Rect {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

function common(a: Rect, b: Rect): Rect {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x);
  const height = Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y);
  return { x, y, width, height };
}

function isInside(inner: Rect, outer: Rect): boolean {
  if (inner.width === 0 || inner.height === 0) return true;
  const slack = 1;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}
