import { getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import type { EditorSurroundings } from '../context.ts';
import type { Editor } from '../model/editor.ts';
import { MANY } from './canvas-nodes.ts';
import { boundsOf } from '../model/lane-shape.ts';
import { STEP_WIDTH } from '../model/lanes.ts';

/** Below this zoom many steps at once are in view. */
const FAR = 0.45;

/** The smallest zoom: a flow of many thousand steps still fits. */
export const SMALLEST = 0.02;

/** Moves the canvas to steps, drawn or not; without ids to the whole flow. */
export function useReveal(editor: Editor): EditorSurroundings['reveal'] {
  const { setViewport } = useReactFlow();
  const store = useStoreApi();
  return useCallback(
    (ids) => {
      const { steps, heights } = editor.store.getState().drawing;
      const views = ids ? ids.flatMap((id) => steps.get(id) ?? []) : [...steps.values()];
      const rects = views.map((view) => ({ ...view.position, width: STEP_WIDTH, height: heights.of(view) }));
      const bounds = boundsOf(rects, 0);
      const { width, height } = store.getState();
      if (!bounds || width === 0) return;
      const viewport = getViewportForBounds(bounds, width, height, SMALLEST, 1, ids ? 0.12 : 0.04);
      // On the way to the whole of a large flow ever more of its steps would have to be drawn.
      const far = steps.size > MANY && viewport.zoom < FAR;
      void setViewport(viewport, { duration: far ? 0 : calmly(240) });
    },
    [editor, setViewport, store],
  );
}

/** Milliseconds of a movement; none for who asked for less of it. */
function calmly(duration: number): number {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : duration;
}
