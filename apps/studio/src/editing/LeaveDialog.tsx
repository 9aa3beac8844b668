import { Button, Dialog } from '@baton/ui';
import { strings } from '../strings.ts';

const words = strings.leaving;

export interface LeaveDialogProps {
  open: boolean;
  onStay: () => void;
  onLeave: () => void;
}

export function LeaveDialog({ open, onStay, onLeave }: LeaveDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onStay()}
      size="sm"
      insistent
      title={words.title}
      description={words.text}
      footer={
        <>
          <Button variant="danger" onClick={onLeave}>
            {words.leave}
          </Button>
          <Button variant="primary" onClick={onStay}>
            {words.stay}
          </Button>
        </>
      }
    />
  );
}
