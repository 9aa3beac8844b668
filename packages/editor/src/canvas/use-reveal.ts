import { getViewportForBounds, useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import { useEditor, type EditorSurroundings } from '../context.ts';
import type { Editor } from '../model/editor.ts';
import { MANY, OVERVIEW } from './canvas-nodes.ts';
import { boundsOf } from '../model/lane-shape.ts';
import { STEP_WIDTH } from '../model/lanes.ts';
import type { Drawing } from '../model/step-view.ts';

/** Below this zoom many steps at once are in view. */
const FAR = 0.45;

/** How far out a small flow can be seen. */
const SMALLEST = 0.1;
/** Beyond the whole of a larger one there is nothing to see. */
const BEYOND = 0.7;

/** The smallest zoom: at it the whole flow is in view, however large it is and however small the screen. */
export function useSmallestZoom(): number {
  const steps = useEditor((state) => state.drawing.placed);
  const frames = useEditor((state) => state.drawing.frames);
  const heights = useEditor((state) => state.drawing.heights);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  return useMemo(() => {
    const bounds = wholeOf({ steps, frames, heights });
    if (!bounds || width === 0) return SMALLEST;
    return Math.min(SMALLEST, BEYOND * Math.min(width / bounds.width, height / bounds.height));
  }, [steps, frames, heights, width, height]);
}

function wholeOf({ steps, frames, heights }: Pick<Drawing, 'steps' | 'frames' | 'heights'>, ids?: readonly string[]) {
  const chosen = <View>(views: ReadonlyMap<string, View>) =>
    ids ? ids.flatMap((id) => views.get(id) ?? []) : [...views.values()];
  return boundsOf(
    [
      ...chosen(steps).map((view) => ({ ...view.position, width: STEP_WIDTH, height: heights.of(view) })),
      ...chosen(frames).map(({ position, frame: { width, height } }) => ({ ...position, width, height })),
    ],
    0,
  );
}

/** Moves the canvas to steps, drawn or not; without ids to the whole flow. */
export function useReveal(editor: Editor): EditorSurroundings['reveal'] {
  const { setViewport } = useReactFlow();
  const store = useStoreApi();
  return useCallback(
    (ids) => {
      const { drawing } = editor.store.getState();
      const { steps } = drawing;
      const bounds = wholeOf(drawing, ids);
      const { width, height } = store.getState();
      if (!bounds || width === 0) return;
      const viewport = getViewportForBounds(bounds, width, height, 0, 1, ids ? 0.12 : 0.04);
      // On the way to the whole of a large flow ever more of its steps would have to be drawn.
      const far = steps.size > MANY && viewport.zoom < FAR;
      const { transform, setNodes, setEdges } = store.getState();
      if (far && viewport.zoom < OVERVIEW && transform[2] >= OVERVIEW) {
        // React Flow would draw all that comes into view before it hears that a picture stands for it: it is told first.
        setNodes([]);
        setEdges([]);
      }
      void setViewport(viewport, { duration: far ? 0 : calmly(240) });
    },
    [editor, setViewport, store],
  );
}

/** Milliseconds of a movement; none for who asked for less of it. */
function calmly(duration: number): number {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : duration;
}
