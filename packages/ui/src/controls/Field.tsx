import { Field as Base } from '@base-ui/react/field';
import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { cx } from '../styles/cx.ts';
import heard from '../styles/heard.module.css';
import styles from './Field.module.css';

/** What every labelled control takes. */
export interface FieldFrame {
  label: ReactNode;
  /** The label is heard but not shown. */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** Says what is wrong and what to do; marks the control as invalid. */
  error?: ReactNode;
  /** Shown at the end of the label's line: a unit, a reset button. */
  aside?: ReactNode;
  disabled?: boolean;
  className?: string;
}

/** What `Field` is given. */
export interface FieldProps extends FieldFrame {
  children: ReactNode;
  /** False when the control is a button (a list to choose from): a click on the label must not press it. */
  nativeLabel?: boolean;
}

/** Label, hint and error around one control; wires them up for readers. Use it to frame a control of your own. */
export function Field(props: FieldProps) {
  const { label, hideLabel, hint, error, aside, disabled = false, className, children, nativeLabel = true } = props;
  const shown = cx(styles.label, hideLabel && heard.heard);
  return (
    <Base.Root disabled={disabled} invalid={Boolean(error)} className={cx(styles.field, className)}>
      {nativeLabel ? (
        <Base.Label className={shown}>{label}</Base.Label>
      ) : (
        <Base.Label nativeLabel={false} render={<div />} className={shown}>
          {label}
        </Base.Label>
      )}
      {aside && <div className={styles.aside}>{aside}</div>}
      <div className={styles.control}>{children}</div>
      {error ? (
        <Base.Error match className={styles.error}>
          <Icon name="circle-alert" size={14} />
          <span>{error}</span>
        </Base.Error>
      ) : (
        hint && <Base.Description className={styles.hint}>{hint}</Base.Description>
      )}
    </Base.Root>
  );
}
