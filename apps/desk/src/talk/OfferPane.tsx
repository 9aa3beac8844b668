import { Button, ContextCard, Countdown, IconButton } from '@baton/ui';
import { useActions, useDesk, useHouse } from '../desk-context.ts';
import { ALT } from '../hooks/use-shortcuts.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { strings } from '../strings.ts';
import styles from './OfferPane.module.css';
import { SlaClock } from './SlaClock.tsx';

export interface OfferPaneProps {
  /** Of the conversation. */
  id: string;
}

/** W2, W3: the card before accepting, with the seconds that are left. */
export function OfferPane({ id }: OfferPaneProps) {
  const { clock } = useHouse();
  const { accept, decline, select } = useActions();
  const writing = useWriting();
  const offer = useDesk((state) => state.view?.offers.find(({ conversation }) => conversation.id === id));
  if (!offer) return null;
  const { offerId, offeredAt, lapsesAt, card, conversation } = offer;
  return (
    <section className={styles.pane} data-home tabIndex={-1} aria-labelledby={`offer-${id}`}>
      <div className={styles.scroll}>
        <div className={styles.sheet}>
          <header className={styles.header}>
            <span className={styles.back}>
              <IconButton icon="arrow-left" label={strings.back} onClick={() => select(null)} />
            </span>
            <h2 id={`offer-${id}`} className={styles.title}>
              {strings.offerHeading(conversation.team?.name ?? null)}
            </h2>
            {conversation.firstResponse && <SlaClock times={conversation.firstResponse} name={strings.firstWord} />}
          </header>
          <ContextCard context={card} writing={writing} layers="offer" />
        </div>
      </div>
      <footer className={styles.footer}>
        <div className={styles.line}>
          <Countdown
            endsAt={lapsesAt}
            totalSeconds={(lapsesAt - offeredAt) / 1000}
            label={strings.timeToAccept}
            now={clock.now}
          />
          <span className={styles.hint}>{strings.offerHint}</span>
          <Button size="lg" aria-keyshortcuts="Alt+N" onClick={() => void decline(id, offerId)}>
            {strings.decline}
            <span className={styles.keys} aria-hidden>
              {ALT} N
            </span>
          </Button>
          <Button
            size="lg"
            variant="primary"
            icon="check"
            aria-keyshortcuts="Alt+A"
            onClick={() => void accept(id, offerId)}
          >
            {strings.accept}
            <span className={styles.keys} aria-hidden>
              {ALT} A
            </span>
          </Button>
        </div>
      </footer>
    </section>
  );
}
