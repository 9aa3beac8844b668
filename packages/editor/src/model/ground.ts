// The steps of a drawing and the lines laid between them so far: finds the way for the next line.
import type { Point } from './document.ts';
import type { Rect } from './lane-shape.ts';
import { RectIndex } from './rect-index.ts';
import { Tracks } from './tracks.ts';

export interface Wire {
  id: string;
  /** The step it leads to. */
  to: string;
  start: Point;
  end: Point;
}

/** The corners of a line whose stretches are level and upright in turn. */
export type Route = readonly Point[];

/** From a way out to the nearest upright stretch, and from the last one to the way in; in canvas pixels, as all here. */
const OUT = 20;
const IN = 28;
const SPACING = 12;
/** Between a step and a line that passes it. */
const CLEAR = 14;
/** So far to the right a plain curve can be followed by eye. */
const CURVE = 200;
/** So many lines find room side by side on either side of a step. */
const CHANNEL = 8;
const TRIES = 24;
const GAPS = 6;

/** What a way costs, measured in pixels that the eye has to follow. */
const COST = { behindStep: 1200, tooClose: 130, crossing: 9, corner: 24, shared: 0.55, aside: 2, alongClosed: 3 };

export class Ground {
  readonly #steps: RectIndex;
  readonly #taken: readonly Rect[];
  readonly #closed: readonly Rect[];
  readonly #level = new Tracks();
  readonly #upright = new Tracks();

  constructor(steps: readonly Rect[], closed: readonly Rect[]) {
    this.#steps = new RectIndex(steps);
    this.#closed = closed;
    this.#taken = [...steps, ...closed].toSorted((a, b) => a.y - b.y);
  }

  isPlain({ start, end }: Wire): boolean {
    const wide = end.x - start.x;
    const tall = Math.abs(end.y - start.y);
    if (wide < 24 || wide > CURVE || tall > Math.max(CURVE, wide * 2.5)) return false;
    const [top, bottom] = [Math.min(start.y, end.y), Math.max(start.y, end.y)];
    return this.#steps.countIn(start.x + 2, end.x - 2, top - 4, bottom + 4) === 0;
  }

  /** Whether a way still leads from end to end, and no step has come to stand in it. */
  isOpen({ start, end }: Wire, route: Route): boolean {
    const [first, last] = [route[0], route.at(-1)];
    if (first?.x !== start.x || first.y !== start.y || last?.x !== end.x || last.y !== end.y) return false;
    return route.every((corner, i) => {
      const next = route[i + 1];
      if (!next) return true;
      const [left, right] = [Math.min(corner.x, next.x), Math.max(corner.x, next.x)];
      const [top, bottom] = [Math.min(corner.y, next.y), Math.max(corner.y, next.y)];
      // A step reaches over its own ways in and out a little.
      return this.#steps.countIn(left + 2, Math.max(right - 2, left + 2), top, bottom) === 0;
    });
  }

  lift(wire: string): void {
    this.#level.lift(wire);
    this.#upright.lift(wire);
  }

  lay({ id, to }: Wire, route: Route): void {
    route.forEach((corner, i) => {
      const next = route[i + 1];
      if (!next) return;
      const isLevel = corner.y === next.y;
      const [a, b] = isLevel ? [corner.x, next.x] : [corner.y, next.y];
      const track = { wire: id, to, from: Math.min(a, b), until: Math.max(a, b) };
      if (isLevel) this.#level.add({ ...track, at: corner.y });
      else this.#upright.add({ ...track, at: corner.x });
    });
  }

  /** The way that costs least: out to the side, up or down, along, up or down again, and in. */
  wayOf(wire: Wire): Route {
    const { start, end, to } = wire;
    const out = start.x + OUT;
    const into = end.x - IN;
    const along = Math.abs(into - out);
    let best: { route: Route; cost: number } | null = null;
    for (const y of this.#levelsOf(wire, out, into)) {
      const least = (along + Math.abs(y - start.y) + Math.abs(end.y - y)) * (1 - COST.shared);
      if (best && least >= best.cost) continue;
      const first = this.#uprightNear(out, 1, start.y, y, to);
      const last = this.#uprightNear(into, -1, y, end.y, to);
      const route = cornersOf([
        start,
        { x: first, y: start.y },
        { x: first, y },
        { x: last, y },
        { x: last, y: end.y },
        end,
      ]);
      const cost = this.#costOf(route, to);
      if (!best || cost < best.cost) best = { route, cost };
    }
    return best?.route ?? [start, end];
  }

