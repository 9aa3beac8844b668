// What a chart's lines are made of, without a page.
import { scaleLinear, scalePoint } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';

/** One point of a series; `null` where nothing was counted. */
export interface ChartPoint {
  readonly name: string;
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly count?: number;
}

export interface Drawing {
  readonly path: string;
  readonly interval: string;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
}

/** @param size of the plot without its margins, in pixels */
export function drawSeries(
  points: readonly ChartPoint[],
  size: { width: number; height: number },
  include: readonly number[] = [],
): Drawing {
  const values = points.flatMap(({ value, low, high }) => (value === null ? [] : [value, low ?? value, high ?? value]));
  const top = Math.max(...values, ...include, 0);
  const y = scaleLinear()
    .domain([Math.min(0, ...values), top === 0 ? 1 : top])
    .nice(4)
    .range([size.height, 0]);
  const names = points.map((_, i) => i);
  const place = scalePoint<number>().domain(names).range([0, size.width]);
  const x = (index: number): number => (points.length === 1 ? size.width / 2 : (place(index) ?? 0));
  const indexed = points.map((point, index) => ({ ...point, index }));
  const path = line<(typeof indexed)[number]>()
    .defined(({ value }) => value !== null)
    .x(({ index }) => x(index))
    .y(({ value }) => y(value ?? 0))
    .curve(curveMonotoneX)(indexed);
  const interval = area<(typeof indexed)[number]>()
    .defined(({ low, high }) => typeof low === 'number' && typeof high === 'number')
    .x(({ index }) => x(index))
    .y0(({ low }) => y(low ?? 0))
    .y1(({ high }) => y(high ?? 0))
    .curve(curveMonotoneX)(indexed);
  return { path: path ?? '', interval: interval ?? '', x, y: (value) => y(value), ticks: y.ticks(4) };
}
