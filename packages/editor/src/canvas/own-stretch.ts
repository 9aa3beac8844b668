// Where a line that shares its way with others is still by itself: there it can be told apart, and has its buttons.
import type { Point } from '../model/document.ts';
import type { Route } from '../model/ground.ts';

const STEP = 12;
const TOUCH = 3;

/** Whether a line passes a place, within `reach` canvas pixels. */
export function passes(route: Route, at: Point, reach = TOUCH): boolean {
  return route.some((corner, i) => {
    const next = route[i + 1];
    if (!next) return false;
    return (
      at.x >= Math.min(corner.x, next.x) - reach &&
      at.x <= Math.max(corner.x, next.x) + reach &&
      at.y >= Math.min(corner.y, next.y) - reach &&
      at.y <= Math.max(corner.y, next.y) + reach
    );
  });
}

/** The place on a line that is nearest to another one. */
export function nearestOn(route: Route, to: Point): Point {
  let best = { place: to, far: Infinity };
  route.forEach((corner, i) => {
    const next = route[i + 1];
    if (!next) return;
    const place = {
      x: Math.min(Math.max(to.x, Math.min(corner.x, next.x)), Math.max(corner.x, next.x)),
      y: Math.min(Math.max(to.y, Math.min(corner.y, next.y)), Math.max(corner.y, next.y)),
    };
    const far = Math.hypot(place.x - to.x, place.y - to.y);
    if (far < best.far) best = { place, far };
  });
  return best.place;
}

/** A place on a line, and whether there is more room beside the line than above it. */
export interface LinePlace extends Point {
  upright: boolean;
}

/** A stretch of so many places hardly comes out from under its step. */
const SHORT = 5;

/** The middle of the longest stretch that no other line runs on; the middle of the line when there is none. */
export function middleOf(route: Route, others: readonly Route[]): LinePlace {
  const places = along(route);
  let best: readonly LinePlace[] = [];
  let run: LinePlace[] = [];
  for (const place of [...places, null]) {
    if (place && !others.some((other) => passes(other, place))) run.push(place);
    else {
      if (run.length > best.length) best = run;
      run = [];
    }
  }
  const stretch = best.length > 0 ? best : places;
  const end = stretch.at(-1);
  if (end && stretch.length < SHORT) return { ...end, upright: true };
  return stretch[Math.floor(stretch.length / 2)] ?? { x: 0, y: 0, upright: false };
}

function along(route: Route): LinePlace[] {
  return route.flatMap((corner, i) => {
    const next = route[i + 1];
    if (!next) return [];
    const far = Math.abs(next.x - corner.x) + Math.abs(next.y - corner.y);
    const count = Math.max(1, Math.round(far / STEP));
    return Array.from({ length: count }, (_, at) => ({
      x: corner.x + ((next.x - corner.x) * at) / count,
      y: corner.y + ((next.y - corner.y) * at) / count,
      upright: next.x === corner.x,
    }));
  });
}
