import { Button } from '@baton/ui';
import { useEffect, useState } from 'react';
import { useSurroundings } from '../context.ts';
import type { EditorState } from '../model/editor.ts';
import { strings } from '../strings.ts';
import styles from './Canvas.module.css';

/** How long the way back is offered, in milliseconds. */
const STAYS = 7000;

/** Says what was removed and offers it back, until something else is done. */
export function RemovedMessage() {
  const { editor } = useSurroundings();
  const [removed, setRemoved] = useState<string | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = editor.store.subscribe((state, before) => {
      if (state.history === before.history) return;
      const words = removedWords(state, before);
      setRemoved(words);
      clearTimeout(timer);
      if (words !== null) timer = setTimeout(() => setRemoved(null), STAYS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [editor]);
  if (removed === null) return null;
  return (
    <p className={styles.prompt}>
      {removed}
      <Button size="sm" variant="ghost" icon="undo-2" onClick={editor.undo}>
        {strings.toolbar.undoOf(null)}
      </Button>
    </p>
  );
}

/** Null unless the newest change took something away; taking a change back is none. */
function removedWords(state: EditorState, before: EditorState): string | null {
  const newest = state.history.past.at(-1);
  if (newest === before.history.past.at(-1) || before.history.past.length > state.history.past.length) return null;
  const [now, then] = [state.document.flow, before.document.flow];
  const steps = then.nodes.length - now.nodes.length;
  if (steps > 0) return strings.canvas.stepsRemoved(steps);
  const connections = then.edges.length - now.edges.length;
  return steps === 0 && connections > 0 ? strings.canvas.connectionsRemoved(connections) : null;
}
