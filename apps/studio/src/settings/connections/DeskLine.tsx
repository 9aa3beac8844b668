import type { HelpDeskAccount } from '@baton/wire';
import { Badge, Banner, Button, useToast } from '@baton/ui';
import { useState } from 'react';
import { useAsking } from '../../access/use-asking.ts';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import styles from '../Settings.module.css';

const words = strings.settings.connections;

export interface DeskLineProps {
  name: string;
  account: HelpDeskAccount | undefined;
  /** How its kind is called. */
  label: string;
  /** Where desks post what happens; the name follows. */
  webhook: string;
  onSet: () => void;
  onForget: () => void;
}

/** Which help desk the connection leads to, whether it works, and where it is to post what happens there. */
export function DeskLine({ name, account, label, webhook, onSet, onForget }: DeskLineProps) {
  const { house } = useStudio();
  const { show } = useToast();
  const [sentence, setSentence] = useState<{ ok: boolean; text: string } | null>(null);
  const { busy, problem, submit } = useAsking(async () => {
    setSentence(null);
    const { works, words: text } = await house.checkHelpDesk(name);
    setSentence({ ok: works, text });
    if (works) show({ title: words.works(name), description: text, tone: 'success' });
  });
  if (!account)
    return (
      <div className={styles.toolRow}>
        <span className={styles.rowMain}>
          <Badge tone="orange" icon="triangle-alert">
            {words.desk.none}
          </Badge>
        </span>
        <Button size="sm" variant="primary" onClick={onSet}>
          {words.desk.set}
        </Button>
      </div>
    );
  const { settings, from, off, secrets } = account;
  const isOfFile = from === 'file';
  const at = settings['url'] ?? settings['apiUrl'];
  const isHeard = secrets.some((secret) => secret !== 'token' && secret !== 'apiKey');
  return (
    <>
      <div className={styles.toolRow}>
        <span className={styles.rowMain}>
          <span className={styles.rowName}>{typeof at === 'string' ? `${label} · ${at}` : label}</span>
          <span className={styles.badges}>
            {off !== null && (
              <Badge tone="orange" icon="triangle-alert">
                {words.desk.off}
              </Badge>
            )}
            {isOfFile && <Badge>{words.ofFile}</Badge>}
            {!isOfFile && !isHeard && <Badge tone="orange">{words.desk.notHeard}</Badge>}
          </span>
        </span>
        <Button size="sm" icon="flask-conical" busy={busy} onClick={() => submit()}>
          {words.test}
        </Button>
        {!isOfFile && (
          <>
            <Button size="sm" onClick={onSet}>
              {words.changeAddress}
            </Button>
            <Button size="sm" variant="ghost" onClick={onForget}>
              {words.desk.forget}
            </Button>
          </>
        )}
      </div>
      {off !== null && <Banner tone="warning">{off}</Banner>}
      <p className={styles.rowText}>
        {words.desk.webhook} <code>{`${webhook}${name}`}</code>
      </p>
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      {sentence && (
        <p role="status" className={styles.verdict} data-open={sentence.ok ? '' : undefined}>
          {sentence.text}
        </p>
      )}
    </>
  );
}
