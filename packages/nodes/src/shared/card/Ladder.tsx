import styles from './card.module.css';

export interface Rung {
  /** Seconds from the beginning. */
  at: number;
  label: string;
  /** Drawn full: something is offered here. */
  strong?: boolean;
}

export interface LadderProps {
  /** What the line shows, for who cannot see it. */
  label: string;
  rungs: readonly Rung[];
}

const MOST = 6;

/** Moments on a line of time, evenly spaced: the order counts, and the labels carry the figures. */
export function Ladder({ label, rungs }: LadderProps) {
  const shown = rungs.slice(0, MOST);
  return (
    <ol className={styles.ladder} aria-label={label}>
      {shown.map(({ at, label: when, strong }) => (
        <li key={at} className={styles.rung} data-strong={strong ? '' : undefined}>
          <span className={styles.dot} />
          <span className={styles.rungLabel}>{when}</span>
        </li>
      ))}
    </ol>
  );
}
