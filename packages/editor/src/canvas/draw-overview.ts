// The picture of a flow from afar: a box for each step in the colour of its group, and a thin line for each connection.
import type { EditorState } from '../model/editor.ts';
import { STEP_WIDTH } from '../model/lanes.ts';
import type { StepView } from '../model/step-view.ts';
import type { ConnectionType } from './canvas-nodes.ts';
import type { Part } from './overview-part.ts';

/** Colours by what they are for. */
export type Ink = Readonly<Record<string, string>>;

export interface OverviewContent extends Pick<EditorState, 'drawing' | 'selection' | 'issuesByStep' | 'highlight'> {
  edges: readonly ConnectionType[];
  part: Part;
  ink: Ink;
}

/** Names are written from this zoom on; smaller they are dust. */
const READABLE = 0.14;
const NAME = 33;
const BAR = 14;
const WAY_IN_AT = 22;

export function drawOverview(canvas: HTMLCanvasElement, content: OverviewContent): void {
  const { rect, zoom } = content.part;
  const sharp = zoom * devicePixelRatio;
  canvas.width = Math.max(1, Math.ceil(rect.width * sharp));
  canvas.height = Math.max(1, Math.ceil(rect.height * sharp));
  canvas.style.transform = `translate(${rect.x}px, ${rect.y}px) scale(${1 / sharp})`;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.setTransform(sharp, 0, 0, sharp, -rect.x * sharp, -rect.y * sharp);
  drawFrames(pen, content);
  drawLines(pen, content);
  for (const view of content.drawing.steps.values()) drawStep(pen, view, content);
}

function drawFrames(pen: CanvasRenderingContext2D, { drawing, ink, part }: OverviewContent): void {
  pen.strokeStyle = ink['edge'] ?? '';
  pen.lineWidth = Math.max(1.6, 1 / part.zoom);
  for (const { position, frame } of drawing.frames.values())
    pen.strokeRect(position.x, position.y, frame.width, frame.height);
}

function drawLines(pen: CanvasRenderingContext2D, { edges, drawing, ink, part }: OverviewContent): void {
  pen.strokeStyle = ink['line'] ?? '';
  pen.lineWidth = Math.max(1.6, 0.7 / part.zoom);
  pen.beginPath();
  for (const { data } of edges) {
    if (!data) continue;
    const { route, from, to, edge } = data;
    if (route) {
      route.forEach(({ x, y }, i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
      continue;
    }
    const way = from.exits.findIndex(({ port }) => port === edge.from.port);
    const height = drawing.heights.of(from);
    pen.moveTo(from.position.x + STEP_WIDTH, from.position.y + height - (from.exits.length - way) * 27 + 8);
    pen.lineTo(to.position.x, to.position.y + WAY_IN_AT);
  }
  pen.stroke();
}

function drawStep(pen: CanvasRenderingContext2D, view: StepView, content: OverviewContent): void {
  const { drawing, selection, issuesByStep, highlight, ink, part } = content;
  const { x, y } = view.position;
  const height = drawing.heights.of(view);
  const { rect } = part;
  if (x > rect.x + rect.width || x + STEP_WIDTH < rect.x || y > rect.y + rect.height || y + height < rect.y) return;
  pen.fillStyle = ink['step'] ?? '';
  pen.fillRect(x, y, STEP_WIDTH, height);
  pen.fillStyle = ink[view.group] ?? '';
  pen.fillRect(x, y, part.zoom < READABLE ? STEP_WIDTH / 4 : BAR, height);
  const lit = highlight.node === view.id || highlight.trail.includes(view.id);
  const chosen = selection.steps.includes(view.id);
  pen.strokeStyle = (chosen ? ink['chosen'] : lit ? ink['lit'] : ink['edge']) ?? '';
  pen.lineWidth = (chosen || lit ? 2.5 : 0.8) / part.zoom;
  pen.strokeRect(x, y, STEP_WIDTH, height);
  const issue = issuesByStep.get(view.id);
  if (issue && issue.worst !== 'note') {
    pen.fillStyle = ink[issue.worst] ?? '';
    pen.beginPath();
    pen.arc(x + STEP_WIDTH, y, 4 / part.zoom, 0, 2 * Math.PI);
    pen.fill();
  }
  if (part.zoom >= READABLE) writeName(pen, view, height, ink['name'] ?? '');
}

function writeName(pen: CanvasRenderingContext2D, { name, position: { x, y } }: StepView, height: number, ink: string) {
  pen.fillStyle = ink;
  pen.font = `600 ${NAME}px Inter, sans-serif`;
  pen.textBaseline = 'middle';
  const room = STEP_WIDTH - BAR - 24;
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && pen.measureText(`${last} ${word}`).width <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, Math.max(1, Math.floor(height / NAME)));
  const first = y + height / 2 - ((shown.length - 1) * NAME) / 2;
  shown.forEach((line, i) => pen.fillText(line, x + BAR + 12, first + i * NAME, room));
}
