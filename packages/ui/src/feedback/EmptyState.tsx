import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { cx } from '../styles/cx.ts';
import styles from './EmptyState.module.css';

/** What `EmptyState` is given. */
export interface EmptyStateProps {
  icon?: string;
  title: string;
  /** What will be here, or how to get it here. */
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}

/** What is shown where there is nothing yet, with what to do first. */
export function EmptyState({ icon = 'inbox', title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cx(styles.empty, className)}>
      <span className={styles.icon}>
        <Icon name={icon} size={20} />
      </span>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
