import { useReactFlow, useStore, type ConnectionLineComponentProps } from '@xyflow/react';
import { useEditor } from '../context.ts';
import { strings } from '../strings.ts';
import type { StepNodeType } from './canvas-nodes.ts';
import { curveOf } from './connection-path.ts';
import styles from './Connection.module.css';
import { stepUnder } from './step-under.ts';

/** The line while it is drawn, with what letting go would do, or why it cannot be. */
export function ConnectionLine(props: ConnectionLineComponentProps<StepNodeType>) {
  const { fromX, fromY, toX, toY } = props;
  const { getNodes } = useReactFlow<StepNodeType>();
  const connecting = useEditor((state) => state.connecting);
  const steps = useEditor((state) => state.drawing.steps);
  const zoom = useStore((state) => state.transform[2]);
  const over = stepUnder(getNodes(), { x: toX, y: toY });
  const allowed = over === null ? undefined : connecting?.targets.get(over);
  const refused = allowed?.ok === false;
  const { path } = curveOf({ sourceX: fromX, sourceY: fromY, targetX: toX, targetY: toY });
  const name = over === null ? '' : (steps.get(over)?.name ?? '');
  const hint = allowed ? (allowed.ok ? strings.canvas.connectTo(name) : allowed.reason) : strings.canvas.dropToAdd;
  return (
    <g>
      <path d={path} className={styles.drawn} data-refused={refused ? '' : undefined} />
      <foreignObject x={toX + 14} y={toY + 10} width={1} height={1} overflow="visible">
        <div className={styles.hint} style={{ scale: String(1 / zoom) }} data-refused={refused ? '' : undefined}>
          {hint}
        </div>
      </foreignObject>
    </g>
  );
}
