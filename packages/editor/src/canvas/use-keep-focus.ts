import { useEffect, type RefObject } from 'react';
import { useSurroundings } from '../context.ts';

/** What closes goes in its own time, and a new step can take the focus once it is measured: so many frames are waited. */
const FRAMES = 40;

/** Puts the focus back on a step when what had it has closed: whoever uses keys goes on from there. */
export function useKeepFocus(root: RefObject<HTMLElement | null>): void {
  const { editor } = useSurroundings();
  useEffect(() => {
    let chosenBefore = editor.store.getState().selection;
    return editor.store.subscribe((state, before) => {
      if ((state.connectDialog && !before.connectDialog) || (state.picker && !before.picker))
        chosenBefore = state.selection;
      const dialog = state.connectDialog ? null : before.connectDialog;
      const picker = state.picker ? null : before.picker;
      const went = before.goToShown && !state.goToShown && state.selection !== before.selection;
      if (!dialog && !picker && !went) return;
      const came = dialog?.step ?? (picker?.type === 'after' ? picker.exit.node : undefined);
      // Once what had the focus is gone, and the step to go on from is chosen; without one, where it was opened from.
      requestAnimationFrame(() => {
        const { selection } = editor.store.getState();
        const chosen = selection.steps[0];
        const onward = selection === chosenBefore ? (came ?? chosen) : (chosen ?? came);
        focusStep(root.current, onward, FRAMES, went);
      });
    });
  }, [editor, root]);
}

/** @param asked the step was gone to by name: it gets the focus from whatever has it */
function focusStep(root: HTMLElement | null, step: string | undefined, frames: number, asked: boolean): void {
  if (!root || frames === 0) return;
  if (asked || isLost(root)) {
    const nodes = [...root.querySelectorAll<HTMLElement>('.react-flow__node')];
    const found = nodes.find((node) => node.dataset['id'] === step);
    found?.focus({ preventScroll: true });
    if (found && focusedIn(root) === found) return;
    root.focus({ preventScroll: true });
  }
  requestAnimationFrame(() => focusStep(root, step, frames - 1, asked));
}

/** Nothing in particular has the focus: the canvas itself, or something around it. */
function isLost(root: HTMLElement): boolean {
  const focused = focusedIn(root);
  return focused === null || focused.contains(root);
}

/** In the page, or in the shadow root that the editor stands in. */
function focusedIn(root: HTMLElement): Element | null {
  const scope = root.getRootNode();
  return scope instanceof Document || scope instanceof ShadowRoot ? scope.activeElement : null;
}
