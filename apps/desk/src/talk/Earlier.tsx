import { Button, Spinner } from '@baton/ui';
import { useEffect, useState } from 'react';
import type { DeskConversation } from '@baton/wire';
import { useActions, useDesk, useHouse } from '../desk-context.ts';
import { strings } from '../strings.ts';
import styles from './Earlier.module.css';
import { TalkLine } from './TalkLine.tsx';

export interface EarlierProps {
  /** Of the conversation beside which it stands. */
  id: string;
}

/** What else this customer has written about, over all channels: as much as this agent may see, newest first. */
export function Earlier({ id }: EarlierProps) {
  const { api } = useHouse();
  const { look } = useActions();
  const session = useDesk((state) => state.session);
  const [found, setFound] = useState<readonly DeskConversation[] | 'loading' | 'failed'>('loading');
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (session === null) return undefined;
    let isOver = false;
    api.earlier(session, id).then(
      (next) => !isOver && setFound(next),
      () => !isOver && setFound('failed'),
    );
    return () => {
      isOver = true;
    };
  }, [api, session, id, tries]);
  return (
    <section className={styles.earlier} aria-labelledby={`earlier-${id}`}>
      <h3 className={styles.heading} id={`earlier-${id}`}>
        {strings.earlier}
      </h3>
      {found === 'loading' && <Spinner label={strings.earlierLoading} />}
      {found === 'failed' && (
        <p className={styles.quiet}>
          {strings.earlierFailed}{' '}
          <Button size="sm" onClick={() => setTries((before) => before + 1)}>
            {strings.retry}
          </Button>
        </p>
      )}
      {typeof found !== 'string' && found.length === 0 && <p className={styles.quiet}>{strings.earlierNone}</p>}
      {typeof found !== 'string' && found.length > 0 && (
        <ol className={styles.list}>
          {found.map((one) => (
            <li key={one.id}>
              <TalkLine one={one} onOpen={() => look(one.id)} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
