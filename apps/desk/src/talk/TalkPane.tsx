import { ContextCard, Spinner, Tabs, useToast } from '@baton/ui';
import { useState } from 'react';
import { useActions, useDesk } from '../desk-context.ts';
import type { OpenDialog } from '../dialogs/open-dialog.ts';
import { useCard } from '../hooks/use-card.ts';
import { useInFront } from '../hooks/use-in-front.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { strings } from '../strings.ts';
import { Composer } from './Composer.tsx';
import { Earlier } from './Earlier.tsx';
import { Talk } from './Talk.tsx';
import { TalkHeader } from './TalkHeader.tsx';
import styles from './TalkPane.module.css';

export interface TalkPaneProps {
  id: string;
  onDialog: (dialog: OpenDialog) => void;
}

/** A running conversation: the talk, the box to write in, and the card beside it. */
export function TalkPane({ id, onDialog }: TalkPaneProps) {
  const card = useCard(id);
  const writing = useWriting();
  useInFront(id);
  const { usedCard, write } = useActions();
  const text = useDesk((state) => state.writings[id]?.text ?? '');
  const { show } = useToast();
  const [shown, setShown] = useState<'talk' | 'card'>('talk');
  if (!card) {
    return (
      <section className={styles.loading} data-home tabIndex={-1}>
        <Spinner label={strings.talk} />
      </section>
    );
  }
  const quote = (fact: string): void => {
    write(id, text === '' ? fact : `${text.trimEnd()} ${fact}`);
    usedCard(id, 'quoted');
    show({ title: strings.quoted, stays: 1_500 });
    setShown('talk');
  };
  return (
    <section className={styles.pane} data-shown={shown}>
      <TalkHeader id={id} onDialog={onDialog} />
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
        <Composer id={id} />
      </div>
      <aside className={styles.card} aria-label={strings.card}>
        <ContextCard
          context={card}
          writing={writing}
          transcript={false}
          onUse={(part) => usedCard(id, part)}
          onQuote={quote}
        />
        <Earlier id={id} />
      </aside>
    </section>
  );
}
