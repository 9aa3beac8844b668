import { cx, Icon } from '@baton/ui';
import type { ReactNode } from 'react';
import styles from './card.module.css';

export interface Fact {
  icon?: string;
  label: string;
  value?: ReactNode;
}

export interface FactsProps {
  facts: readonly (Fact | null)[];
}

/** Settings that matter at a glance, one a line; a null is left out. */
export function Facts({ facts }: FactsProps) {
  const shown = facts.filter((fact) => fact !== null);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.facts}>
      {shown.map(({ icon, label, value }, index) => (
        // A fact is its place: two may read alike while settings are being typed.
        <li key={index} className={styles.fact}>
          {icon && <Icon name={icon} size={12} className={cx(styles.factIcon)} />}
          <span className={styles.factLabel}>{label}</span>
          {value !== undefined && <span className={styles.factValue}>{value}</span>}
        </li>
      ))}
    </ul>
  );
}
