import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { cx } from '../styles/cx.ts';
import styles from './Badge.module.css';
import type { Tone } from './tone.ts';
import tones from './tone.module.css';

/** What `Badge` is given. */
export interface BadgeProps {
  children: ReactNode;
  tone?: Tone;
  icon?: string;
  /** A dot in the tone's full colour, for states that change. */
  dot?: boolean;
  className?: string;
}

/** A short word about something, in a tone. */
export function Badge({ children, tone = 'neutral', icon, dot, className }: BadgeProps) {
  return (
    <span className={cx(tones.tone, styles.badge, className)} data-tone={tone}>
      {dot && <span className={styles.dot} />}
      {icon && <Icon name={icon} size={12} strokeWidth={2.2} />}
      {children}
    </span>
  );
}
