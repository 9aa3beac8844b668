import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { uiStrings } from '../strings.ts';
import { drawSeries, type ChartPoint } from './chart-scale.ts';
import styles from './charts.module.css';

/** Something that happened between two points. */
export interface ChartMark {
  /** The index of the point it stands at. */
  readonly index: number;
  readonly label: string;
}

/** What a line chart shows: points in the order of time, marks, and the band where values should lie. */
export interface LineChartProps {
  /** What it shows, for who does not see it. */
  label: string;
  points: readonly ChartPoint[];
  format: (value: number) => string;
  /** Vertical lines, such as versions that went live. */
  marks?: readonly ChartMark[] | undefined;
  /** Where values should lie. */
  band?: { readonly from: number | null; readonly to: number | null } | null | undefined;
  height?: number | undefined;
  /** The headings of the table behind it. */
  columns: { readonly name: string; readonly value: string; readonly count: string };
}

const MARGIN = { top: 14, right: 12, bottom: 24, left: 46 };

/** A line with the interval it may lie in. Arrow keys go from point to point; a table holds the same. */
export function LineChart({ label, points, format, marks = [], band = null, height = 220, columns }: LineChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [active, setActive] = useState<number | null>(null);
  const table = useId();
  const size = { width: Math.max(40, width - MARGIN.left - MARGIN.right), height: height - MARGIN.top - MARGIN.bottom };
  const drawing = drawSeries(points, size, [band?.from ?? 0, band?.to ?? 0]);
  const shown = active === null ? null : points[active];
  const every = Math.max(1, Math.ceil(points.length / Math.max(2, Math.floor(size.width / 84))));

  function move(event: KeyboardEvent): void {
    const last = points.length - 1;
    const at = active ?? last;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setActive(Math.min(last, Math.max(0, to)));
  }

  return (
    <figure className={styles.figure}>
      <div ref={box} className={styles.plot} style={{ height }}>
        {/* The arrow keys read a chart out; the table below is the other way. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <svg
          className={styles.svg}
          width={width}
          height={height}
          role="img"
          aria-label={label}
          aria-describedby={table}
          tabIndex={0}
          onKeyDown={move}
          onBlur={() => setActive(null)}
          onPointerLeave={() => setActive(null)}
          onPointerMove={(event) => {
            const at = event.clientX - event.currentTarget.getBoundingClientRect().left - MARGIN.left;
            const step = points.length > 1 ? size.width / (points.length - 1) : size.width;
            setActive(Math.min(points.length - 1, Math.max(0, Math.round(at / step))));
          }}
        >
          <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
            {band && (band.from !== null || band.to !== null) && (
              <rect
                className={styles.band}
                x={0}
                width={size.width}
                y={drawing.y(band.to ?? drawing.ticks.at(-1) ?? 0)}
                height={Math.max(0, drawing.y(band.from ?? 0) - drawing.y(band.to ?? drawing.ticks.at(-1) ?? 0))}
              />
            )}
            {drawing.ticks.map((tick) => (
              <g key={tick} transform={`translate(0 ${drawing.y(tick)})`}>
                <line className={styles.grid} x2={size.width} />
                <text className={styles.tick} x={-8} dy="0.32em" textAnchor="end">
                  {format(tick)}
                </text>
              </g>
            ))}
            {marks.map(({ index, label: text }) => (
              <g key={`${index} ${text}`} transform={`translate(${drawing.x(index)} 0)`}>
                <line className={styles.mark} y1={-6} y2={size.height} />
                <text
                  className={styles.markText}
                  x={drawing.x(index) > size.width - 60 ? -4 : 4}
                  y={-3}
                  textAnchor={drawing.x(index) > size.width - 60 ? 'end' : 'start'}
                >
                  {text}
                </text>
              </g>
            ))}
            <path className={styles.interval} d={drawing.interval} />
            <path className={styles.line} d={drawing.path} />
            {points.map(({ name, value }, index) =>
              value === null || (points.length > 40 && index !== active) ? null : (
                <circle
                  key={name}
                  className={styles.dot}
                  data-active={index === active || undefined}
                  cx={drawing.x(index)}
                  cy={drawing.y(value)}
                  r={index === active ? 4.5 : 2.5}
                />
              ),
            )}
            {points.map(({ name }, index) =>
              index % every === 0 ? (
                <text key={name} className={styles.tick} x={drawing.x(index)} y={size.height + 18} textAnchor="middle">
                  {name}
                </text>
              ) : null,
            )}
            {active !== null && (
              <line className={styles.cursor} x1={drawing.x(active)} x2={drawing.x(active)} y2={size.height} />
            )}
          </g>
        </svg>
      </div>
      <p className={styles.reading} aria-live="polite">
        {shown
          ? `${shown.name}: ${shown.value === null ? uiStrings.charts.nothing : format(shown.value)}${shown.count === undefined ? '' : ` · ${uiStrings.charts.of(shown.count)}`}`
          : ' '}
      </p>
      <details className={styles.details}>
        <summary>{uiStrings.charts.table}</summary>
        <table id={table} className={styles.table}>
          <caption className={styles.caption}>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col">{columns.value}</th>
              <th scope="col">{columns.count}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ name, value, count }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value === null ? '–' : format(value)}</td>
                <td>{count ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** As wide as its place, and followed when that changes. */
function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(120, Math.floor(entry.contentRect.width)));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [box]);
  return width;
}
