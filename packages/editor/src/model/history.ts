// Undo and redo as immer patches. Steps of one gesture (typing in a field, holding an arrow key) are one entry.
import { applyPatches, produceWithPatches, type Draft, type Patch } from 'immer';
import type { EditorDocument } from './document.ts';

export interface Entry {
  /** What was done, in words: "Move “Start”". */
  label: string;
  redo: Patch[];
  undo: Patch[];
  /** Entries with the same key that follow each other closely are one. */
  merge: string | null;
  at: number;
}

/** What can be undone and redone, newest last. */
export interface History {
  past: readonly Entry[];
  future: readonly Entry[];
}

/** What is kept of a visit: the way back, and what was typed and is not valid yet. */
export interface WayBack extends History {
  unfinished: EditorDocument['unfinished'];
}

export const emptyHistory: History = { past: [], future: [] };

/** A pause this long begins a new entry, in milliseconds. */
const PAUSE = 1200;
const MOST_ENTRIES = 500;

export interface Edited {
  document: EditorDocument;
  history: History;
}

/** Runs a change and remembers the way back. A change that changes nothing leaves no entry. */
export function edit(
  { document, history }: Edited,
  change: (draft: Draft<EditorDocument>) => void,
  { merge, at, label }: { merge: string | null; at: number; label: string },
): Edited {
  const [next, redo, undo] = produceWithPatches(document, (draft) => {
    change(draft);
  });
  if (redo.length === 0) return { document, history };
  const last = history.past.at(-1);
  const merged = last && merge !== null && last.merge === merge && at - last.at < PAUSE && history.future.length === 0;
  const entry: Entry = merged
    ? { redo: [...last.redo, ...redo], undo: [...undo, ...last.undo], merge, at, label }
    : { redo, undo, merge, at, label };
  const before = merged ? history.past.slice(0, -1) : history.past.slice(-(MOST_ENTRIES - 1));
  return { document: next, history: { past: [...before, entry], future: [] } };
}

export function undo({ document, history }: Edited): Edited {
  const entry = history.past.at(-1);
  if (!entry) return { document, history };
  return {
    document: applyPatches(document, entry.undo),
    history: { past: history.past.slice(0, -1), future: [{ ...entry, merge: null }, ...history.future] },
  };
}

export function redo({ document, history }: Edited): Edited {
  const entry = history.future[0];
  if (!entry) return { document, history };
  return {
    document: applyPatches(document, entry.redo),
    history: { past: [...history.past, { ...entry, merge: null }], future: history.future.slice(1) },
  };
}
