import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { uiStrings } from '../strings.ts';
import { cx } from '../styles/cx.ts';
import styles from './Banner.module.css';
import tones from './tone.module.css';

/** What `Banner` is given. */
export interface BannerProps {
  tone?: 'info' | 'success' | 'warning' | 'danger';
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  onDismiss?: () => void;
  dismissLabel?: string;
  className?: string;
}

const looks = {
  info: { tone: 'accent', icon: 'info' },
  success: { tone: 'green', icon: 'circle-check' },
  warning: { tone: 'yellow', icon: 'triangle-alert' },
  danger: { tone: 'red', icon: 'circle-alert' },
} as const;

/** Something that holds for the whole page or panel. Danger interrupts a reader, the rest waits. */
export function Banner(props: BannerProps) {
  const { tone = 'info', title, children, action, onDismiss, dismissLabel = uiStrings.dismiss, className } = props;
  const look = looks[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={cx(tones.tone, styles.banner, className)}
      data-tone={look.tone}
    >
      <Icon name={look.icon} size={16} className={styles.icon ?? ''} />
      <div className={styles.words}>
        {title && <strong className={styles.title}>{title}</strong>}
        {children}
      </div>
      {action}
      {onDismiss && (
        <button type="button" className={styles.close} aria-label={dismissLabel} onClick={onDismiss}>
          <Icon name="x" size={15} />
        </button>
      )}
    </div>
  );
}
