import { Button, Dialog, Icon, TextField } from '@baton/ui';
import { useState, type ReactNode } from 'react';
import { strings } from '../strings.ts';
import styles from './Editing.module.css';

const words = strings.publishing;

/** A part is ready; nobody talks to it by itself. */
export function PartPublished({ version, onClose }: { version: number; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.partDone(version)}
      description={words.partDoneText}
      footer={
        <Button variant="primary" onClick={onClose}>
          {words.close}
        </Button>
      }
    />
  );
}

export interface PublishedProps {
  flow: string;
  version: number;
  onClose: () => void;
  /** What else has come of it. */
  children: ReactNode;
}

/** It is live: where to talk to it, and where to answer. */
export function Published({ flow, version, onClose, children }: PublishedProps) {
  const chat = `/chat?flow=${encodeURIComponent(flow)}`;
  const address = new URL(chat, location.href).href;
  // Who tries a new version does not want to go on with the talk of an older one.
  const fresh = `${chat}&talk=v${version}&test=1`;
  const [copied, setCopied] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.done(version)}
      description={words.doneText}
      footer={
        <Button variant="primary" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <div className={styles.publishing}>
        {children}
        <div className={styles.ways}>
          <a className={styles.way} href={fresh} target="_blank" rel="noreferrer">
            <Icon name="message-circle" size={18} />
            <strong>{words.chat}</strong>
            <span>{chat}</span>
          </a>
          <a className={styles.way} href="/desk" target="_blank" rel="noreferrer">
            <Icon name="headset" size={18} />
            <strong>{words.desk}</strong>
            <span>/desk</span>
          </a>
        </div>
        <div className={styles.share}>
          <TextField
            label={words.share}
            readOnly
            value={address}
            onChange={() => undefined}
            className={styles.grow ?? ''}
          />
          <Button
            icon={copied ? 'check' : 'copy'}
            onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
          >
            {copied ? words.copied : words.copy}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
