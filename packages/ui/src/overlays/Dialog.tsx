import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { uiStrings } from '../strings.ts';
import { usePortalContainer } from '../theme/PortalContainer.tsx';
import styles from './Dialog.module.css';
import { useCameFrom } from './use-came-from.ts';

/** What `Dialog` is given. */
export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: 'sm' | 'md' | 'lg' | 'xl';
  closeLabel?: string;
  /** A decision has to be made: a click outside does not close. */
  insistent?: boolean;
  /** Where the focus goes when it closes. `none`: whoever opened it sees to that. Default `back`: to where it was. */
  focusAfter?: 'back' | 'none';
}

/** A question or a task above the page. Focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, children, footer, size = 'md', closeLabel = uiStrings.close } = props;
  const container = usePortalContainer();
  const cameFrom = useCameFrom(open);
  return (
    // 'trap-focus', not true: a full modal locks the scroll of the whole page, which an embedded editor does not own.
    <Base.Root
      open={open}
      onOpenChange={(next) => onOpenChange(next)}
      modal="trap-focus"
      disablePointerDismissal={props.insistent ?? false}
    >
      <Base.Portal container={container}>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup
            className={styles.popup}
            data-size={size}
            finalFocus={props.focusAfter === 'none' ? false : cameFrom}
          >
            <header className={styles.header}>
              <div className={styles.heading}>
                <Base.Title className={styles.title}>{title}</Base.Title>
                {description && <Base.Description className={styles.description}>{description}</Base.Description>}
              </div>
              <Base.Close className={styles.close} aria-label={closeLabel}>
                <Icon name="x" size={17} />
              </Base.Close>
            </header>
            {children && <div className={styles.body}>{children}</div>}
            {footer && <footer className={styles.footer}>{footer}</footer>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
