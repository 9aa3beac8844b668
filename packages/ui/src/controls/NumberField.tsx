import { NumberField as Base } from '@base-ui/react/number-field';
import { Icon } from '../icon/Icon.tsx';
import { uiStrings } from '../strings.ts';
import { cx } from '../styles/cx.ts';
import { Field } from './Field.tsx';
import type { FieldFrame } from './Field.tsx';
import fieldStyles from './Field.module.css';
import styles from './NumberField.module.css';
import { present } from './TextField.tsx';

/** What `NumberField` is given. */
export interface NumberFieldProps extends FieldFrame {
  /** Null while the field is empty. */
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  step?: number;
  /** Word inside, after the number: "s", "%", "EUR". */
  unit?: string;
  id?: string;
}

/** A number with steps by button, arrow keys (Shift: ten steps) and typing. */
export function NumberField(props: NumberFieldProps) {
  const {
    label,
    hideLabel,
    hint,
    error,
    aside,
    disabled,
    className,
    value,
    onChange,
    min,
    max,
    step = 1,
    unit,
    id,
  } = props;
  return (
    <Field {...present({ label, hideLabel, hint, error, aside, disabled, className })}>
      <Base.Root
        value={value}
        onValueChange={(next) => onChange(next)}
        min={min}
        max={max}
        step={step}
        largeStep={step * 10}
        id={id}
        locale="en"
        format={{ useGrouping: false, maximumFractionDigits: 3 }}
      >
        <Base.Group className={cx(fieldStyles.input, styles.group)}>
          <Base.Input className={styles.input} />
          {unit && <span className={styles.unit}>{unit}</span>}
          <Base.Decrement className={styles.step} aria-label={uiStrings.less}>
            <Icon name="minus" size={14} />
          </Base.Decrement>
          <Base.Increment className={styles.step} aria-label={uiStrings.more}>
            <Icon name="plus" size={14} />
          </Base.Increment>
        </Base.Group>
      </Base.Root>
    </Field>
  );
}
