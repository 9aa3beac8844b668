import type { Exit, Point } from './document.ts';

/** Where a step is about to be added: `at` on the canvas, `spot` in pixels from the canvas's corner on the screen. */
export type Picker =
  | { type: 'after'; exit: Exit; at: Point; spot: Point }
  | { type: 'between'; connection: string; at: Point; spot: Point };
