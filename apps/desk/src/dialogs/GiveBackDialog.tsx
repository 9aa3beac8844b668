import { TextArea } from '@baton/ui';
import { useState } from 'react';
import { useActions } from '../desk-context.ts';
import { strings } from '../strings.ts';
import { TaskDialog } from './TaskDialog.tsx';

export interface GiveBackDialogProps {
  conversation: string;
  onDone: () => void;
}

/** The bot goes on with the customer, and knows what was settled. */
export function GiveBackDialog({ conversation, onDone }: GiveBackDialogProps) {
  const { giveBack } = useActions();
  const [note, setNote] = useState('');
  return (
    <TaskDialog
      title={strings.giveBackTitle}
      description={strings.giveBackText}
      action={strings.giveBackNow}
      onSubmit={() => giveBack(conversation, note)}
      onDone={onDone}
    >
      <TextArea label={strings.giveBackNote} value={note} onChange={setNote} rows={3} dir="auto" />
    </TaskDialog>
  );
}
