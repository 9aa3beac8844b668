import { Fragment } from 'react';
import styles from './Triggers.module.css';
import type { Stretch } from './try-trigger.ts';

/** A customer's words with the evidence marked. */
export function Marked({ stretches }: { stretches: readonly Stretch[] }) {
  return stretches.map(({ text, because }, index) =>
    because === null ? (
      <Fragment key={index}>{text}</Fragment>
    ) : (
      <mark key={index} className={styles.mark} title={because}>
        {text}
      </mark>
    ),
  );
}
