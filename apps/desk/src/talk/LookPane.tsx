import { Badge, Button, ContextCard, IconButton, Spinner, Tabs } from '@baton/ui';
import { useState } from 'react';
import { useActions, useDesk } from '../desk-context.ts';
import { useCard } from '../hooks/use-card.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { strings } from '../strings.ts';
import composer from './Composer.module.css';
import header from './TalkHeader.module.css';
import { Earlier } from './Earlier.tsx';
import { NoteBox } from './NoteBox.tsx';
import { Talk } from './Talk.tsx';
import styles from './TalkPane.module.css';
import { TraceLink } from './TraceLink.tsx';

export interface LookPaneProps {
  /** Of the conversation. */
  id: string;
}

/** A conversation that is somebody else's, or over: read, and noted in, but never answered from here. */
export function LookPane({ id }: LookPaneProps) {
  const card = useCard(id);
  const row = useDesk((state) => state.talks[id]?.row ?? null);
  const cameFrom = useDesk((state) => state.cameFrom);
  const { select } = useActions();
  const writing = useWriting();
  const [shown, setShown] = useState<'talk' | 'card'>('talk');
  if (!card || !row) {
    return (
      <section className={styles.loading} data-home tabIndex={-1}>
        <Spinner label={strings.talk} />
      </section>
    );
  }
  return (
    <section className={styles.pane} data-shown={shown} data-home tabIndex={-1} aria-labelledby={`look-${id}`}>
      <header className={header.header}>
        <IconButton icon="arrow-left" label={strings.back} onClick={() => select(cameFrom)} />
        <div className={header.who}>
          <h2 className={header.name} id={`look-${id}`} dir="auto">
            {row.customerName ?? strings.unknownCustomer}
          </h2>
          <p className={header.facts}>
            <span>{row.number}</span>
            {row.team && <span>{row.team.name}</span>}
            <Badge icon="eye">{strings.looking}</Badge>
            <span>{strings.standsWith[row.ended ? 'nobody' : row.floor](row.agent?.name ?? null)}</span>
            <TraceLink id={id} />
          </p>
        </div>
        {cameFrom?.kind === 'conversation' && (
          <span className={header.wide}>
            <Button variant="ghost" onClick={() => select(cameFrom)}>
              {strings.backToTalk}
            </Button>
          </span>
        )}
      </header>
      <div className={styles.switch}>
        <Tabs
          label={strings.showCard}
          variant="segments"
          value={shown}
          onChange={setShown}
          items={[
            { value: 'talk', label: strings.talk, icon: 'messages-square' },
            { value: 'card', label: strings.card, icon: 'circle-user' },
          ]}
        />
      </div>
      <div className={styles.talk}>
        <Talk id={id} card={card} />
        <div className={composer.composer} data-note>
          <NoteBox id={id} />
        </div>
      </div>
      <aside className={styles.card} aria-label={strings.card}>
        <ContextCard context={card} writing={writing} transcript={false} />
        <Earlier id={id} />
      </aside>
    </section>
  );
}
