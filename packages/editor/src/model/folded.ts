// A long strip cut into rows, as a text is cut into lines: on a screen it can then be read.
import type { Point } from './document.ts';
import { boundsOf, type Rect } from './lane-shape.ts';
import { COLUMN, LANE_GAP, type Places } from './layout.ts';
import { STEP_WIDTH } from './lanes.ts';
import type { StepView } from './step-view.ts';

export interface Folding {
  /** In canvas pixels. */
  height: (id: string) => number;
  lane: (id: string) => StepView['place'];
}

/** The shape of the canvas on a screen, wide by tall. */
const SCREEN = 1.35;
const ROW_GAP = 170;
const MOST_ROWS = 6;
/** How much larger everything must come out in rows: otherwise one straight road is better. */
const WORTH = 1.2;

/**
 * The same places, or those of as many rows as make everything largest on a screen. Steps that stand in one column stay together; each row
 * is as tall as its own steps; what the customer hears while waiting comes below the last.
 */
export function folded(places: Places, { height, lane }: Folding): Places {
  const main = [...places].filter(([id]) => lane(id) === 'main');
  if (main.length === 0) return places;
  const column = ({ x }: Point) => Math.round(x / COLUMN);
  const first = Math.min(...main.map(([, at]) => column(at)));
  const count = Math.max(...main.map(([, at]) => column(at))) - first + 1;
  const box = ([id, at]: readonly [string, Point]): Rect => ({ ...at, width: STEP_WIDTH, height: height(id) });
  const below = [...places].filter(([id]) => lane(id) === 'waiting' || lane(id) === 'note');

  function inRows(rows: number): Places {
    const wide = Math.ceil(count / rows);
    const found = new Map(places);
    let top = Math.min(...main.map(([, { y }]) => y));
    for (let row = 0; row < rows; row += 1) {
      const here = main.filter(([, at]) => Math.floor((column(at) - first) / wide) === row);
      const bounds = boundsOf(here.map(box), 0);
      if (!bounds) continue;
      for (const [id, { x, y }] of here) found.set(id, { x: x - row * wide * COLUMN, y: y - bounds.y + top });
      top += bounds.height + ROW_GAP;
    }
    const lowest = boundsOf(below.map(box), 0);
    const left = first * COLUMN;
    for (const [id, { x, y }] of below)
      if (lowest) found.set(id, { x: x - lowest.x + left, y: y - lowest.y + top - ROW_GAP + LANE_GAP });
    return found;
  }

  /** How large it can be shown. */
  function largeness(found: Places): number {
    const bounds = boundsOf([...found].filter(([id]) => lane(id) !== 'band').map(box), 0);
    return bounds ? Math.min(SCREEN / bounds.width, 1 / bounds.height) : 0;
  }

  let best = { places, largeness: largeness(places) * WORTH };
  for (let rows = 2; rows <= Math.min(MOST_ROWS, count); rows += 1) {
    const found = inRows(rows);
    const large = largeness(found);
    if (large > best.largeness) best = { places: found, largeness: large };
  }
  return best.places;
}
