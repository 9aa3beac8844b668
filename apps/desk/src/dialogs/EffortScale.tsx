import { strings } from '../strings.ts';
import styles from './dialogs.module.css';

export interface EffortScaleProps {
  value: number | null;
  onChange: (value: number | null) => void;
}

const EFFORTS = [1, 2, 3, 4, 5] as const;

/** I9: one tap, and none is no answer. */
export function EffortScale({ value, onChange }: EffortScaleProps) {
  return (
    <fieldset className={styles.effort}>
      <legend>
        {strings.effort} <span className={styles.end}>{strings.optional}</span>
      </legend>
      <span className={styles.scale}>
        <span className={styles.end}>{strings.effortLow}</span>
        {EFFORTS.map((step) => (
          <button
            key={step}
            type="button"
            className={styles.step}
            aria-pressed={value === step}
            aria-label={strings.effortOf(step)}
            onClick={() => onChange(value === step ? null : step)}
          >
            {step}
          </button>
        ))}
        <span className={styles.end}>{strings.effortHigh}</span>
      </span>
    </fieldset>
  );
}
