import { Icon } from '@baton/ui';
import { useStore, ViewportPortal, type ReactFlowState } from '@xyflow/react';
import { useMemo } from 'react';
import { useEditor } from '../context.ts';
import { boundsOf, laneShape, type Rect } from '../model/lane-shape.ts';
import { strings } from '../strings.ts';
import styles from './Lanes.module.css';

/** The ground behind the steps: what always listens, and what the customer hears while waiting. */
export function Lanes() {
  const steps = useEditor((state) => state.drawing.placed);
  const { band, waiting, others } = useMemo(() => {
    const all = [...steps.values()];
    return {
      band: all.filter((step) => step.place === 'band').map((step) => step.id),
      waiting: all.filter((step) => step.place === 'waiting').map((step) => step.id),
      others: all.filter((step) => step.place === 'main').map((step) => step.id),
    };
  }, [steps]);
  const bandRects = useRects(band);
  const waitingRects = useRects(waiting);
  const otherRects = useRects(waiting.length > 0 ? others : none);
  const lane = laneShape(waitingRects, otherRects);
  const listening = boundsOf(bandRects, 20);
  return (
    <ViewportPortal>
      {listening && (
        <div
          className={styles.band}
          style={place({ ...listening, y: listening.y - 30, height: listening.height + 30 })}
        >
          <span className={styles.title} title={strings.lanes.listeningHint}>
            <Icon name="radio" size={14} />
            {strings.lanes.listening}
          </span>
        </div>
      )}
      {lane.patches.map((patch, i) => (
        <div key={i} className={styles.lane} style={place(patch)} />
      ))}
      {lane.label && (
        <span className={styles.waitingTitle} style={{ transform: `translate(${lane.label.x}px, ${lane.label.y}px)` }}>
          <Icon name="clock" size={14} />
          {strings.lanes.waiting}
        </span>
      )}
    </ViewportPortal>
  );
}

const none: string[] = [];

function place({ x, y, width, height }: Rect) {
  return { transform: `translate(${x}px, ${y}px)`, width, height };
}

/** Where steps are drawn now, dragged or not. */
function useRects(ids: readonly string[]): readonly Rect[] {
  const select = useMemo(() => rectsSelector(ids), [ids]);
  return useStore(select, sameRects);
}

// A movement of the canvas moves no step: then the list of steps is the one that was read last.
function rectsSelector(ids: readonly string[]): (state: ReactFlowState) => readonly Rect[] {
  let last: { nodes: unknown; rects: readonly Rect[] } | null = null;
  return (state) => {
    if (last?.nodes !== state.nodes) last = { nodes: state.nodes, rects: rectsOf(state, ids) };
    return last.rects;
  };
}

function rectsOf(state: ReactFlowState, ids: readonly string[]): Rect[] {
  return ids.flatMap((id) => {
    const node = state.nodeLookup.get(id);
    if (!node?.measured.width || !node.measured.height) return [];
    const { x, y } = node.internals.positionAbsolute;
    return [{ x, y, width: node.measured.width, height: node.measured.height }];
  });
}

function sameRects(a: readonly Rect[], b: readonly Rect[]): boolean {
  return (
    a.length === b.length &&
    a.every((rect, i) => {
      const other = b[i];
      return (
        other !== undefined &&
        rect.x === other.x &&
        rect.y === other.y &&
        rect.width === other.width &&
        rect.height === other.height
      );
    })
  );
}
