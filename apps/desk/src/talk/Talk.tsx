import { Button, Transcript } from '@baton/ui';
import type { ContextPackage } from '@baton/handoff';
import { useRef } from 'react';
import { useDesk } from '../desk-context.ts';
import { useIsTyping } from '../hooks/use-is-typing.ts';
import { useScrollEnd } from '../hooks/use-scroll-end.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { strings } from '../strings.ts';
import styles from './Talk.module.css';

export interface TalkProps {
  id: string;
  card: ContextPackage;
}

/** X1: what was said, with what is on its way and who types. */
export function Talk({ id, card }: TalkProps) {
  const writing = useWriting();
  const sending = useDesk((state) => state.sending[id]);
  const isTyping = useIsTyping(id);
  const box = useRef<HTMLDivElement>(null);
  const { transcript, earlierLines } = card.bottom;
  const { isAtEnd, toEnd } = useScrollEnd(box, `${transcript.length} ${sending?.length ?? 0} ${isTyping}`);
  const newIds = new Set(card.middle.additions.filter(({ isNew }) => isNew).map(({ messageId }) => messageId));
  return (
    <div className={styles.frame}>
      {/* It scrolls, so it takes the focus: arrow keys move it. */}
      <div className={styles.scroll} ref={box} tabIndex={0} role="log" aria-label={strings.talk}>
        <Transcript
          lines={transcript}
          earlierLines={earlierLines}
          customerName={card.top.name}
          writing={writing}
          newIds={newIds}
        />
        <ul className={styles.pending}>
          {(sending ?? []).map((message) => (
            <li key={message.clientId}>
              <span dir="auto">{message.text}</span>
              <em>{strings.sending}</em>
            </li>
          ))}
        </ul>
        {isTyping && (
          // Seen, not said: dots that come and go would talk over everything else.
          <p className={styles.typing} aria-live="off">
            {card.top.name ?? strings.unknownCustomer} {strings.typing}
            <span aria-hidden className={styles.dots}>
              <i />
              <i />
              <i />
            </span>
          </p>
        )}
      </div>
      {!isAtEnd && (
        <div className={styles.toEnd}>
          <Button size="sm" icon="arrow-down" onClick={toEnd}>
            {strings.newest}
          </Button>
        </div>
      )}
    </div>
  );
}