  /** The heights at which it may run along: those of both ends, of lines to the same step, and where there is room. */
  #levelsOf({ start, end, to }: Wire, out: number, into: number): readonly number[] {
    const [left, right] = [Math.min(out, into), Math.max(out, into)];
    const levels = new Set<number>();
    if (into >= out) levels.add(start.y).add(end.y);
    const [upper, lower] = [Math.min(start.y, end.y), Math.max(start.y, end.y)];
    const gaps = this.#gaps(left, right)
      .map((gap) => ({ ...gap, distance: Math.max(0, gap.top - lower, upper - gap.bottom) }))
      .toSorted((a, b) => a.distance - b.distance)
      .slice(0, GAPS);
    for (const { top, bottom } of gaps) {
      for (const wish of [end.y, start.y]) {
        const level = this.#freeLevel(Math.min(bottom, Math.max(top, wish)), top, bottom, left, right, to);
        if (level !== null) levels.add(level);
      }
      for (const { at, from, until } of this.#level.toStep(to)) {
        if (at >= top && at <= bottom && from < right && left < until) levels.add(at);
      }
    }
    if (levels.size === 0) levels.add(upper - 60);
    const way = (y: number) => Math.abs(y - start.y) + Math.abs(end.y - y);
    return [...levels].toSorted((a, b) => way(a) - way(b));
  }

  /** The height nearest to a wished one that no other line takes; null when the gap is full. */
  #freeLevel(wish: number, top: number, bottom: number, left: number, right: number, to: string): number | null {
    for (let i = 0; i < TRIES; i += 1) {
      const y = wish + (i % 2 === 0 ? -1 : 1) * Math.ceil(i / 2) * SPACING;
      if (y >= top && y <= bottom && this.#company(this.#level, y, left, right, to) <= 0) return y;
    }
    return null;
  }

  /** Free heights between two places, from top to bottom; the first and the last have no end. */
  #gaps(left: number, right: number): { top: number; bottom: number }[] {
    const gaps: { top: number; bottom: number }[] = [];
    let free = -1e6;
    for (const { x, y, width, height } of this.#taken) {
      if (x - CLEAR >= right || left >= x + width + CLEAR) continue;
      if (y - CLEAR >= free) gaps.push({ top: free, bottom: y - CLEAR });
      free = Math.max(free, y + height + CLEAR);
    }
    gaps.push({ top: free, bottom: 1e6 });
    return gaps;
  }

  /** The best place for an upright stretch: the first free one from `x` on, or with lines to the same step. */
  #uprightNear(x: number, direction: 1 | -1, from: number, until: number, to: string): number {
    if (from === until) return x;
    const [low, high] = [Math.min(from, until), Math.max(from, until)];
    let best = { x, cost: Infinity };
    const weigh = (place: number) => {
      const cost = Math.abs(place - x) * COST.aside + this.#uprightCost(place, low, high, to);
      if (cost < best.cost) best = { x: place, cost };
      return cost;
    };
    const shared = new Set<number>();
    const far = x + CHANNEL * SPACING * direction;
    for (const track of this.#upright.toStep(to)) {
      if ((track.at - x) * (track.at - far) <= 0 && track.from < high && low < track.until) shared.add(track.at);
    }
    for (const place of shared) weigh(place);
    for (let i = 0; i < CHANNEL; i += 1) {
      const aside = i * SPACING * COST.aside;
      // Nothing further out can be better than a way that nothing stands in.
      if (high - low + aside >= best.cost) break;
      weigh(x + i * SPACING * direction);
    }
    return best.x;
  }

  #costOf(route: Route, to: string): number {
    let cost = (route.length - 2) * COST.corner;
    route.forEach((corner, i) => {
      const next = route[i + 1];
      if (!next) return;
      if (corner.y === next.y)
        cost += this.#levelCost(corner.y, Math.min(corner.x, next.x), Math.max(corner.x, next.x), to);
      else cost += this.#uprightCost(corner.x, Math.min(corner.y, next.y), Math.max(corner.y, next.y), to);
    });
    return cost;
  }

  #levelCost(y: number, left: number, right: number, to: string): number {
    const behind = this.#steps.countIn(left + 2, right - 2, y - 5, y + 5);
    const crossings = crossingsOf(this.#upright, y, left, right, to);
    const company = this.#company(this.#level, y, left, right, to);
    return (
      right - left + behind * COST.behindStep + crossings * COST.crossing + company + this.#alongClosed(y, left, right)
    );
  }

  #alongClosed(y: number, left: number, right: number): number {
    const far = this.#closed
      .filter((rect) => y > rect.y && y < rect.y + rect.height)
      .map((rect) => Math.min(right, rect.x + rect.width) - Math.max(left, rect.x));
    return Math.max(0, ...far) * COST.alongClosed;
  }

  #uprightCost(x: number, top: number, bottom: number, to: string): number {
    const behind = this.#steps.countIn(x - 7, x + 7, top + 1, bottom - 1);
    const crossings = crossingsOf(this.#level, x, top, bottom, to);
    return (
      bottom -
      top +
      behind * COST.behindStep +
      crossings * COST.crossing +
      this.#company(this.#upright, x, top, bottom, to)
    );
  }

  /** What lines beside it cost, less what it saves to run on one line with others to the same step. */
  #company(tracks: Tracks, at: number, from: number, until: number, to: string): number {
    let close = 0;
    let shared = 0;
    tracks.visit(at - SPACING + 1, at + SPACING - 1, from, until, (track) => {
      if (track.to !== to || track.at !== at) close += 1;
      else shared = Math.max(shared, Math.min(until, track.until) - Math.max(from, track.from));
    });
    return close * COST.tooClose - shared * COST.shared;
  }
}

function crossingsOf(tracks: Tracks, at: number, from: number, until: number, to: string): number {
  let count = 0;
  tracks.visit(from + 1, until - 1, at - 1, at + 1, (track) => {
    if (track.to !== to) count += 1;
  });
  return count;
}

/** Without corners that are none. */
function cornersOf(points: readonly Point[]): Route {
  const corners: Point[] = [];
  for (const point of points) {
    const last = corners.at(-1);
    if (last && last.x === point.x && last.y === point.y) continue;
    const before = corners.at(-2);
    const straight =
      before && last && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (straight) corners.pop();
    corners.push(point);
  }
  return corners;
}
