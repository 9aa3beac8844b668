// The editor's keys. They work while the focus is inside, and leave fields alone where a field uses the key itself.
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { nextIssue } from './issues/next-issue.ts';
import type { Editor } from './model/editor.ts';
import { withCarried } from './model/frames.ts';

export interface KeyTargets {
  editor: Editor;
  reveal: (steps?: readonly string[]) => void;
  openStep: () => void;
}

type Root = HTMLElement | null;

const ARROWS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Canvas pixels for one press of an arrow key; with Shift, five times as far. */
const NUDGE = 8;

export function useKeys(root: RefObject<HTMLElement | null>, targets: KeyTargets) {
  const { editor } = targets;
  const copy = (event: ClipboardEvent<HTMLElement>): boolean => {
    const text = usesText(event.target) || isOutside(event.target) ? null : editor.copy();
    if (text === null) return false;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    return true;
  };
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (isOutside(event.target) || event.defaultPrevented) return;
      const control = event.ctrlKey || event.metaKey;
      const handled = control ? withControl(event, targets, root.current) : alone(event, targets, root.current);
      if (handled) event.preventDefault();
    },
    onCopy: (event: ClipboardEvent<HTMLElement>) => void copy(event),
    onCut: (event: ClipboardEvent<HTMLElement>) => {
      if (copy(event)) editor.deleteSelection();
    },
    onPaste: (event: ClipboardEvent<HTMLElement>) => {
      if (usesText(event.target) || isOutside(event.target)) return;
      editor.paste(event.clipboardData.getData('text/plain'));
      event.preventDefault();
    },
  };
}

function withControl(event: KeyboardEvent, { editor }: KeyTargets, root: Root): boolean {
  const key = event.key.toLowerCase();
  if (key === 'k') {
    editor.set({ goToShown: true });
    return true;
  }
  if (key === 'z') {
    if (event.shiftKey) editor.redo();
    else editor.undo();
  } else if (key === 'y') editor.redo();
  else if (usesText(event.target)) return false;
  else if (key === 'a') editor.selectAll();
  else if (key === 'd') editor.duplicateSelection();
  else if (key === 'g') editor.frameSelection();
  else return false;
  if (!usesText(event.target)) focusCanvas(root);
  return true;
}

function alone(event: KeyboardEvent, targets: KeyTargets, root: Root): boolean {
  const { editor, reveal } = targets;
  const { connecting, picker } = editor.store.getState();
  if (event.key === 'Escape') {
    if (connecting || picker) editor.set({ connecting: null, picker: null });
    else if (!usesText(event.target)) editor.select([]);
    else return false;
    return true;
  }
  if (usesText(event.target) || event.altKey) return false;
  if (event.key === '/') {
    search(editor, root);
    return true;
  }
  if (event.key === '?') {
    editor.set({ keysShown: true });
    return true;
  }
  if (event.key.toLowerCase() === 'n') {
    nextIssue(targets, event.shiftKey ? -1 : 1);
    return true;
  }
  if (!isOnCanvas(event.target)) return false;
  if (event.key.toLowerCase() === 'f') {
    const { steps } = editor.store.getState().selection;
    if (event.shiftKey && steps.length > 0) reveal(steps);
    else reveal();
    return true;
  }
  return onChosen(event, targets, root);
}

function onChosen(event: KeyboardEvent, targets: KeyTargets, root: Root): boolean {
  const { editor, openStep } = targets;
  const focused = focusedItem(event.target);
  const { selection, document, connecting } = editor.store.getState();
  if (event.key === 'Enter' || event.key === ' ') {
    if (!focused) return false;
    if (connecting && focused.step) editor.connectTo(focused.id);
    else editor.select(focused.step ? [focused.id] : [], focused.step ? [] : [focused.id]);
    if (event.key === 'Enter' && focused.step) openStep();
    return true;
  }
  if (event.key === 'Delete' || event.key === 'Backspace') {
    editor.deleteSelection();
    focusCanvas(root);
    return true;
  }
  if (event.key.toLowerCase() === 'c') {
    const step = focused?.step ? focused.id : selection.steps[0];
    if (step !== undefined && !editor.store.getState().readOnly) editor.set({ connectDialog: { step, port: null } });
    return step !== undefined;
  }
  const arrow = ARROWS[event.key];
  if (!arrow || selection.steps.length === 0) return false;
  const far = NUDGE * (event.shiftKey ? 5 : 1);
  const chosen = new Set(withCarried(selection.steps, editor.store.getState().drawing));
  const moves = document.flow.nodes
    .filter((node) => chosen.has(node.id))
    .map(({ id, position }) => ({ step: id, to: { x: position.x + arrow.x * far, y: position.y + arrow.y * far } }));
  editor.dispatch({ type: 'move-steps', moves });
  return true;
}

/** Opens the palette and puts the cursor in its search. */
export function search(editor: Editor, root: Root): void {
  editor.set({ left: 'palette', sheet: 'left' });
  requestAnimationFrame(() => root?.querySelector<HTMLElement>('[data-palette-search]')?.focus());
}

/** Puts the focus back on the canvas after what had it is gone. */
function focusCanvas(root: Root): void {
  root?.querySelector<HTMLElement>('[data-canvas]')?.focus({ preventScroll: true });
}

function focusedItem(target: EventTarget): { id: string; step: boolean } | null {
  if (!(target instanceof Element)) return null;
  const item = target.closest('.react-flow__node, .react-flow__edge');
  const id = item?.getAttribute('data-id');
  return item && id ? { id, step: item.classList.contains('react-flow__node') } : null;
}

function usesText(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable=true]') !== null;
}

function isOnCanvas(target: EventTarget): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('[data-canvas]') !== null && target.closest('button') === null;
}

// What the host puts beside the canvas keeps its own keys.
function isOutside(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-own-keys]') !== null;
}
