import { Toast as Base } from '@base-ui/react/toast';
import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { UiError } from '../errors.ts';
import { Icon } from '../icon/Icon.tsx';
import { uiStrings } from '../strings.ts';
import { usePortalContainer } from '../theme/PortalContainer.tsx';
import styles from './Toast.module.css';

/** A short message: words, tone, and one thing that can be done about it. */
export interface ToastMessage {
  title: string;
  description?: string;
  tone?: 'neutral' | 'success' | 'warning' | 'danger';
  action?: { label: string; onSelect: () => void };
  /** Milliseconds until it goes; 0 keeps it. Default 6,000, longer than most so that it can be read. */
  stays?: number;
}

/** Shows and takes away short messages. */
export interface ToastHandle {
  /** Returns the id that `dismiss` takes. */
  show: (message: ToastMessage) => string;
  dismiss: (id: string) => void;
}

const Toasts = createContext<ToastHandle | null>(null);

/** Holds the short notes at the corner of the screen. Read out when the reader pauses. */
export function ToastProvider({
  children,
  closeLabel = uiStrings.dismiss,
}: {
  children: ReactNode;
  closeLabel?: string;
}) {
  return (
    <Base.Provider timeout={6000} limit={3}>
      <Handle>{children}</Handle>
      <Viewport closeLabel={closeLabel} />
    </Base.Provider>
  );
}

/** @throws UiError `ui/no-toast-provider` outside of a provider. */
export function useToast(): ToastHandle {
  const handle = useContext(Toasts);
  if (!handle) throw new UiError('ui/no-toast-provider');
  return handle;
}

function Handle({ children }: { children: ReactNode }) {
  const { add, close } = Base.useToastManager();
  const handle = useMemo<ToastHandle>(
    () => ({
      show: ({ title, description, tone = 'neutral', action, stays }) =>
        add({
          title,
          description,
          type: tone,
          // High priority would hide the note from readers until it has focus; read out politely it stays reachable.
          priority: 'low',
          ...(stays !== undefined && { timeout: stays }),
          ...(action && { actionProps: { children: action.label, onClick: action.onSelect } }),
        }),
      dismiss: close,
    }),
    [add, close],
  );
  return <Toasts.Provider value={handle}>{children}</Toasts.Provider>;
}

const icons: Readonly<Record<string, string>> = {
  neutral: 'info',
  success: 'circle-check',
  warning: 'triangle-alert',
  danger: 'circle-x',
};

function Viewport({ closeLabel }: { closeLabel: string }) {
  const container = usePortalContainer();
  const { toasts } = Base.useToastManager();
  return (
    <Base.Portal container={container}>
      <Base.Viewport className={styles.viewport}>
        {toasts.map((toast) => (
          <Base.Root key={toast.id} toast={toast} className={styles.toast}>
            <Base.Content className={styles.content}>
              <span className={styles.icon} data-tone={toast.type}>
                <Icon name={icons[toast.type ?? 'neutral'] ?? 'info'} size={17} />
              </span>
              <div className={styles.words}>
                <Base.Title className={styles.title} />
                <Base.Description className={styles.description} />
              </div>
              <Base.Action className={styles.action} />
              <Base.Close className={styles.close} aria-label={closeLabel}>
                <Icon name="x" size={15} />
              </Base.Close>
            </Base.Content>
          </Base.Root>
        ))}
      </Base.Viewport>
    </Base.Portal>
  );
}
