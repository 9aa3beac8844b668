// The whole flow as a picture that needs nothing of the page: SVG, drawn from the same figures as the canvas.
import type { Flow } from '@baton/flow';
import type { Route } from '../model/ground.ts';
import { boundsOf } from '../model/lane-shape.ts';
import { STEP_WIDTH } from '../model/lanes.ts';
import type { Drawing, FrameView, StepView } from '../model/step-view.ts';

export interface PictureInk {
  ground: string;
  step: string;
  line: string;
  edge: string;
  name: string;
  quiet: string;
}

/** Ink on paper: a picture goes into documents and onto printers, whatever the theme of the screen. */
export const paper: PictureInk = {
  ground: '#ffffff',
  step: '#ffffff',
  line: '#6b655c',
  edge: '#8a8378',
  name: '#1e1b17',
  quiet: '#5d574e',
};

const MARGIN = 40;
const HEAD = 24;
const ROW = 27;
const FOOT = 6;
const WAY_IN = 22;

/** The flow as an SVG document, `width` and `height` in canvas pixels. Null for a flow without steps. */
export function flowPicture(
  flow: Flow,
  drawing: Drawing,
  routes: ReadonlyMap<string, Route>,
  ink: PictureInk = paper,
): { svg: string; width: number; height: number } | null {
  const views = [...drawing.steps.values()];
  const frames = [...drawing.frames.values()];
  const bounds = boundsOf(
    [
      ...views.map((view) => ({ ...view.position, width: STEP_WIDTH, height: drawing.heights.of(view) })),
      ...frames.map(({ position, frame }) => ({ ...position, width: frame.width, height: frame.height })),
    ],
    MARGIN,
  );
  if (!bounds) return null;
  const { x, y, width, height } = bounds;
  const lines = flow.edges.flatMap((edge) => {
    const from = drawing.steps.get(edge.from.node);
    const to = drawing.steps.get(edge.to.node);
    if (!from || !to) return [];
    const path = pathOf(routes.get(edge.id) ?? straight(from, to, edge.from.port, drawing));
    return [`<path d="${path}" fill="none" stroke="${ink.line}" stroke-width="1.4" marker-end="url(#way)"/>`];
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" font-family="Inter, system-ui, sans-serif">`,
    `<title>${escaped(flow.name)}</title>`,
    `<defs><marker id="way" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="${ink.line}"/></marker></defs>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${ink.ground}"/>`,
    ...frames.map((frame) => frameOf(frame, ink)),
    ...lines,
    ...views.map((view) => stepOf(view, drawing.heights.of(view), ink)),
    '</svg>',
  ].join('\n');
  return { svg, width, height };
}

function frameOf({ name, line, position: { x, y }, frame: { width, height } }: FrameView, ink: PictureInk): string {
  return [
    `<g><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="14" fill="none" stroke="${ink.edge}" stroke-dasharray="6 5"/>`,
    text(x + 14, y + HEAD, clipped(name, 60), ink.name, 14, 640),
    ...(line === '' ? [] : [text(x + 14, y + HEAD + 16, clipped(line, 90), ink.quiet, 11, 430)]),
    '</g>',
  ].join('');
}

function stepOf({ name, label, line, position: { x, y }, exits }: StepView, height: number, ink: PictureInk): string {
  const parts = [
    `<rect x="${x}" y="${y}" width="${STEP_WIDTH}" height="${height}" rx="11" fill="${ink.step}" stroke="${ink.edge}"/>`,
    text(x + 12, y + HEAD, clipped(name, 30), ink.name, 13, 640),
    ...(label === name ? [] : [text(x + 12, y + HEAD + 15, clipped(label, 34), ink.quiet, 11, 430)]),
  ];
  const first = y + height - FOOT - exits.length * ROW;
  const room = first - (y + HEAD + (label === name ? 0 : 15));
  if (line !== '' && room > 24)
    parts.push(text(x + 12, y + HEAD + (label === name ? 18 : 33), clipped(line, 36), ink.quiet, 11, 430));
  exits.forEach((exit, i) => {
    const at = first + i * ROW + ROW / 2;
    parts.push(
      `<text x="${x + STEP_WIDTH - 14}" y="${at + 4}" font-size="11" text-anchor="end" fill="${ink.quiet}">${escaped(clipped(exit.label, 34))}</text>`,
      `<circle cx="${x + STEP_WIDTH}" cy="${at}" r="4" fill="${exit.connected ? ink.line : ink.ground}" stroke="${ink.line}"/>`,
    );
  });
  return `<g>${parts.join('')}</g>`;
}

function straight(from: StepView, to: StepView, port: string, { heights }: Drawing): Route {
  const way = from.exits.findIndex((exit) => exit.port === port);
  const start = {
    x: from.position.x + STEP_WIDTH,
    y: from.position.y + heights.of(from) - FOOT - (from.exits.length - way) * ROW + ROW / 2,
  };
  return [start, { x: to.position.x, y: to.position.y + WAY_IN }];
}

function pathOf(route: Route): string {
  return route.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join('');
}

function text(x: number, y: number, words: string, fill: string, size: number, weight: number): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(words)}</text>`;
}

function clipped(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(words: string): string {
  return words.replaceAll(/[&<>"]/g, (mark) => escapes[mark] ?? mark);
}
