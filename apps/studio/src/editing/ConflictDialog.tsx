import { Banner, Button, Dialog, Icon } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../strings.ts';
import styles from './Editing.module.css';

const words = strings.conflict;

export interface ConflictDialogProps {
  /** What the flow is called here. */
  name: string;
  onLater: () => void;
  onTheirs: () => Promise<void>;
  onMine: (name: string) => Promise<void>;
}

/** Two people saved the same flow: both ways out, side by side, and neither by accident. */
export function ConflictDialog({ name, onLater, onTheirs, onMine }: ConflictDialogProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function take(way: () => Promise<void>) {
    setBusy(true);
    setProblem(null);
    try {
      await way();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onLater()}
      insistent
      title={words.title}
      description={words.text}
      footer={<Button onClick={onLater}>{words.later}</Button>}
    >
      {problem && <Banner tone="danger">{problem}</Banner>}
      <div className={styles.ways}>
        <button
          type="button"
          className={styles.way}
          disabled={busy}
          onClick={() => void take(() => onMine(words.copyName(name)))}
        >
          <Icon name="copy" size={18} />
          <strong>{words.mine}</strong>
          <span>{words.mineText}</span>
        </button>
        <button type="button" className={styles.way} disabled={busy} onClick={() => void take(onTheirs)}>
          <Icon name="refresh-cw" size={18} />
          <strong>{words.theirs}</strong>
          <span>{words.theirsText}</span>
        </button>
      </div>
    </Dialog>
  );
}
