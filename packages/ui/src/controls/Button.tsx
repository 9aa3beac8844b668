import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { cx } from '../styles/cx.ts';
import styles from './Button.module.css';

/** What `Button` is given. */
export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger';
  size?: 'sm' | 'md' | 'lg';
  /** Icon before the words. */
  icon?: string;
  /** Icon after the words. */
  iconEnd?: string;
  /** Work goes on: the button shows it, keeps its width and takes no clicks. */
  busy?: boolean;
  /** Takes the whole width. */
  wide?: boolean;
}

/** A button with words. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const { variant = 'secondary', size = 'md', icon, iconEnd, busy = false, wide, className, children, ...rest } = props;
  return (
    <button
      ref={ref}
      type="button"
      {...rest}
      disabled={rest.disabled || busy}
      aria-busy={busy || undefined}
      data-variant={variant}
      data-size={size}
      data-wide={wide || undefined}
      className={cx(styles.button, className)}
    >
      {busy ? (
        <Icon name="loader-circle" size={15} className={styles.spin ?? ''} />
      ) : (
        icon && <Icon name={icon} size={15} />
      )}
      {children}
      {iconEnd && <Icon name={iconEnd} size={15} />}
    </button>
  );
});
