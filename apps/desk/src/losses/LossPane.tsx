import { Button, Icon, IconButton, useToast } from '@baton/ui';
import { useActions, useDesk } from '../desk-context.ts';
import { useTimeText } from '../hooks/use-time-text.ts';
import type { DeskLoss as Loss } from '@baton/wire';
import { strings } from '../strings.ts';
import styles from './LossPane.module.css';
import { LOSS_ICONS, lossNowWords } from './loss-words.ts';

export interface LossPaneProps {
  /** Of the conversation. */
  id: string;
}

/** W7 to W10: stands in the place of what is gone, and says what happened, when, and what follows, until it is dismissed. */
export function LossPane({ id }: LossPaneProps) {
  const loss = useDesk((state) => state.view?.losses.find(({ conversation }) => conversation === id));
  return loss ? <Told loss={loss} /> : null;
}

function Told({ loss }: { loss: Loss }) {
  const { why, at, number, conversation } = loss;
  const { dismiss, select } = useActions();
  const writing = useDesk((state) => state.writings[conversation]);
  const timeText = useTimeText();
  // An opening that nobody touched is the house's text, not the agent's.
  const unsent = writing && writing.text !== writing.prefilled ? writing.text.trim() : '';
  return (
    <section className={styles.pane} data-home tabIndex={-1} aria-labelledby={`loss-${conversation}`}>
      <div className={styles.sheet}>
        <header className={styles.header}>
          <span className={styles.back}>
            <IconButton icon="arrow-left" label={strings.back} onClick={() => select(null)} />
          </span>
          <span className={styles.sign} data-why={why}>
            <Icon name={LOSS_ICONS[why]} size={20} />
          </span>
          <div>
            <h2 id={`loss-${conversation}`} className={styles.title}>
              {strings.lossTitle(loss)}
            </h2>
            <p className={styles.number}>{number}</p>
          </div>
        </header>
        <dl className={styles.facts}>
          <dt>{strings.lossHappened}</dt>
          <dd>{strings.lossWhy[why]}</dd>
          <dt>{strings.lossWhen}</dt>
          <dd>{timeText(at)}</dd>
          <dt>{strings.lossNow}</dt>
          <dd aria-live="polite">
            <strong>{lossNowWords(loss)}</strong>
          </dd>
          <dt>{strings.lossNext}</dt>
          <dd>{strings.lossNothingToDo[why === 'offer' || why === 'closed' ? why : 'talk']}</dd>
        </dl>
        {unsent !== '' && <Unsent text={unsent} />}
        <footer className={styles.footer}>
          <Button variant="primary" size="lg" icon="check" onClick={() => void dismiss(conversation)}>
            {strings.understood}
          </Button>
        </footer>
      </div>
    </section>
  );
}

function Unsent({ text }: { text: string }) {
  const { show } = useToast();
  return (
    <div className={styles.unsent}>
      <h3 className={styles.heading}>
        {strings.lossDraft}
        <Button
          size="sm"
          icon="copy"
          onClick={() =>
            void navigator.clipboard.writeText(text).then(() => show({ title: strings.copied, stays: 1_500 }))
          }
        >
          {strings.copy}
        </Button>
      </h3>
      <p dir="auto">{text}</p>
    </div>
  );
}
