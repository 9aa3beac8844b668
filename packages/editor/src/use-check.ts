import type { Flow, Issue } from '@baton/flow';
import { useEffect, useRef } from 'react';
import type { Editor } from './model/editor.ts';

/** How long the flow has to rest before it is checked, in milliseconds: as long as its last check took, between these. */
const REST = { least: 250, most: 2000 };

/** Finds what is wrong with a flow; may answer later. One that throws or rejects is told as a failed check. */
export type Check = (flow: Flow) => readonly Issue[] | Promise<readonly Issue[]>;

/** Checks the flow when it rests. The answer to an older flow than the one shown is dropped. */
export function useCheck(editor: Editor, check: Check | undefined): void {
  const latest = useRef(check);
  useEffect(() => {
    latest.current = check;
  }, [check]);
  const wanted = check !== undefined;

  useEffect(() => {
    if (!wanted) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let round = 0;
    let rest = REST.least;
    const run = async (flow: Flow) => {
      const mine = ++round;
      const { setIssues, store } = editor;
      const begun = performance.now();
      // A check that follows another keeps its answer on show until the new one is there.
      if (store.getState().check !== 'done') store.setState({ check: 'running' });
      try {
        const issues = await latest.current?.(flow);
        if (mine === round) setIssues(issues ?? [], 'done');
      } catch (error) {
        // A check that breaks is the host's bug: it is shown, and reported where bugs are.
        if (mine === round) setIssues([], 'failed');
        reportError(error);
      }
      rest = Math.min(REST.most, Math.max(REST.least, performance.now() - begun));
    };
    void run(editor.store.getState().document.flow);
    const stop = editor.store.subscribe((state, before) => {
      if (state.document.flow === before.document.flow) return;
      clearTimeout(timer);
      round += 1;
      timer = setTimeout(() => void run(state.document.flow), rest);
    });
    return () => {
      round += 1;
      clearTimeout(timer);
      stop();
    };
  }, [editor, wanted]);
}
