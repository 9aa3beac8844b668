import { useReactFlow, useStore, type ConnectionLineComponentProps } from '@xyflow/react';
import { useEditor } from '../context.ts';
import type { Point } from '../model/document.ts';
import { strings } from '../strings.ts';
import type { StepNodeType } from './canvas-nodes.ts';
import { curveOf } from './connection-path.ts';
import styles from './Connection.module.css';
import { stepUnder } from './step-under.ts';

/** The widest that the words beside the pointer can be, in pixels. */
const HINT_WIDTH = 300;

/** The line while it is drawn, with what letting go would do, or why it cannot be. */
export function ConnectionLine(props: ConnectionLineComponentProps<StepNodeType>) {
  const { fromX, fromY, toX, toY } = props;
  const { getNodes } = useReactFlow<StepNodeType>();
  const connecting = useEditor((state) => state.connecting);
  const steps = useEditor((state) => state.drawing.steps);
  const zoom = useStore((state) => state.transform[2]);
  // Near the right edge the words would be cut off: there they stand on the left.
  const left = useStore((state) => toX * state.transform[2] + state.transform[0] > state.width - HINT_WIDTH);
  const over = stepUnder(getNodes(), { x: toX, y: toY });
  const allowed = over === null ? undefined : connecting?.targets.get(over);
  const refused = allowed?.ok === false;
  const target = over === null ? undefined : steps.get(over);
  // Over a step that it may lead to, it ends where it will.
  const end = target && allowed?.ok ? wayInOf(target.position) : { x: toX, y: toY };
  const { path } = curveOf({ sourceX: fromX, sourceY: fromY, targetX: end.x, targetY: end.y });
  const name = target?.name ?? '';
  const hint = allowed ? (allowed.ok ? strings.canvas.connectTo(name) : allowed.reason) : strings.canvas.dropToAdd;
  return (
    <g>
      <path d={path} className={styles.drawn} data-refused={refused ? '' : undefined} />
      <foreignObject x={toX + (left ? -14 : 14)} y={toY + 10} width={1} height={1} overflow="visible">
        <div
          className={styles.hint}
          style={{ transform: `scale(${1 / zoom})${left ? ' translateX(-100%)' : ''}` }}
          data-refused={refused ? '' : undefined}
        >
          {hint}
        </div>
      </foreignObject>
    </g>
  );
}

function wayInOf({ x, y }: Point): Point {
  return { x: x - 3.5, y: y + 22 };
}
