import { ContextCard, Spinner, Tabs, Transcript, useToast } from '@baton/ui';
import { useEffect, useRef, useState } from 'react';
import { useActions, useDesk } from '../desk-context.ts';
import type { OpenDialog } from '../dialogs/DeskDialogs.tsx';
import { useCard } from '../hooks/use-card.ts';
import { useIsTyping } from '../hooks/use-is-typing.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { strings } from '../strings.ts';
import { Composer } from './Composer.tsx';
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
  const sending = useDesk((state) => state.sending[id]);
  const isTyping = useIsTyping(id);
  const { usedCard, write } = useActions();
  const text = useDesk((state) => state.writings[id]?.text ?? '');
  const { show } = useToast();
  const [shown, setShown] = useState<'talk' | 'card'>('talk');
  const scroll = useRef<HTMLDivElement>(null);
  const lines = card?.bottom.transcript.length ?? 0;

  useEffect(() => {
    const box = scroll.current;
    if (!box) return;
    const toEnd = (): void => {
      box.scrollTop = box.scrollHeight;
    };
    toEnd();
    // The box to write in takes room of the talk when the opening arrives or a long message is written.
    const sized = new ResizeObserver(toEnd);
    sized.observe(box);
    return () => sized.disconnect();
  }, [lines, sending?.length, isTyping]);

  if (!card) {
    return (
      <section className={styles.loading}>
        <Spinner label={strings.talk} />
      </section>
    );
  }
  const newIds = new Set(card.middle.additions.filter(({ isNew }) => isNew).map(({ messageId }) => messageId));
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
      <section className={styles.talk} aria-label={strings.talk}>
        <div className={styles.scroll} ref={scroll} tabIndex={0} role="log" aria-label={strings.talk}>
          <Transcript
            lines={card.bottom.transcript}
            earlierLines={card.bottom.earlierLines}
            customerName={card.top.name}
            writing={writing}
            newIds={newIds}
          />
          <ul className={styles.pending}>
            {(sending ?? []).map((message) => (
              <li key={message.clientId}>
                <span>{message.text}</span>
                <em>{strings.sending}</em>
              </li>
            ))}
          </ul>
          {isTyping && (
            <p className={styles.typing}>
              {card.top.name ?? strings.unknownCustomer} {strings.typing}
              <span aria-hidden className={styles.dots}>
                <i />
                <i />
                <i />
              </span>
            </p>
          )}
        </div>
        <Composer id={id} />
      </section>
      <aside className={styles.card} aria-label={strings.card}>
        <ContextCard
          context={card}
          writing={writing}
          transcript={false}
          onUse={(part) => usedCard(id, part)}
          onQuote={quote}
        />
      </aside>
    </section>
  );
}
