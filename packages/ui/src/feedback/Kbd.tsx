import { cx } from '../styles/cx.ts';
import styles from './Kbd.module.css';

/** What `Kbd` is given. */
export interface KbdProps {
  keys: readonly string[];
  /** On a dark ground. */
  quiet?: boolean;
}

/** The keys of a shortcut. */
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
