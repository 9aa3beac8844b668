import type { ReactNode } from 'react';
import { strings } from '../strings.ts';
import styles from './Access.module.css';

export interface GatePageProps {
  title: string;
  text?: ReactNode;
  /** Above the title: whose house this is. */
  company?: string;
  children?: ReactNode;
}

/** One sheet in the middle of an empty page: the way in. */
export function GatePage({ title, text, company, children }: GatePageProps) {
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <p className={styles.product}>
          <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden>
            <rect width="32" height="32" rx="8" className={styles.markGround} />
            <path d="M8 11h7a5 5 0 0 1 5 5 5 5 0 0 0 5 5" className={styles.markLine} />
            <circle cx="8" cy="11" r="3" className={styles.markDot} />
            <circle cx="25" cy="21" r="3" className={styles.markDot} />
          </svg>
          {company === undefined || company === '' ? strings.product : company}
        </p>
        {title !== '' && <h1 className={styles.title}>{title}</h1>}
        {text !== undefined && <p className={styles.text}>{text}</p>}
        {children}
      </div>
    </main>
  );
}
