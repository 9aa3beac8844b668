import { Button, Dialog, TextField } from '@baton/ui';
import { useState, type FormEvent } from 'react';
import { strings } from '../strings.ts';

const words = strings.naming;

export interface NameDialogProps {
  title: string;
  description?: string;
  submit: string;
  initial?: string;
  onClose: () => void;
  /** The dialog stays busy until it is done, then closes. */
  onName: (name: string) => Promise<void>;
}

/** Asks for the name of a flow. */
export function NameDialog({ title, description, submit, initial = '', onClose, onName }: NameDialogProps) {
  const [name, setName] = useState(initial);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const empty = name.trim() === '';
  async function done(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (empty || busy) return;
    setBusy(true);
    await onName(name.trim()).finally(() => setBusy(false));
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form="name-form" busy={busy}>
            {submit}
          </Button>
        </>
      }
    >
      <form id="name-form" onSubmit={(event) => void done(event)}>
        <TextField
          label={words.name}
          maxLength={120}
          autoFocus
          placeholder={words.placeholder}
          value={name}
          onChange={setName}
          onFocus={(event) => event.target.select()}
          {...(tried && empty && { error: words.needed })}
        />
      </form>
    </Dialog>
  );
}
