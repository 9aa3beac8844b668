import type { ConnectionShown } from '@baton/wire';
import { Badge, Banner, Button, useToast } from '@baton/ui';
import { useState } from 'react';
import { useAsking } from '../../access/use-asking.ts';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import styles from '../Settings.module.css';

const words = strings.settings.connections;

export interface AddressLineProps {
  name: string;
  address: ConnectionShown | undefined;
  onAddress: () => void;
  onForget: () => void;
  /** Says where in its answers a customer’s fields stand; absent where it is not asked for customers. */
  onLookUp?: () => void;
}

/** Where the connection leads, and whether it answers. */
export function AddressLine({ name, address, onAddress, onForget, onLookUp }: AddressLineProps) {
  const { house } = useStudio();
  const { show } = useToast();
  const [sentence, setSentence] = useState<{ ok: boolean; text: string } | null>(null);
  const { busy, problem, submit } = useAsking(async () => {
    setSentence(null);
    const tested = await house.testConnection(name);
    setSentence({ ok: tested.ok, text: tested.sentence });
    if (tested.ok) show({ title: words.works(name), description: tested.sentence, tone: 'success' });
  });
  if (!address)
    return (
      <div className={styles.toolRow}>
        <span className={styles.rowMain}>
          <Badge tone="orange" icon="triangle-alert">
            {words.noAddress}
          </Badge>
        </span>
        <Button size="sm" variant="primary" onClick={onAddress}>
          {words.setAddress}
        </Button>
      </div>
    );
  const isOfFile = address.from === 'file';
  return (
    <>
      <div className={styles.toolRow}>
        <span className={styles.rowMain}>
          <span className={styles.rowName}>{address.leadsTo ?? words.unreadable}</span>
          <span className={styles.badges}>
            {address.hasSecret && <Badge icon="lock">{words.signed}</Badge>}
            {address.headers.length > 0 && <Badge>{words.headerCount(address.headers.length)}</Badge>}
            {address.form === 'pagerduty' && <Badge>PagerDuty</Badge>}
            {address.internal && <Badge>{words.internalBadge}</Badge>}
            {isOfFile && <Badge>{words.ofFile}</Badge>}
          </span>
        </span>
        <Button size="sm" icon="flask-conical" busy={busy} onClick={() => submit()}>
          {words.test}
        </Button>
        {!isOfFile && onLookUp && (
          <Button size="sm" icon="user" onClick={onLookUp}>
            {words.lookUp.act}
          </Button>
        )}
        {!isOfFile && (
          <>
            <Button size="sm" onClick={onAddress}>
              {words.changeAddress}
            </Button>
            <Button size="sm" variant="ghost" onClick={onForget}>
              {words.forget}
            </Button>
          </>
        )}
      </div>
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      {sentence && (
        <p role="status" className={styles.verdict} data-open={sentence.ok ? '' : undefined}>
          {sentence.text}
        </p>
      )}
    </>
  );
}
