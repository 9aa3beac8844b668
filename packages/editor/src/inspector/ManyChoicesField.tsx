import { Checkbox, type FieldFrame } from '@baton/ui';
import styles from './Inspector.module.css';

export interface ManyChoicesFieldProps extends FieldFrame {
  options: readonly { value: string; label: string }[];
  value: readonly unknown[];
  onChange: (value: string[]) => void;
}

/** Any of a few values. */
export function ManyChoicesField({ label, hint, error, disabled, options, value, onChange }: ManyChoicesFieldProps) {
  return (
    <fieldset className={styles.plainGroup}>
      <legend className={styles.legend}>{label}</legend>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          disabled={disabled ?? false}
          checked={value.includes(option.value)}
          onChange={(checked) => {
            const kept = options.filter((entry) =>
              entry.value === option.value ? checked : value.includes(entry.value),
            );
            onChange(kept.map((entry) => entry.value));
          }}
        />
      ))}
      {error ? <p className={styles.error}>{error}</p> : hint ? <p className={styles.quiet}>{hint}</p> : null}
    </fieldset>
  );
}
