import { TextArea } from '@baton/ui';
import { useState } from 'react';
import { useActions } from '../desk-context.ts';
import { strings } from '../strings.ts';
import { Choices } from './Choices.tsx';
import { TaskDialog } from './TaskDialog.tsx';

export interface HoldDialogProps {
  conversation: string;
  onDone: () => void;
}

const MINUTES = ['5', '10', '25', '60', '240'] as const;

/** A11: a stated time, so that nobody waits into the blue and nothing is closed over the agent's head. */
export function HoldDialog({ conversation, onDone }: HoldDialogProps) {
  const { hold } = useActions();
  const [minutes, setMinutes] = useState<(typeof MINUTES)[number]>('10');
  const [note, setNote] = useState('');
  return (
    <TaskDialog
      title={strings.holdTitle}
      description={strings.holdText}
      action={strings.holdNow}
      onSubmit={() => hold(conversation, Number(minutes), note)}
      onDone={onDone}
    >
      <Choices
        label={strings.holdFor}
        value={minutes}
        onChange={setMinutes}
        items={MINUTES.map((value) => ({ value, label: strings.holdMinutes(Number(value)) }))}
      />
      <TextArea label={strings.holdNote} value={note} onChange={setNote} rows={2} dir="auto" />
    </TaskDialog>
  );
}
