// Lines that a step being dragged falls in with: the edges and middles of the others.
import type { Point } from './document.ts';

export interface GuideBox extends Point {
  height: number;
}

/** Canvas pixels; null where there is no line. */
export interface Guides {
  x: number | null;
  y: number | null;
}

export const noGuides: Guides = { x: null, y: null };

/** So near, in canvas pixels, a step jumps to a line. */
const NEAR = 6;

/** The nearest line across and down, and where the step stands once it has jumped to them. */
export function guidesFor(box: GuideBox, others: Iterable<GuideBox>): { at: Point; guides: Guides } {
  let across = { far: NEAR + 1, x: box.x, line: 0 };
  let down = { far: NEAR + 1, y: box.y, line: 0 };
  for (const other of others) {
    // All steps are equally wide: where the left edges meet the others do too.
    const far = Math.abs(other.x - box.x);
    if (far < across.far) across = { far, x: other.x, line: other.x };
    for (const [own, theirs] of [
      [0, 0],
      [box.height / 2, other.height / 2],
      [box.height, other.height],
    ] as const) {
      const gap = Math.abs(other.y + theirs - box.y - own);
      if (gap < down.far) down = { far: gap, y: other.y + theirs - own, line: other.y + theirs };
    }
  }
  return {
    at: { x: across.x, y: down.y },
    guides: { x: across.far <= NEAR ? across.line : null, y: down.far <= NEAR ? down.line : null },
  };
}
