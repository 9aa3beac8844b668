import type { ReactNode } from 'react';
import styles from './card.module.css';

/** Parts of a card, one below the other. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}
