import { IconButton } from '@baton/ui';
import { useReactFlow } from '@xyflow/react';
import { useEditor, useSurroundings } from '../context.ts';
import { strings } from '../strings.ts';
import styles from './Canvas.module.css';

export interface CanvasControlsProps {
  map: boolean;
  onMap: (shown: boolean) => void;
}

/** Zoom, the whole flow, and the map. */
export function CanvasControls({ map, onMap }: CanvasControlsProps) {
  const { editor, reveal } = useSurroundings();
  const { zoomIn, zoomOut } = useReactFlow();
  const chosen = useEditor((state) => state.selection.steps.length > 0);
  const words = strings.toolbar;
  return (
    <div className={styles.controls} role="toolbar" aria-label={strings.canvas.label}>
      <IconButton icon="minus" size="sm" tooltip="top" label={words.zoomOut} onClick={() => void zoomOut()} />
      <IconButton icon="plus" size="sm" tooltip="top" label={words.zoomIn} onClick={() => void zoomIn()} />
      <IconButton icon="maximize" size="sm" tooltip="top" label={words.fit} keys={['F']} onClick={() => reveal()} />
      <IconButton
        icon="scan"
        size="sm"
        tooltip="top"
        label={words.selection}
        keys={['Shift', 'F']}
        disabled={!chosen}
        onClick={() => reveal(editor.store.getState().selection.steps)}
      />
      <IconButton icon="map" size="sm" tooltip="top" label={words.map} pressed={map} onClick={() => onMap(!map)} />
      <IconButton
        icon="keyboard"
        size="sm"
        tooltip="top"
        label={strings.keys.title}
        keys={['?']}
        className={styles.keys ?? ''}
        onClick={() => editor.set({ keysShown: true })}
      />
    </div>
  );
}
