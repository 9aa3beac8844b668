import { BaseEdge, useInternalNode, useStore, type EdgeProps } from '@xyflow/react';
import { memo, useRef, useState } from 'react';
import { useEditor } from '../context.ts';
import type { EditorState } from '../model/editor.ts';
import { ARROW } from './Arrow.tsx';
import type { ConnectionType } from './canvas-nodes.ts';
import { ConnectionButtons } from './ConnectionButtons.tsx';
import { pathOf, type Reach } from './connection-path.ts';
import styles from './Connection.module.css';

/** A connection, with buttons in its middle while the pointer is near or it is chosen. */
export const ConnectionEdge = memo(function ConnectionEdge(props: EdgeProps<ConnectionType>) {
  const { id, source, target, selected, sourceHandleId } = props;
  const [near, setNear] = useState(false);
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const lit = useEditor((state) => isLit(state, source, target));
  const readOnly = useEditor((state) => state.readOnly);
  const from = useReach(source);
  const band = useBandBottom(source);
  const to = useReach(target);
  const { path, middle } = pathOf(props, { from, to, band, lane: laneOf(`${source} ${sourceHandleId ?? ''}`) });
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
        <ConnectionButtons id={id} middle={middle} onPointerEnter={enter} onPointerLeave={leave} />
      )}
    </g>
  );
});

function useReach(step: string): Reach | undefined {
  const node = useInternalNode(step);
  if (!node?.measured.height) return undefined;
  const { y } = node.internals.positionAbsolute;
  return { top: y, bottom: y + node.measured.height };
}

/** How far down the band reaches, for a step that stands in it. */
function useBandBottom(step: string): number | undefined {
  const steps = useEditor((state) => state.drawing.steps);
  const inBand = steps.get(step)?.place === 'band';
  return useStore(({ nodeLookup }) => {
    if (!inBand) return undefined;
    let bottom = -Infinity;
    for (const [id, node] of nodeLookup) {
      if (steps.get(id)?.place !== 'band') continue;
      bottom = Math.max(bottom, node.internals.positionAbsolute.y + (node.measured.height ?? 0));
    }
    return bottom;
  });
}

// Ways back that leave the same step would lie on each other: each gets a little more room.
function laneOf(exit: string): number {
  let sum = 0;
  for (const letter of exit) sum += letter.charCodeAt(0);
  return (sum % 4) * 6;
}

function isLit({ highlight: { trail, node } }: EditorState, source: string, target: string): boolean {
  const walked = node === null ? trail : [...trail, node];
  return walked.some((id, i) => id === source && walked[i + 1] === target);
}
