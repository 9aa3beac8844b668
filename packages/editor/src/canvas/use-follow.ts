import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useEditor } from '../context.ts';
import { useBringIntoView } from './use-bring-into-view.ts';

/** Brings the step that runs into view when it runs out of it. */
export function useFollow(): void {
  const running = useEditor((state) => state.highlight.node);
  const { getInternalNode } = useReactFlow();
  const bringIntoView = useBringIntoView();
  useEffect(() => {
    const node = running === null ? undefined : getInternalNode(running);
    if (!node) return;
    const { width = 0, height = 0 } = node.measured;
    bringIntoView({ ...node.internals.positionAbsolute, width, height });
  }, [running, getInternalNode, bringIntoView]);
}
