import { useId } from 'react';
import styles from './Choices.module.css';

export interface ChoicesProps<Value extends string> {
  label: string;
  items: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few, all in sight. */
export function Choices<Value extends string>({ label, items, value, onChange }: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      <div className={styles.items}>
        {items.map((item) => (
          <label key={item.value} className={styles.item}>
            <input type="radio" name={name} checked={item.value === value} onChange={() => onChange(item.value)} />
            {item.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
