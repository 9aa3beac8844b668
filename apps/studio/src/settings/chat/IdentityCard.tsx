import { Banner, Button } from '@baton/ui';
import { useState } from 'react';
import { useAsking } from '../../access/use-asking.ts';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import styles from '../Settings.module.css';
import own from './Chat.module.css';

const words = strings.settings.chat;

const EXAMPLE = `// On your server (Node)
createHmac('sha256', secret).update(customer.id).digest('hex')

// On your page
batonChat.identify({ id: customer.id }, signature);
batonChat.forget(); // at sign-out`;

/** How a website says who is signed in, and what it signs that with (X10). */
export function IdentityCard() {
  const { house } = useStudio();
  const [secret, setSecret] = useState<string | null>(null);
  const looking = useAsking(async () => setSecret(await house.identitySecret()));
  return (
    <section className={styles.card} aria-label={words.identity}>
      <h2 className={styles.cardTitle}>{words.identity}</h2>
      <p className={styles.rowText}>{words.identityText}</p>
      <code className={own.line}>{EXAMPLE}</code>
      {looking.problem !== null && <Banner tone="danger">{looking.problem}</Banner>}
      {secret === null ? (
        <div>
          <Button icon="key" busy={looking.busy} onClick={() => looking.submit()}>
            {words.secret}
          </Button>
        </div>
      ) : (
        <code className={styles.secret}>{secret}</code>
      )}
      <p className={styles.rowText}>{words.secretHint}</p>
    </section>
  );
}
