import { Banner, Button, Dialog, useToast } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';

const words = strings.versions;

export interface RollBackDialogProps {
  flow: string;
  version: number;
  onClose: () => void;
  onDone: () => void | Promise<void>;
}

/** Asks once, then makes an old version the newest one. */
export function RollBackDialog({ flow, version, onClose, onDone }: RollBackDialogProps) {
  const { api } = useStudio();
  const { show } = useToast();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function rollBack() {
    setBusy(true);
    try {
      const made = await api.rollBack(flow, version);
      await onDone();
      show({ title: words.done(made.version, version), tone: 'success' });
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={words.sure(version)}
      description={words.sureText}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" icon="history" busy={busy} onClick={() => void rollBack()}>
            {words.rollBack}
          </Button>
        </>
      }
    >
      {problem && <Banner tone="danger">{problem}</Banner>}
    </Dialog>
  );
}
