import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import { Kbd } from '../feedback/Kbd.tsx';
import { Icon } from '../icon/Icon.tsx';
import { usePortalContainer } from '../theme/PortalContainer.tsx';
import { cx } from '../styles/cx.ts';
import styles from './Menu.module.css';
import popup from './popup.module.css';

/** An entry of a menu. */
export type MenuItem =
  | {
      id: string;
      label: string;
      icon?: string;
      hint?: string;
      keys?: string[];
      danger?: boolean;
      disabled?: boolean;
      /** Marks the one of a set that holds now. */
      checked?: boolean;
      onSelect: () => void;
    }
  | 'separator';

/** What `Menu` is given. */
export interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement<Record<string, unknown>>;
  items: readonly MenuItem[];
  align?: 'start' | 'end';
  side?: 'bottom' | 'top' | 'right';
}

/** Actions behind one button. */
export function Menu({ trigger, items, align = 'start', side = 'bottom' }: MenuProps) {
  const container = usePortalContainer();
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal container={container}>
        <Base.Positioner side={side} align={align} sideOffset={5} className={popup.positioner}>
          <Base.Popup className={cx(popup.popup, styles.popup)}>
            {items.map((item, index) =>
              item === 'separator' ? (
                <Base.Separator key={`separator-${index}`} className={styles.separator} />
              ) : (
                <Base.Item
                  key={item.id}
                  disabled={item.disabled ?? false}
                  onClick={item.onSelect}
                  className={popup.item}
                  data-danger={item.danger ? '' : undefined}
                  aria-current={item.checked ? 'true' : undefined}
                >
                  {item.icon && <Icon name={item.icon} size={15} className={styles.icon ?? ''} />}
                  <span className={popup.words}>
                    {item.label}
                    {item.hint && <span className={popup.hint}>{item.hint}</span>}
                  </span>
                  {item.keys && <Kbd keys={item.keys} />}
                  {item.checked && <Icon name="check" size={15} className={popup.check ?? ''} />}
                </Base.Item>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
