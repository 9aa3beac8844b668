import { Field as Base } from '@base-ui/react/field';
import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { Switch as BaseSwitch } from '@base-ui/react/switch';
import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { cx } from '../styles/cx.ts';
import heard from '../styles/heard.module.css';
import styles from './Switch.module.css';

/** What a switch and a checkbox are both given. */
export interface ToggleProps {
  label: ReactNode;
  hideLabel?: boolean;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  className?: string;
}

/** What `Switch` is given. */
export type SwitchProps = ToggleProps;

/** On or off, at once. */
export function Switch({ checked, onChange, ...row }: SwitchProps) {
  return (
    <Row {...row} end>
      <BaseSwitch.Root checked={checked} onCheckedChange={(next) => onChange(next)} className={styles.switch}>
        <BaseSwitch.Thumb className={styles.thumb} />
      </BaseSwitch.Root>
    </Row>
  );
}

/** What `Checkbox` is given. */
export interface CheckboxProps extends ToggleProps {
  /** Some but not all of what it stands for. */
  partly?: boolean;
}

/** Part of a choice. */
export function Checkbox({ checked, onChange, partly = false, ...row }: CheckboxProps) {
  return (
    <Row {...row}>
      <BaseCheckbox.Root
        checked={checked}
        indeterminate={partly}
        onCheckedChange={(next) => onChange(next)}
        className={styles.checkbox}
      >
        <BaseCheckbox.Indicator className={styles.tick}>
          <Icon name={partly ? 'minus' : 'check'} size={13} strokeWidth={3} />
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
    </Row>
  );
}

interface RowProps extends Omit<ToggleProps, 'checked' | 'onChange'> {
  children: ReactNode;
  /** The control stands after the words. */
  end?: boolean;
}

function Row({ label, hideLabel, hint, disabled = false, className, children, end }: RowProps) {
  return (
    <Base.Root disabled={disabled} className={cx(styles.row, className)} data-end={end ? '' : undefined}>
      {children}
      <div className={cx(styles.words, hideLabel && heard.heard)}>
        <Base.Label className={styles.label}>{label}</Base.Label>
        {hint && <Base.Description className={styles.hint}>{hint}</Base.Description>}
      </div>
    </Base.Root>
  );
}
