// The drawing of a flow, small enough for a card: boxes where steps stand and curves between them.
import type { Flow, FlowNode, NodeGroup } from '@baton/flow';

export interface Thumbnail {
  viewBox: string;
  boxes: { id: string; x: number; y: number; width: number; height: number; group: NodeGroup }[];
  lines: string[];
}

/** The size of a step on the canvas, near enough. */
const WIDTH = 232;
const HEIGHT = 96;
const MARGIN = 60;
/** A lone step does not fill the card. */
const LEAST_WIDTH = 1100;
const LEAST_HEIGHT = 380;
/** Beyond so many steps a card shows only grey. */
const MOST_STEPS = 200;

export function thumbnailOf(flow: Flow, groupOf: (node: FlowNode) => NodeGroup): Thumbnail {
  const shown = flow.nodes.slice(0, MOST_STEPS);
  const at = new Map(shown.map((node) => [node.id, node.position]));
  const xs = shown.map((node) => node.position.x);
  const ys = shown.map((node) => node.position.y);
  const across = around(xs, WIDTH, LEAST_WIDTH);
  const down = around(ys, HEIGHT, LEAST_HEIGHT);
  const lines = flow.edges.flatMap(({ from, to }) => {
    const a = at.get(from.node);
    const b = at.get(to.node);
    if (!a || !b) return [];
    const x1 = a.x + WIDTH;
    const y1 = a.y + HEIGHT / 2;
    const y2 = b.y + HEIGHT / 2;
    const bend = Math.max(60, Math.abs(b.x - x1) / 2);
    return [`M${x1} ${y1}C${x1 + bend} ${y1} ${b.x - bend} ${y2} ${b.x} ${y2}`];
  });
  return {
    viewBox: `${across.from} ${down.from} ${across.size} ${down.size}`,
    boxes: shown.map((node) => ({ id: node.id, ...node.position, width: WIDTH, height: HEIGHT, group: groupOf(node) })),
    lines: [...new Set(lines)],
  };
}

/** A stretch that holds all places with a margin, at least this long and with them in the middle. */
function around(places: readonly number[], step: number, least: number): { from: number; size: number } {
  const low = Math.min(...places);
  const high = Math.max(...places) + step;
  if (!Number.isFinite(low)) return { from: 0, size: least };
  const size = Math.max(least, high - low + 2 * MARGIN);
  return { from: (low + high - size) / 2, size };
}
