import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { Kbd } from '../feedback/Kbd.tsx';
import { usePortalContainer } from '../theme/PortalContainer.tsx';
import styles from './Tooltip.module.css';

/** What `Tooltip` is given. */
export interface TooltipProps {
  /** A few words. It repeats what the trigger is called; it never carries something said nowhere else. */
  content: string;
  /** Keys that do the same. */
  keys?: string[];
  side?: 'top' | 'bottom' | 'left' | 'right';
  /** One element that takes a ref and event props. */
  children: ReactElement<Record<string, unknown>>;
}

/** A few words about a control, on hover and on focus. */
export function Tooltip({ content, keys, side = 'bottom', children }: TooltipProps) {
  const container = usePortalContainer();
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal container={container}>
        <Base.Positioner side={side} sideOffset={7} className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            {content}
            {keys && <Kbd keys={keys} quiet />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
