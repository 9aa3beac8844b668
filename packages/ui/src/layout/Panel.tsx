import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { cx } from '../styles/cx.ts';
import styles from './Panel.module.css';

/** What `Panel` is given. */
export interface PanelProps {
  title?: ReactNode;
  icon?: string;
  /** Buttons at the end of the title's line. */
  actions?: ReactNode;
  children: ReactNode;
  /** Without padding, for lists and canvases. */
  flush?: boolean;
  /** Level of the heading; 2 by default. */
  level?: 2 | 3 | 4;
  className?: string;
}

/** A sheet with a heading. */
export function Panel({ title, icon, actions, children, flush, level = 2, className }: PanelProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={cx(styles.panel, className)}>
      {(title || actions) && (
        <header className={styles.header}>
          {icon && <Icon name={icon} size={15} className={styles.icon ?? ''} />}
          {title && <Heading className={styles.title}>{title}</Heading>}
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      <div className={styles.body} data-flush={flush ? '' : undefined}>
        {children}
      </div>
    </section>
  );
}
