import { Button } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../../strings.ts';
import styles from '../Settings.module.css';

const words = strings.companySignIn;

export interface CopyLineProps {
  label: string;
  hint?: string;
  value: string;
}

/** An address to take to another system. */
export function CopyLine({ label, hint, value }: CopyLineProps) {
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles.cardHead}>
      <div className={styles.rowMain}>
        <p className={styles.legend}>
          {label}
          {hint !== undefined && <span className={styles.rowText}> · {hint}</span>}
        </p>
        <p className={styles.copied}>{value}</p>
      </div>
      <Button
        icon={copied ? 'check' : 'copy'}
        onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
      >
        {copied ? words.copied : words.copy}
      </Button>
    </div>
  );
}
