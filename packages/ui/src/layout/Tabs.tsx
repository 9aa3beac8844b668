import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { cx } from '../styles/cx.ts';
import styles from './Tabs.module.css';

/** A tab: its value, its label, and a badge beside it. */
export interface TabItem<Value extends string = string> {
  value: Value;
  label: string;
  icon?: string;
  /** A count or a mark after the label. */
  badge?: ReactNode;
  /** Leave out to place the panel yourself, from `value`. */
  content?: ReactNode;
}

/** What `Tabs` is given. */
export interface TabsProps<Value extends string = string> {
  /** Names the set for readers. */
  label: string;
  items: readonly TabItem<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  variant?: 'line' | 'segments';
  className?: string;
}

/** Several panels, one of which is shown. */
export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { label, items, value, onChange, variant = 'line', className } = props;
  return (
    <Base.Root
      value={value}
      onValueChange={(next: unknown) => {
        const chosen = items.find((item) => item.value === next);
        if (chosen) onChange(chosen.value);
      }}
      className={cx(styles.tabs, className)}
      data-variant={variant}
    >
      <Base.List className={styles.list} aria-label={label}>
        {items.map((item) => (
          <Base.Tab key={item.value} value={item.value} className={styles.tab}>
            {item.icon && <Icon name={item.icon} size={15} />}
            {item.label}
            {item.badge}
          </Base.Tab>
        ))}
        <Base.Indicator className={styles.indicator} />
      </Base.List>
      {items.map(
        (item) =>
          item.content !== undefined && (
            <Base.Panel key={item.value} value={item.value} className={styles.panel}>
              {item.content}
            </Base.Panel>
          ),
      )}
    </Base.Root>
  );
}
