import type { ReactNode } from 'react';
import styles from './Settings.module.css';

export interface SectionHeadProps {
  title: string;
  lead: string;
  /** At the end of the line. */
  children?: ReactNode;
}

export function SectionHead({ title, lead, children }: SectionHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.heading}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.lead}>{lead}</p>
      </div>
      {children !== undefined && <div className={styles.tools}>{children}</div>}
    </header>
  );
}
