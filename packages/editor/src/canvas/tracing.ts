// Which connections stand out: those under the pointer, and those of what is chosen. The others step back.
import { createContext, useContext, useEffect, type RefObject } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useSurroundings } from '../context.ts';
import type { EditorState } from '../model/editor.ts';

/** The connections under the pointer: one, or all that run on one line there. */
export interface Traced {
  connections: ReadonlySet<string>;
}

export const nothing: ReadonlySet<string> = new Set();

export function createTracing(): StoreApi<Traced> {
  return createStore<Traced>(() => ({ connections: nothing }));
}

export const Tracing = createContext<StoreApi<Traced>>(createTracing());

export function useTracing<T>(select: (traced: Traced) => T): T {
  return useStore(useContext(Tracing), select);
}

/** With more steps chosen than these, hardly a line would be left to step back. */
const FEW = 12;

/** Whether a connection leads to or from a chosen step. */
export function touchesChosen({ selection: { steps } }: EditorState, source: string, target: string): boolean {
  return steps.length > 0 && steps.length <= FEW && (steps.includes(source) || steps.includes(target));
}

/** Marks the canvas while some connections stand out, without drawing it anew. */
export function useTracingMark(root: RefObject<HTMLElement | null>, tracing: StoreApi<Traced>): void {
  const { editor } = useSurroundings();
  useEffect(() => {
    const mark = () => {
      const stand = tracing.getState().connections.size > 0 || chosenHasConnections(editor.store.getState());
      root.current?.toggleAttribute('data-tracing', stand);
    };
    mark();
    const stops = [
      tracing.subscribe(mark),
      editor.store.subscribe((state, before) => {
        if (state.selection !== before.selection || state.drawing !== before.drawing) mark();
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [editor, root, tracing]);
}

function chosenHasConnections({ selection, drawing: { graph } }: EditorState): boolean {
  const { steps, connections } = selection;
  if (connections.length > 0) return true;
  return steps.length <= FEW && steps.some((id) => graph.outOf(id).length + graph.into(id).length > 0);
}
