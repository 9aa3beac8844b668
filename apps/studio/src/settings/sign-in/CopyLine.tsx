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
        <p className={styles.legend}>{label}</p>
        <p className={styles.secret}>{value}</p>
        {hint !== undefined && <p className={styles.rowText}>{hint}</p>}
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
