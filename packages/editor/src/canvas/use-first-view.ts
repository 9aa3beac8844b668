import { useNodesInitialized, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import { boundsOf } from '../model/lane-shape.ts';
import { STEP_WIDTH } from '../model/lanes.ts';

/** Below this zoom a step can no longer be read. */
const READABLE = 0.62;
const MARGIN = 36;
/** A small flow stands at the left, where it has room to grow; so far from the edge, of the canvas's width. */
const ASIDE = 0.12;
/** Room for the title of the band. */
const TITLE = 44;

/** Shows the whole flow where that stays readable, else its beginning at a size that is. */
export function useFirstView(): void {
  const ready = useNodesInitialized();
  const done = useRef(-1);
  const opening = useEditor((state) => state.opening);
  const { editor } = useSurroundings();
  const { setViewport } = useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    const { steps, heights } = editor.store.getState().drawing;
    const bounds = boundsOf(
      [...steps.values()].map((view) => ({ ...view.position, width: STEP_WIDTH, height: heights.of(view) })),
      0,
    );
    const { width, height } = store.getState();
    if (!ready || done.current === opening || !bounds || width === 0) return;
    done.current = opening;
    const wide = (width - MARGIN * 2) / bounds.width;
    const tall = (height - MARGIN * 2 - TITLE) / bounds.height;
    const zoom = Math.min(1, Math.max(READABLE, Math.min(wide, tall)));
    const fits = (room: number, size: number) => size * zoom <= room - MARGIN * 2 + 1;
    const middle = (width - bounds.width * zoom) / 2;
    void setViewport({
      zoom,
      x: (fits(width, bounds.width) ? Math.min(middle, Math.max(MARGIN, width * ASIDE)) : MARGIN) - bounds.x * zoom,
      y:
        (fits(height - TITLE, bounds.height) ? (height + TITLE - bounds.height * zoom) / 2 : MARGIN + TITLE) -
        bounds.y * zoom,
    });
  }, [ready, opening, editor, setViewport, store]);
}
