import { Icon } from '@baton/ui';
import { useActions, useDesk } from '../desk-context.ts';
import { useTimeText } from '../hooks/use-time-text.ts';
import styles from '../lists/SideLists.module.css';
import type { DeskLoss as Loss } from '@baton/wire';
import { strings } from '../strings.ts';
import { LOSS_ICONS, lossNowWords } from './loss-words.ts';

/** What is no longer here, until it is read. */
export function LossList() {
  const losses = useDesk((state) => state.view?.losses ?? NONE);
  if (losses.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{strings.losses}</h2>
      <ul>
        {losses.map((loss) => (
          <li key={loss.conversation}>
            <LossRow loss={loss} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const NONE: never[] = [];

function LossRow({ loss }: { loss: Loss }) {
  const { select } = useActions();
  const timeText = useTimeText();
  const isCurrent = useDesk((state) => state.selected?.id === loss.conversation);
  return (
    <button
      type="button"
      className={styles.row}
      data-loss=""
      aria-current={isCurrent || undefined}
      onClick={() => select({ kind: 'loss', id: loss.conversation })}
    >
      <span className={styles.sign}>
        <Icon name={LOSS_ICONS[loss.why]} size={17} />
      </span>
      <span className={styles.words}>
        <span className={styles.name} dir="auto">
          {loss.customerName ?? strings.unknownCustomer}
        </span>
        <span className={styles.preview}>{lossNowWords(loss)}</span>
        <span className={styles.meta}>{strings.lossShort[loss.why]}</span>
      </span>
      <span className={styles.end}>{timeText(loss.at)}</span>
    </button>
  );
}
