import { Button, Dialog, TextArea } from '@baton/ui';
import { useState } from 'react';
import { useActions } from '../desk-context.ts';
import { strings } from '../strings.ts';

export interface GiveBackDialogProps {
  conversation: string;
  onDone: () => void;
}

/** The bot goes on with the customer, and knows what was settled. */
export function GiveBackDialog({ conversation, onDone }: GiveBackDialogProps) {
  const { giveBack } = useActions();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);

  async function finish(): Promise<void> {
    setBusy(true);
    const given = await giveBack(conversation, note);
    setBusy(false);
    if (given) onDone();
  }

  return (
    <Dialog
      open
      onOpenChange={onDone}
      title={strings.giveBackTitle}
      description={strings.giveBackText}
      footer={
        <>
          <Button variant="ghost" onClick={onDone}>
            {strings.cancel}
          </Button>
          <Button variant="primary" busy={busy} onClick={() => void finish()}>
            {strings.giveBackNow}
          </Button>
        </>
      }
    >
      <TextArea label={strings.giveBackNote} value={note} onChange={setNote} rows={3} />
    </Dialog>
  );
}
