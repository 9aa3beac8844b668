import { IconButton } from '@baton/ui';
import { EdgeLabelRenderer, useStore } from '@xyflow/react';
import { useSurroundings } from '../context.ts';
import type { Point } from '../model/document.ts';
import { strings } from '../strings.ts';
import styles from './Connection.module.css';

export interface ConnectionButtonsProps {
  id: string;
  middle: Point;
  onPointerEnter: () => void;
  onPointerLeave: () => void;
}

/** What can be done with a connection, in its middle and always as large as a finger needs. */
export function ConnectionButtons({ id, middle, onPointerEnter, onPointerLeave }: ConnectionButtonsProps) {
  const { editor } = useSurroundings();
  const zoom = useStore((state) => state.transform[2]);
  const place = `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px) scale(${1 / zoom})`;
  return (
    <EdgeLabelRenderer>
      <div
        className={styles.buttons}
        style={{ transform: place }}
        onPointerEnter={onPointerEnter}
        onPointerLeave={onPointerLeave}
      >
        <IconButton
          icon="plus"
          size="sm"
          label={strings.canvas.insert}
          className={styles.button ?? ''}
          onClick={(event) => {
            const corner = event.currentTarget.closest('[data-canvas]')?.getBoundingClientRect();
            const spot = { x: event.clientX - (corner?.left ?? 0), y: event.clientY - (corner?.top ?? 0) };
            const at = { x: middle.x - 120, y: middle.y - 30 };
            editor.set({ picker: { type: 'between', connection: id, at, spot } });
          }}
        />
        <IconButton
          icon="x"
          size="sm"
          label={strings.canvas.removeConnection}
          className={styles.button ?? ''}
          onClick={() => editor.dispatch({ type: 'delete', steps: [], connections: [id] })}
        />
      </div>
    </EdgeLabelRenderer>
  );
}
