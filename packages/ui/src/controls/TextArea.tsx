import { Field as Base } from '@base-ui/react/field';
import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { cx } from '../styles/cx.ts';
import { Field } from './Field.tsx';
import type { FieldFrame } from './Field.tsx';
import styles from './Field.module.css';
import { present } from './TextField.tsx';

/** What `TextArea` is given. */
export interface TextAreaProps
  extends
    FieldFrame,
    Omit<ComponentPropsWithoutRef<'textarea'>, keyof FieldFrame | 'onChange' | 'value' | 'defaultValue'> {
  value: string;
  onChange: (value: string) => void;
}

/** Several lines of text; grows with what is written. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(props, ref) {
  const { label, hideLabel, hint, error, aside, disabled, className, value, onChange, rows = 3, ...rest } = props;
  return (
    <Field {...present({ label, hideLabel, hint, error, aside, disabled, className })}>
      <Base.Control
        value={value}
        onValueChange={onChange}
        render={<textarea {...rest} ref={ref} rows={rows} />}
        className={cx(styles.input, styles.area)}
      />
    </Field>
  );
});
