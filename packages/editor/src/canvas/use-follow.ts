import { useEffect } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import { STEP_WIDTH } from '../model/lanes.ts';
import { useBringIntoView } from './use-bring-into-view.ts';

/** Brings the step that runs into view when it runs out of it. */
export function useFollow(): void {
  const { editor } = useSurroundings();
  const running = useEditor((state) => state.highlight.node);
  const bringIntoView = useBringIntoView();
  useEffect(() => {
    const { steps, heights } = editor.store.getState().drawing;
    const view = running === null ? undefined : steps.get(running);
    if (view) bringIntoView({ ...view.position, width: STEP_WIDTH, height: heights.of(view) });
  }, [editor, running, bringIntoView]);
}
