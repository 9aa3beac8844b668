import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { useEditor } from '../context.ts';

/** So much of the canvas's edge does not count as in view, in pixels. */
const EDGE = 24;

/** Brings the step that runs into view when it runs out of it; the zoom stays as it is. */
export function useFollow(): void {
  const running = useEditor((state) => state.highlight.node);
  const { getInternalNode, getViewport, setCenter } = useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    const node = running === null ? undefined : getInternalNode(running);
    if (!node) return;
    const { x, y } = node.internals.positionAbsolute;
    const { width = 0, height = 0 } = node.measured;
    const view = getViewport();
    const { width: wide, height: high } = store.getState();
    const left = x * view.zoom + view.x;
    const top = y * view.zoom + view.y;
    const inView =
      left >= EDGE && top >= EDGE && left + width * view.zoom <= wide - EDGE && top + height * view.zoom <= high - EDGE;
    if (inView) return;
    const calm = typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
    void setCenter(x + width / 2, y + height / 2, { zoom: view.zoom, duration: calm ? 0 : 320 });
  }, [running, getInternalNode, getViewport, setCenter, store]);
}
