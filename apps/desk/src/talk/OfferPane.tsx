import { Badge, Button, ContextCard, Countdown, IconButton } from '@baton/ui';
import { useActions, useDesk, useHouse } from '../desk-context.ts';
import { strings } from '../strings.ts';
import { useWriting } from '../hooks/use-writing.ts';
import styles from './OfferPane.module.css';

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
    <section className={styles.pane}>
      <div className={styles.scroll}>
        <div className={styles.sheet}>
          <header className={styles.header}>
            <span className={styles.back}>
              <IconButton icon="arrow-left" label={strings.back} onClick={() => select(null)} />
            </span>
            <div className={styles.title}>
              <h2>{strings.offerTitle(card.top.name)}</h2>
              <p>{strings.offerHint}</p>
            </div>
            {conversation.team && <Badge tone="person">{strings.forTeam(conversation.team.name)}</Badge>}
          </header>
          <ContextCard context={card} writing={writing} layers="offer" />
        </div>
      </div>
      <footer className={styles.footer}>
        <Countdown
          endsAt={lapsesAt}
          totalSeconds={(lapsesAt - offeredAt) / 1000}
          label={strings.timeToAccept}
          now={clock.now}
        />
        <span className={styles.keys}>{strings.offerKeys}</span>
        <Button size="lg" aria-keyshortcuts="Alt+N" onClick={() => void decline(id, offerId)}>
          {strings.decline}
        </Button>
        <Button
          size="lg"
          variant="primary"
          icon="check"
          aria-keyshortcuts="Alt+A"
          onClick={() => void accept(id, offerId)}
        >
          {strings.accept}
        </Button>
      </footer>
    </section>
  );
}
