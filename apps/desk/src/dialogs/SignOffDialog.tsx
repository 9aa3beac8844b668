import { Button, Dialog } from '@baton/ui';
import { useActions, useDesk } from '../desk-context.ts';
import { strings } from '../strings.ts';

export interface SignOffDialogProps {
  onDone: () => void;
}

/** W8: whoever signs off with conversations leaves customers behind, and should know. */
export function SignOffDialog({ onDone }: SignOffDialogProps) {
  const held = useDesk((state) => state.view?.conversations.length ?? 0);
  const { signOff } = useActions();
  return (
    <Dialog
      open
      insistent
      onOpenChange={onDone}
      size="sm"
      title={strings.signOffTitle(held)}
      description={strings.signOffText}
      footer={
        <>
          <Button variant="ghost" onClick={() => void signOff()}>
            {strings.signOffAnyway}
          </Button>
          <Button variant="primary" autoFocus onClick={onDone}>
            {strings.stay}
          </Button>
        </>
      }
    />
  );
}
