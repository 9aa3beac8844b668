import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import type { Rect } from '../model/lane-shape.ts';

/** So much of the canvas's edge does not count as in view, in pixels. */
const EDGE = 24;

/** Moves the canvas as little as it takes to see the whole of a part of it; the zoom stays as it is. */
export function useBringIntoView(): (part: Rect) => void {
  const { getViewport, setViewport } = useReactFlow();
  const store = useStoreApi();
  return useCallback(
    (part) => {
      const { width, height } = store.getState();
      const { x, y, zoom } = getViewport();
      const right = shift(part.x * zoom + x, part.width * zoom, width);
      const down = shift(part.y * zoom + y, part.height * zoom, height);
      if (right === 0 && down === 0) return;
      const calm = typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
      void setViewport({ x: x + right, y: y + down, zoom }, { duration: calm ? 0 : 320 });
    },
    [getViewport, setViewport, store],
  );
}

/** How far a stretch has to move to lie inside; what is longer than the room begins at its edge. */
function shift(start: number, length: number, room: number): number {
  if (start < EDGE || length > room - EDGE * 2) return EDGE - start;
  return Math.min(0, room - EDGE - length - start);
}
