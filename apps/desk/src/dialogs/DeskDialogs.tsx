import { AbuseDialog } from './AbuseDialog.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { ConsultDialog } from './ConsultDialog.tsx';
import { FindDialog } from './FindDialog.tsx';
import { GiveBackDialog } from './GiveBackDialog.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import type { OpenDialog } from './open-dialog.ts';
import { PassDialog } from './PassDialog.tsx';
import { SignOffDialog } from './SignOffDialog.tsx';

export interface DeskDialogsProps {
  dialog: OpenDialog;
  onDone: () => void;
}

/** The one dialog that is open. Each begins empty when it opens. */
export function DeskDialogs({ dialog, onDone }: DeskDialogsProps) {
  switch (dialog?.kind) {
    case 'close':
      return <CloseDialog conversation={dialog.conversation} onDone={onDone} />;
    case 'pass':
      return <PassDialog conversation={dialog.conversation} onDone={onDone} />;
    case 'giveBack':
      return <GiveBackDialog conversation={dialog.conversation} onDone={onDone} />;
    case 'hold':
      return <HoldDialog conversation={dialog.conversation} onDone={onDone} />;
    case 'consult':
      return <ConsultDialog conversation={dialog.conversation} onDone={onDone} />;
    case 'abuse':
      return <AbuseDialog conversation={dialog.conversation} onDone={onDone} />;
    case 'find':
      return <FindDialog onDone={onDone} />;
    case 'help':
      return <HelpDialog onDone={onDone} />;
    case 'signOff':
      return <SignOffDialog onDone={onDone} />;
    case undefined:
      return null;
  }
}
