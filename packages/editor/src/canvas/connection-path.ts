import { getBezierPath, getSmoothStepPath, Position } from '@xyflow/react';
import type { Point } from '../model/document.ts';

export interface ConnectionEnds {
  source: string;
  target: string;
  sourceX: number;
  sourceY: number;
  targetX: number;
  targetY: number;
}

/** A curve to the right, a way around for what leads back, and a loop above the step for what leads to itself. */
export function pathOf(ends: ConnectionEnds): { path: string; middle: Point } {
  const { source, target, sourceX, sourceY, targetX, targetY } = ends;
  if (source === target) {
    const top = targetY - 48;
    const right = sourceX + 26;
    const left = targetX - 26;
    const path = `M${sourceX} ${sourceY}H${right - 10}Q${right} ${sourceY} ${right} ${sourceY - 10}V${top + 10}Q${right} ${top} ${right - 10} ${top}H${left + 10}Q${left} ${top} ${left} ${top + 10}V${targetY - 10}Q${left} ${targetY} ${left + 10} ${targetY}H${targetX}`;
    return { path, middle: { x: (left + right) / 2, y: top } };
  }
  const sides = { sourcePosition: Position.Right, targetPosition: Position.Left };
  if (targetX < sourceX + 24) {
    const [path, x, y] = getSmoothStepPath({
      sourceX,
      sourceY,
      targetX,
      targetY,
      ...sides,
      borderRadius: 14,
      offset: 28,
    });
    return { path, middle: { x, y } };
  }
  const [path, x, y] = getBezierPath({ sourceX, sourceY, targetX, targetY, ...sides, curvature: 0.3 });
  return { path, middle: { x, y } };
}
