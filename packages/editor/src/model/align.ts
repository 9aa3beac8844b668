// Several steps put in a line or at equal distances.
import type { Point } from './document.ts';
import { STEP_WIDTH } from './lanes.ts';
import type { Drawing, StepView } from './step-view.ts';

export const alignments = [
  'left',
  'centre',
  'right',
  'top',
  'middle',
  'bottom',
  'spread-across',
  'spread-down',
] as const;
export type Alignment = (typeof alignments)[number];

export interface Move {
  step: string;
  to: Point;
}

/** Where the steps go. Those that always listen have their places by themselves, and fewer than two have nothing to line up with. */
export function aligned({ steps, heights }: Drawing, chosen: readonly string[], how: Alignment): Move[] {
  const boxes = chosen.flatMap((id) => {
    const view = steps.get(id);
    return view && view.place !== 'band' ? [boxOf(view, heights.of(view))] : [];
  });
  if (boxes.length < 2) return [];
  const left = Math.min(...boxes.map(({ x }) => x));
  const right = Math.max(...boxes.map(({ x }) => x + STEP_WIDTH));
  const top = Math.min(...boxes.map(({ y }) => y));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  switch (how) {
    case 'left':
      return boxes.map(({ id, y }) => move(id, left, y));
    case 'centre':
      return boxes.map(({ id, y }) => move(id, (left + right - STEP_WIDTH) / 2, y));
    case 'right':
      return boxes.map(({ id, y }) => move(id, right - STEP_WIDTH, y));
    case 'top':
      return boxes.map(({ id, x }) => move(id, x, top));
    case 'middle':
      return boxes.map(({ id, x, height }) => move(id, x, (top + bottom - height) / 2));
    case 'bottom':
      return boxes.map(({ id, x, height }) => move(id, x, bottom - height));
    case 'spread-across': {
      const sorted = boxes.toSorted((a, b) => a.x - b.x);
      const gap = (right - left - STEP_WIDTH * boxes.length) / (boxes.length - 1);
      return sorted.map(({ id, y }, i) => move(id, left + i * (STEP_WIDTH + gap), y));
    }
    case 'spread-down': {
      const sorted = boxes.toSorted((a, b) => a.y - b.y);
      const gap = (bottom - top - boxes.reduce((sum, { height }) => sum + height, 0)) / (boxes.length - 1);
      let next = top;
      return sorted.map(({ id, x, height }) => {
        const y = next;
        next += height + gap;
        return move(id, x, y);
      });
    }
  }
}

function boxOf({ id, position }: StepView, height: number) {
  return { id, ...position, height };
}

function move(step: string, x: number, y: number): Move {
  return { step, to: { x: Math.round(x), y: Math.round(y) } };
}
