import { Field as Base } from '@base-ui/react/field';
import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { cx } from '../styles/cx.ts';
import { Field } from './Field.tsx';
import type { FieldFrame } from './Field.tsx';
import styles from './Field.module.css';

/** What `TextField` is given. */
export interface TextFieldProps
  extends
    FieldFrame,
    Omit<ComponentPropsWithoutRef<'input'>, keyof FieldFrame | 'onChange' | 'value' | 'defaultValue' | 'size'> {
  value: string;
  onChange: (value: string) => void;
  /** Icon inside, at the start. */
  icon?: string;
  /** Words inside, at the end: a unit. */
  suffix?: ReactNode;
}

/** One line of text with label, hint and error. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(props, ref) {
  const { label, hideLabel, hint, error, aside, disabled, className, value, onChange, icon, suffix, ...rest } = props;
  const frame = { label, hideLabel, hint, error, aside, disabled, className };
  const control = (
    <Base.Control
      {...rest}
      ref={ref}
      value={value}
      onValueChange={onChange}
      autoComplete={rest.autoComplete ?? 'off'}
      className={icon || suffix ? undefined : styles.input}
    />
  );
  return (
    <Field {...present(frame)}>
      {icon || suffix ? (
        <div
          className={cx(styles.input, styles.affixed)}
          data-invalid={error ? '' : undefined}
          data-disabled={disabled ? '' : undefined}
        >
          {icon && (
            <span className={styles.affix}>
              <Icon name={icon} size={15} />
            </span>
          )}
          {control}
          {suffix && <span className={styles.affix}>{suffix}</span>}
        </div>
      ) : (
        control
      )}
    </Field>
  );
});

type Loose<T> = { [K in keyof T]: T[K] | undefined };

/** The frame without what is undefined: optional props here are either given or absent. */
export function present(frame: Loose<Required<FieldFrame>>): FieldFrame {
  const { label, hideLabel, hint, error, aside, disabled, className } = frame;
  return {
    label,
    hint,
    error,
    aside,
    ...(hideLabel !== undefined && { hideLabel }),
    ...(disabled !== undefined && { disabled }),
    ...(className !== undefined && { className }),
  };
}
