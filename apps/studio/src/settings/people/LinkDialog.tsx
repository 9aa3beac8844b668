import { Button, Dialog } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../../strings.ts';
import styles from '../Settings.module.css';

const words = strings.people;

export interface LinkDialogProps {
  title: string;
  text: string;
  /** Shown this once. */
  secret: string;
  onClose: () => void;
}

/** A link or key to copy now or never. */
export function LinkDialog({ title, text, secret, onClose }: LinkDialogProps) {
  const [copied, setCopied] = useState(false);
  return (
    <Dialog
      open
      insistent
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={text}
      footer={
        <>
          <Button
            icon={copied ? 'check' : 'copy'}
            onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}
          >
            {copied ? words.copied : words.copy}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <p className={styles.secret}>{secret}</p>
    </Dialog>
  );
}
