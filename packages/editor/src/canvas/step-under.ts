import type { Point } from '../model/document.ts';
import type { StepNodeType } from './canvas-nodes.ts';

/** The topmost step at a place of the canvas: a connection may be let go anywhere on it. */
export function stepUnder(nodes: readonly StepNodeType[], at: Point): string | null {
  const hit = nodes.findLast(({ type, position, measured }) => {
    if (type === 'frame') return false;
    const width = measured?.width ?? 0;
    const height = measured?.height ?? 0;
    return (
      at.x >= position.x - 12 && at.x <= position.x + width + 2 && at.y >= position.y && at.y <= position.y + height
    );
  });
  return hit?.id ?? null;
}
