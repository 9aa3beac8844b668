import { drawSeries } from './chart-scale.ts';
import styles from './charts.module.css';

/** The values of a sparkline, oldest first; null where there is none. */
export interface SparklineProps {
  /** Read out, such as "the last eight weeks". */
  label: string;
  values: readonly (number | null)[];
}

const SIZE = { width: 92, height: 24 };

/** The way of a figure in one glance; its values are read on the figure's own page. */
export function Sparkline({ label, values }: SparklineProps) {
  const points = values.map((value, i) => ({ name: String(i), value }));
  const { path, x, y } = drawSeries(points, SIZE);
  const last = points.findLastIndex(({ value }) => value !== null);
  const at = points[last]?.value;
  return (
    <svg className={styles.spark} viewBox={`-3 -3 ${SIZE.width + 6} ${SIZE.height + 6}`} role="img" aria-label={label}>
      <path className={styles.line} d={path} />
      {typeof at === 'number' && <circle className={styles.dot} data-active cx={x(last)} cy={y(at)} r={2.6} />}
    </svg>
  );
}
