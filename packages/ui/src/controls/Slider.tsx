import { Slider as Base } from '@base-ui/react/slider';
import type { ReactNode } from 'react';
import { cx } from '../styles/cx.ts';
import styles from './Slider.module.css';

/** What `Slider` is given. */
export interface SliderProps {
  label: string;
  hint?: ReactNode;
  /** Several values make several handles (confidence gates have two). */
  value: number | readonly number[];
  onChange: (value: number[]) => void;
  /** Called once the handle is let go: for edits that should be one step of undo. */
  onCommit?: (value: number[]) => void;
  min?: number;
  max?: number;
  step?: number;
  /** One name per handle. */
  handles?: readonly string[];
  /** How a value is written and read aloud. */
  format?: (value: number) => string;
  disabled?: boolean;
  className?: string;
}

/** A value, or several in order, along a line. */
export function Slider(props: SliderProps) {
  const { label, hint, value, onChange, onCommit, min = 0, max = 100, step = 1, handles, disabled, className } = props;
  const { format = String } = props;
  const values = typeof value === 'number' ? [value] : value;
  return (
    <Base.Root
      value={values}
      onValueChange={(next) => onChange(listOf(next))}
      onValueCommitted={(next) => onCommit?.(listOf(next))}
      min={min}
      max={max}
      step={step}
      disabled={disabled ?? false}
      thumbAlignment="edge-client-only"
      className={cx(styles.slider, className)}
    >
      <Base.Label className={styles.label}>{label}</Base.Label>
      <span className={styles.value}>{values.map(format).join(' – ')}</span>
      <Base.Control className={styles.control}>
        <Base.Track className={styles.track}>
          <Base.Indicator className={styles.filled} />
          {values.map((_, index) => (
            <Base.Thumb
              // Handles have no identity but their place.
              key={index}
              index={index}
              aria-label={handles?.[index] ?? label}
              getAriaValueText={(_formatted, number) => format(number)}
              className={styles.thumb}
            />
          ))}
        </Base.Track>
      </Base.Control>
      {hint && <p className={styles.hint}>{hint}</p>}
    </Base.Root>
  );
}

function listOf(value: number | readonly number[]): number[] {
  return typeof value === 'number' ? [value] : [...value];
}
