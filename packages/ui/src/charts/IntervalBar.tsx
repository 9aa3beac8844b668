import { scaleLinear } from 'd3-scale';
import styles from './charts.module.css';

/** A difference with its interval, all in one unit; null while too few cases are there. */
export interface IntervalBarProps {
  /** Read out: "between 9.9 points lower and 2.1 points lower". */
  label: string;
  value: number | null;
  low: number | null;
  high: number | null;
  /** How far the scale reaches on both sides of zero. */
  reach: number;
  /** Which side is the better one. */
  better: 'more' | 'less';
}

/** A difference with the interval it lies in, beside zero: what crosses zero decides nothing. */
export function IntervalBar({ label, value, low, high, reach, better }: IntervalBarProps) {
  const x = scaleLinear().domain([-reach, reach]).range([0, 100]).clamp(true);
  const isSure = low !== null && high !== null && (low > 0 || high < 0);
  const isBetter = value !== null && value > 0 === (better === 'more');
  return (
    <svg className={styles.intervalBar} viewBox="0 0 100 14" preserveAspectRatio="none" role="img" aria-label={label}>
      <line className={styles.axis} x1={0} x2={100} y1={7} y2={7} />
      {low !== null && high !== null && (
        <rect
          className={styles.range}
          data-sure={isSure ? (isBetter ? 'better' : 'worse') : undefined}
          x={x(low)}
          width={Math.max(0.6, x(high) - x(low))}
          y={3}
          height={8}
          rx={1}
        />
      )}
      <line className={styles.zero} x1={50} x2={50} y1={0} y2={14} />
      {value !== null && <line className={styles.value} x1={x(value)} x2={x(value)} y1={1} y2={13} />}
    </svg>
  );
}
