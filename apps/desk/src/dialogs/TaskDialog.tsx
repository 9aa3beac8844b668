import { Button, Dialog } from '@baton/ui';
import { type ReactNode, useId, useState } from 'react';
import { useFirstField } from '../hooks/use-first-field.ts';
import { strings } from '../strings.ts';
import styles from './dialogs.module.css';

export interface TaskDialogProps {
  title: string;
  description: string;
  /** What the main button says. */
  action: string;
  /** Resolves to true when it is done and the dialog can go. */
  onSubmit: () => Promise<boolean>;
  onDone: () => void;
  children: ReactNode;
}

/** A form above the page: begins in its first field, is sent by its button or by Ctrl and Enter from anywhere in it. */
export function TaskDialog({ title, description, action, onSubmit, onDone, children }: TaskDialogProps) {
  const form = useId();
  const [busy, setBusy] = useState(false);

  async function submit(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const done = await onSubmit();
    setBusy(false);
    if (done) onDone();
  }

  return (
    <Dialog
      open
      onOpenChange={onDone}
      title={title}
      description={description}
      footer={
        <>
          <Button variant="ghost" onClick={onDone}>
            {strings.cancel}
          </Button>
          <Button type="submit" form={form} variant="primary" busy={busy} aria-keyshortcuts="Control+Enter">
            {action}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={() => void submit()}>
        {children}
      </Form>
    </Dialog>
  );
}

/** Of its own, because it has to be in the page before the focus can go into it. */
function Form({ id, onSubmit, children }: { id: string; onSubmit: () => void; children: ReactNode }) {
  const form = useFirstField<HTMLFormElement>();
  return (
    <form
      ref={form}
      id={id}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
