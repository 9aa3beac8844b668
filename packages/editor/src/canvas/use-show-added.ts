import { useEffect } from 'react';
import { useSurroundings } from '../context.ts';
import { STEP_WIDTH } from '../model/lanes.ts';
import { heightOf } from '../model/step-heights.ts';
import { useBringIntoView } from './use-bring-into-view.ts';

/** Brings a step into view that was added out of it, wherever it was added from. */
export function useShowAdded(): void {
  const { editor } = useSurroundings();
  const bringIntoView = useBringIntoView();
  useEffect(() => {
    let known = new Set(editor.store.getState().drawing.steps.keys());
    return editor.store.subscribe(({ drawing, selection, opening }, before) => {
      if (opening !== before.opening) known = new Set(drawing.steps.keys());
      if (selection === before.selection) return;
      // A step is added first and chosen then.
      const [chosen, second] = selection.steps;
      const added = second === undefined && chosen !== undefined && !known.has(chosen);
      known = new Set(drawing.steps.keys());
      const view = added ? drawing.steps.get(chosen) : undefined;
      if (view) bringIntoView({ ...view.position, width: STEP_WIDTH, height: heightOf(view.exits.length) });
    });
  }, [editor, bringIntoView]);
}
