import { Select as Base } from '@base-ui/react/select';
import { Icon } from '../icon/Icon.tsx';
import popup from '../overlays/popup.module.css';
import { uiStrings } from '../strings.ts';
import { cx } from '../styles/cx.ts';
import { usePortalContainer } from '../theme/PortalContainer.tsx';
import { Field } from './Field.tsx';
import type { FieldFrame } from './Field.tsx';
import fieldStyles from './Field.module.css';
import styles from './Select.module.css';
import { present } from './TextField.tsx';

/** An option of a list to choose from. */
export interface SelectOption<Value extends string = string> {
  value: Value;
  label: string;
  /** A second, quieter line. */
  hint?: string;
  icon?: string;
  disabled?: boolean;
}

/** What `Select` is given. */
export interface SelectProps<Value extends string = string> extends FieldFrame {
  /** Null while nothing is chosen. */
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly SelectOption<Value>[];
  placeholder?: string;
  id?: string;
}

/** One of a few values. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hideLabel, hint, error, aside, disabled, className, value, onChange, options, id } = props;
  const { placeholder = uiStrings.choose } = props;
  const container = usePortalContainer();
  return (
    <Field {...present({ label, hideLabel, hint, error, aside, disabled, className })} nativeLabel={false}>
      <Base.Root
        value={value}
        onValueChange={(next) => {
          if (next !== null) onChange(next);
        }}
        items={options}
        modal={false}
        id={id}
      >
        <Base.Trigger className={cx(fieldStyles.input, styles.trigger)}>
          <Base.Value placeholder={placeholder} className={styles.value} />
          <Base.Icon className={styles.arrow}>
            <Icon name="chevrons-up-down" size={14} />
          </Base.Icon>
        </Base.Trigger>
        <Base.Portal container={container}>
          <Base.Positioner sideOffset={5} alignItemWithTrigger={false} className={popup.positioner}>
            <Base.Popup className={cx(popup.popup, styles.popup)}>
              <Base.List className={styles.list}>
                {options.map((option) => (
                  <Base.Item
                    key={option.value}
                    value={option.value}
                    disabled={option.disabled ?? false}
                    className={popup.item}
                  >
                    {option.icon && <Icon name={option.icon} size={15} className={styles.icon ?? ''} />}
                    <span className={popup.words}>
                      <Base.ItemText>{option.label}</Base.ItemText>
                      {option.hint && <span className={popup.hint}>{option.hint}</span>}
                    </span>
                    <Base.ItemIndicator className={popup.check}>
                      <Icon name="check" size={15} />
                    </Base.ItemIndicator>
                  </Base.Item>
                ))}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Field>
  );
}
