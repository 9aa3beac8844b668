import { BaseEdge, useInternalNode, useReactFlow, type EdgeProps } from '@xyflow/react';
import { memo, useContext, useRef, type PointerEvent } from 'react';
import { useEditor } from '../context.ts';
import type { EditorState } from '../model/editor.ts';
import { ARROW } from './Arrow.tsx';
import type { ConnectionType, StepNodeType } from './canvas-nodes.ts';
import { ConnectionButtons } from './ConnectionButtons.tsx';
import { curveOf, isBetween, rounded, wayWhileDragged, type Reach } from './connection-path.ts';
import { middleOf, nearestOn, passes } from './own-stretch.ts';
import { nothing, touchesChosen, Tracing, useTracing } from './tracing.ts';
import styles from './Connection.module.css';

/** A connection. It lights up while the pointer is on it, and has buttons where it can be told from all others. */
export const ConnectionEdge = memo(function ConnectionEdge(props: EdgeProps<ConnectionType>) {
  const { id, source, target, selected, data } = props;
  const tracing = useContext(Tracing);
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { getEdges, screenToFlowPosition } = useReactFlow<StepNodeType, ConnectionType>();
  const traced = useTracing(({ connections }) => connections.has(id));
  const alone = useTracing(({ connections }) => connections.has(id) && connections.size === 1);
  const ofChosen = useEditor((state) => touchesChosen(state, source, target));
  const lit = useEditor((state) => isLit(state, source, target));
  const share = useEditor((state) => (state.traffic ? (state.traffic.connections[`${source} ${target}`] ?? 0) : null));
  const readOnly = useEditor((state) => state.readOnly);
  // With more chosen, boxes beside every line would cover the drawing.
  const onlyOne = useEditor(({ selection }) => selection.connections.length === 1 && selection.steps.length === 0);
  const from = useReach(source);
  const to = useReach(target);

  const laid = data?.route;
  const route = laid && isBetween(laid, props) ? laid : from && to ? wayWhileDragged(props, from, to) : null;
  const { path, middle } = route ? { path: rounded(route), middle: null } : curveOf(props);
  const others = () =>
    getEdges().flatMap((edge) => (edge.id !== id && edge.target === target && edge.data?.route ? [edge] : []));

  const trace = (event: PointerEvent) => {
    clearTimeout(leaving.current);
    const pointer = screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
    const at = route && nearestOn(route, pointer);
    const along = at ? others().filter((edge) => passes(edge.data?.route ?? [], at)) : [];
    const found = new Set([id, ...along.map((edge) => edge.id)]);
    const before = tracing.getState().connections;
    if (found.size !== before.size || [...found].some((one) => !before.has(one)))
      tracing.setState({ connections: found });
  };
  const keep = () => clearTimeout(leaving.current);
  // The buttons lie beside the line: the way from one to the other takes a moment.
  const leave = () => {
    leaving.current = setTimeout(() => {
      if (tracing.getState().connections.has(id)) tracing.setState({ connections: nothing });
    }, 160);
  };
  return (
    <g
      className={styles.connection}
      data-selected={selected ? '' : undefined}
      data-traced={traced || ofChosen ? '' : undefined}
      data-lit={lit ? '' : undefined}
      data-traffic={share === null ? undefined : share > 0 ? 'some' : 'none'}
      onPointerMove={trace}
      onPointerLeave={leave}
    >
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={18}
        className={styles.line ?? ''}
        markerEnd={`url(#${ARROW})`}
        {...(share === null || share === 0 ? {} : { style: { strokeWidth: 1.2 + share * 7 } })}
      />
      {(alone || (selected && onlyOne)) && !readOnly && (
        <ConnectionButtons
          id={id}
          middle={
            middle ??
            middleOf(
              route ?? [],
              others().map((edge) => edge.data?.route ?? []),
            )
          }
          onPointerEnter={keep}
          onPointerLeave={leave}
        />
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

function isLit({ highlight: { trail, node } }: EditorState, source: string, target: string): boolean {
  const walked = node === null ? trail : [...trail, node];
  return walked.some((id, i) => id === source && walked[i + 1] === target);
}
