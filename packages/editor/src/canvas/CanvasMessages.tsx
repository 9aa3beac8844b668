import { Button, Icon } from '@baton/ui';
import { useEffect } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import type { Editor, EditorState } from '../model/editor.ts';
import { strings } from '../strings.ts';
import styles from './Canvas.module.css';
import { RemovedMessage } from './RemovedMessage.tsx';

/** How long a reason stays to be read, in milliseconds: about 45 for each letter, and never less than five seconds. */
const readingTime = (text: string) => Math.max(5000, text.length * 45);

/** What the editor says over the canvas: why something was refused, and what a connection waits for. */
export function CanvasMessages() {
  const { editor } = useSurroundings();
  const notice = useEditor((state) => state.notice);
  const exit = useEditor(connectingLabel);
  useEffect(() => {
    if (!notice) return undefined;
    const timer = setTimeout(() => editor.say(null), readingTime(notice.text));
    return () => clearTimeout(timer);
  }, [editor, notice]);
  return (
    <div className={styles.messages}>
      <div role="alert">
        {notice && (
          <p key={notice.count} className={styles.notice}>
            <Icon name="circle-alert" size={15} />
            {notice.text}
          </p>
        )}
      </div>
      <div role="status">
        {exit !== null && (
          <p className={styles.prompt}>
            {strings.canvas.connecting(exit)}
            <Button size="sm" icon="plus" onClick={() => addNext(editor)}>
              {strings.canvas.connectToNew}
            </Button>
            <Button size="sm" variant="ghost" onClick={() => editor.set({ connecting: null })}>
              {strings.canvas.cancel}
            </Button>
          </p>
        )}
        <RemovedMessage />
      </div>
    </div>
  );
}

/** A new step may be what the way out leads to. */
function addNext(editor: Editor): void {
  const { connecting } = editor.store.getState();
  if (!connecting) return;
  const { node: step, port } = connecting.exit;
  editor.set({ connecting: null, connectDialog: { step, port } });
}

function connectingLabel({ connecting, drawing }: EditorState): string | null {
  if (connecting?.how !== 'click') return null;
  const exits = drawing.steps.get(connecting.exit.node)?.exits ?? [];
  return exits.find((exit) => exit.port === connecting.exit.port)?.label ?? '';
}
