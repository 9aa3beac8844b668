import { IconButton } from '@baton/ui';
import { EdgeLabelRenderer, useStore } from '@xyflow/react';
import { useSurroundings } from '../context.ts';
import { strings } from '../strings.ts';
import type { LinePlace } from './own-stretch.ts';
import styles from './Connection.module.css';

export interface ConnectionButtonsProps {
  id: string;
  middle: LinePlace;
  onPointerEnter: () => void;
  onPointerLeave: () => void;
}

/** Beside the line and not on it, so that a click that means the line does not press a button. */
const BESIDE = { upright: 'translate(10px, -50%)', level: 'translate(-50%, calc(-100% - 8px))' };

/** What can be done with a connection, at its middle and always as large as a finger needs. */
export function ConnectionButtons({ id, middle, onPointerEnter, onPointerLeave }: ConnectionButtonsProps) {
  const { editor } = useSurroundings();
  const zoom = useStore((state) => state.transform[2]);
  const beside = middle.upright ? BESIDE.upright : BESIDE.level;
  const place = `translate(${middle.x}px, ${middle.y}px) scale(${1 / zoom}) ${beside}`;
  return (
    <EdgeLabelRenderer>
      <div
        className={styles.buttons}
        data-upright={middle.upright ? '' : undefined}
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
