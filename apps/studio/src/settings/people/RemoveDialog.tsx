import { Banner, Button, Dialog } from '@baton/ui';
import { useAsking } from '../../access/use-asking.ts';
import { strings } from '../../strings.ts';

export interface RemoveDialogProps {
  title: string;
  text: string;
  /** The word on the button. */
  act: string;
  onClose: () => void;
  onRemove: () => Promise<void>;
}

/** Asks before something that cannot be undone. */
export function RemoveDialog({ title, text, act, onClose, onRemove }: RemoveDialogProps) {
  const { busy, problem, submit } = useAsking(onRemove);
  return (
    <Dialog
      open
      size="sm"
      insistent
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={text}
      footer={
        <>
          <Button onClick={onClose}>{strings.people.cancel}</Button>
          <Button variant="danger" busy={busy} onClick={() => submit()}>
            {act}
          </Button>
        </>
      }
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
    </Dialog>
  );
}
