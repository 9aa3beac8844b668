// Finds the steps in a part of the canvas without looking at all of them.
import type { Rect } from './lane-shape.ts';

const CELL = 320;

export class RectIndex {
  readonly #cells = new Map<number, Map<number, Rect[]>>();

  constructor(rects: readonly Rect[]) {
    for (const rect of rects) {
      for (let column = cellOf(rect.x); column <= cellOf(rect.x + rect.width); column += 1) {
        const cells = this.#cells.get(column) ?? new Map<number, Rect[]>();
        this.#cells.set(column, cells);
        for (let row = cellOf(rect.y); row <= cellOf(rect.y + rect.height); row += 1) {
          const list = cells.get(row);
          if (list) list.push(rect);
          else cells.set(row, [rect]);
        }
      }
    }
  }

  /** How many of them reach into an area. */
  countIn(left: number, right: number, top: number, bottom: number): number {
    let count = 0;
    const [firstColumn, firstRow] = [cellOf(left), cellOf(top)];
    for (let column = firstColumn; column <= cellOf(right); column += 1) {
      const cells = this.#cells.get(column);
      if (!cells) continue;
      for (let row = firstRow; row <= cellOf(bottom); row += 1) {
        for (const rect of cells.get(row) ?? none) {
          if (rect.x >= right || left >= rect.x + rect.width || rect.y >= bottom || top >= rect.y + rect.height)
            continue;
          // What stands in several cells counts in the first one of the area.
          if (Math.max(cellOf(rect.x), firstColumn) === column && Math.max(cellOf(rect.y), firstRow) === row)
            count += 1;
        }
      }
    }
    return count;
  }
}

const none: readonly Rect[] = [];

function cellOf(at: number): number {
  return Math.floor(at / CELL);
}
