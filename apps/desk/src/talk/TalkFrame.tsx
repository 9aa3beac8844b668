import { ContextCard, Spinner, Tabs } from '@baton/ui';
import type { ContextPackage } from '@baton/handoff';
import { useState, type ReactNode } from 'react';
import { useWriting } from '../hooks/use-writing.ts';
import { strings } from '../strings.ts';
import { Earlier } from './Earlier.tsx';
import { Tags } from './Tags.tsx';
import { Talk } from './Talk.tsx';
import styles from './TalkPane.module.css';

type Shown = 'talk' | 'card';

export interface TalkFrameProps {
  /** Of the conversation. */
  id: string;
  card: ContextPackage;
  header: ReactNode;
  /** Below the talk. */
  box: ReactNode;
  onUse?: (part: 'opened' | 'middle' | 'quoted') => void;
  onQuote?: (fact: string) => void;
  /** The id of its heading, where it is the pane that the focus comes home to. */
  labelledBy?: string;
}

/** A conversation, the box to write in, and the card beside it; on a narrow screen one of the two at a time. */
export function TalkFrame({ id, card, header, box, onUse, onQuote, labelledBy }: TalkFrameProps) {
  const writing = useWriting();
  const [shown, setShown] = useState<Shown>('talk');
  return (
    <section
      className={styles.pane}
      data-shown={shown}
      aria-labelledby={labelledBy}
      {...(labelledBy === undefined ? {} : { 'data-home': true, tabIndex: -1 })}
    >
      {header}
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
        {box}
      </div>
      <aside className={styles.card} aria-label={strings.card}>
        <ContextCard
          context={card}
          writing={writing}
          transcript={false}
          {...(onUse && { onUse })}
          {...(onQuote && {
            onQuote: (fact: string) => {
              onQuote(fact);
              setShown('talk');
            },
          })}
        />
        <Tags id={id} />
        <Earlier id={id} />
      </aside>
    </section>
  );
}

/** Stands in its place until the conversation has been read. */
export function TalkLoading() {
  return (
    <section className={styles.loading} data-home tabIndex={-1}>
      <Spinner label={strings.talk} />
    </section>
  );
}
