import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { Tooltip } from '../overlays/Tooltip.tsx';
import type { TooltipProps } from '../overlays/Tooltip.tsx';
import { cx } from '../styles/cx.ts';
import styles from './Button.module.css';

/** What `IconButton` is given. */
export interface IconButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'children' | 'aria-label'> {
  icon: string;
  /** What the button does: heard by readers, shown on hover. */
  label: string;
  /** Keys that do the same, shown beside the label: `['Ctrl', 'Z']`. */
  keys?: string[];
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger';
  size?: 'sm' | 'md' | 'lg';
  /** Makes it a toggle. */
  pressed?: boolean;
  /** Set `none` where the label would be in the way. */
  tooltip?: TooltipProps['side'] | 'none';
}

/** A button without words; its label is its name and its tooltip. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(props, ref) {
  const { icon, label, keys, variant = 'ghost', size = 'md', pressed, tooltip = 'bottom', className, ...rest } = props;
  const button = (
    <button
      ref={ref}
      type="button"
      {...rest}
      aria-label={label}
      aria-pressed={pressed}
      data-variant={variant}
      data-size={size}
      className={cx(styles.button, styles.square, className)}
    >
      <Icon name={icon} size={size === 'sm' ? 15 : 17} />
    </button>
  );
  if (tooltip === 'none') return button;
  return (
    <Tooltip content={label} side={tooltip} {...(keys && { keys })}>
      {button}
    </Tooltip>
  );
});
