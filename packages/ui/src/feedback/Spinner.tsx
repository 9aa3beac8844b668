import { Icon } from '../icon/Icon.tsx';
import { cx } from '../styles/cx.ts';
import heard from '../styles/heard.module.css';
import styles from './Spinner.module.css';

/** What `Spinner` is given. */
export interface SpinnerProps {
  /** What is awaited: heard, and shown when `shown` is set. */
  label: string;
  shown?: boolean;
  size?: number;
  className?: string;
}

/** Something is on its way. */
export function Spinner({ label, shown, size = 16, className }: SpinnerProps) {
  return (
    <span role="status" className={cx(styles.spinner, className)}>
      <Icon name="loader-circle" size={size} className={styles.turning ?? ''} />
      <span className={shown ? undefined : heard.heard}>{label}</span>
    </span>
  );
}
