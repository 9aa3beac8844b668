import { cx } from '../styles/cx.ts';
import styles from './Kbd.module.css';

export interface KbdProps {
  keys: readonly string[];
  /** On a dark ground. */
  quiet?: boolean;
}

export function Kbd({ keys, quiet }: KbdProps) {
  return (
    <kbd className={cx(styles.keys, quiet && styles.quiet)}>
      {keys.map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </kbd>
  );
}
