import { Icon } from '@baton/ui';
import { NodeResizer, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import styles from './FrameNode.module.css';
import type { StepNodeType } from './canvas-nodes.ts';

const LEAST = 120;

/** A titled area below the steps. Held by its title it takes along what stands in it; its body lets the pointer through. */
export const FrameNode = memo(function FrameNode({ id, selected }: NodeProps<StepNodeType>) {
  const { editor } = useSurroundings();
  const view = useEditor((state) => state.drawing.frames.get(id));
  const readOnly = useEditor((state) => state.readOnly);
  if (!view) return null;
  return (
    <div className={styles.frame} data-colour={view.frame.colour} data-selected={selected ? '' : undefined}>
      {selected && !readOnly && (
        <NodeResizer
          minWidth={LEAST}
          minHeight={LEAST}
          lineClassName={styles.line ?? ''}
          handleClassName={styles.handle ?? ''}
          onResizeEnd={(_event, { x, y, width, height }) =>
            editor.dispatch({
              type: 'arrange',
              moves: [],
              frames: [{ step: id, to: { x, y }, width: Math.round(width), height: Math.round(height) }],
            })
          }
        />
      )}
      <div className={styles.title}>
        <Icon name={view.icon} size={14} />
        <span className={styles.name}>{view.name}</span>
        {view.line !== '' && <span className={styles.about}>{view.line}</span>}
      </div>
    </div>
  );
});
