import { IconButton } from '@baton/ui';
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo, useRef, useState } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import type { EditorState } from '../model/editor.ts';
import { strings } from '../strings.ts';
import { ARROW } from './Arrow.tsx';
import type { ConnectionType } from './canvas-nodes.ts';
import { pathOf } from './connection-path.ts';
import styles from './Connection.module.css';

/** A connection, with buttons in its middle while the pointer is near or it is chosen. */
export const ConnectionEdge = memo(function ConnectionEdge(props: EdgeProps<ConnectionType>) {
  const { id, source, target, selected } = props;
  const { editor } = useSurroundings();
  const [near, setNear] = useState(false);
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const lit = useEditor((state) => isLit(state, source, target));
  const readOnly = useEditor((state) => state.readOnly);
  const { path, middle } = pathOf(props);
  const enter = () => {
    clearTimeout(leaving.current);
    setNear(true);
  };
  // The buttons lie beside the line: the way from one to the other takes a moment.
  const leave = () => {
    leaving.current = setTimeout(() => setNear(false), 160);
  };
  return (
    <g
      className={styles.connection}
      data-selected={selected ? '' : undefined}
      data-near={near ? '' : undefined}
      data-lit={lit ? '' : undefined}
      onPointerEnter={enter}
      onPointerLeave={leave}
    >
      <BaseEdge id={id} path={path} interactionWidth={18} className={styles.line ?? ''} markerEnd={`url(#${ARROW})`} />
      {(near || selected) && !readOnly && (
        <EdgeLabelRenderer>
          <div
            className={styles.buttons}
            style={{ transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)` }}
            onPointerEnter={enter}
            onPointerLeave={leave}
          >
            <IconButton
              icon="plus"
              size="sm"
              label={strings.canvas.insert}
              className={styles.button ?? ''}
              onClick={(event) => {
                const screen = { x: event.clientX, y: event.clientY };
                const at = { x: middle.x - 120, y: middle.y - 30 };
                editor.set({ picker: { type: 'between', connection: id, at, screen } });
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
      )}
    </g>
  );
});

function isLit({ highlight: { trail, node } }: EditorState, source: string, target: string): boolean {
  const walked = node === null ? trail : [...trail, node];
  return walked.some((id, i) => id === source && walked[i + 1] === target);
}
