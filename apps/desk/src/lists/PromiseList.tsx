import { Badge, EmptyState, Icon } from '@baton/ui';
import { useActions, useDesk, useNow } from '../desk-context.ts';
import { useTimeText } from '../hooks/use-time-text.ts';
import { leftText, stageOf } from '../model/clock-stage.ts';
import type { DeskPromise as PromiseItem } from '@baton/wire';
import { strings } from '../strings.ts';
import styles from './SideLists.module.css';

const ICONS = { ticket: 'ticket', callback: 'phone', 'on-call': 'siren', 'next-word': 'bell' } as const;
const TONES = { calm: 'neutral', amber: 'orange', late: 'red', done: 'green', 'done-late': 'neutral' } as const;

/** A9: what was promised to customers, by due time. */
export function PromiseList() {
  const promises = useDesk((state) => state.view?.promises ?? NONE);
  if (promises.length === 0) {
    return (
      <EmptyState icon="list-checks" title={strings.noPromises}>
        {strings.noPromisesText}
      </EmptyState>
    );
  }
  return (
    <ul>
      {promises.map((promise) => (
        <li key={promise.id}>
          <PromiseRow promise={promise} />
        </li>
      ))}
    </ul>
  );
}

const NONE: never[] = [];

function PromiseRow({ promise }: { promise: PromiseItem }) {
  const { select } = useActions();
  const now = useNow();
  const isCurrent = useDesk((state) => state.selected?.id === promise.id);
  const me = useDesk((state) => state.view?.agent.id);
  const timeText = useTimeText();
  const stage = stageOf({ ...promise, doneAt: null }, now);
  const left = leftText(promise.dueAt, now);
  return (
    <button
      type="button"
      className={styles.row}
      aria-current={isCurrent || undefined}
      onClick={() => select({ kind: 'promise', id: promise.id })}
    >
      <Icon name={ICONS[promise.kind]} size={18} />
      <span className={styles.words}>
        <span className={styles.name} dir="auto">
          {promise.customerName ?? strings.unknownCustomer}
        </span>
        <span className={styles.preview}>{strings.dueAt(timeText(promise.dueAt))}</span>
        <span className={styles.meta}>
          {strings.promiseKinds[promise.kind]} {promise.number}
        </span>
        {promise.claimedBy && (
          <span className={styles.meta}>
            <Icon name="user-check" size={12} />
            {promise.claimedBy.id === me ? strings.claimedByYou : strings.claimedBy(promise.claimedBy.name)}
          </span>
        )}
      </span>
      <span className={styles.end}>
        <Badge tone={TONES[stage]}>{stage === 'late' ? strings.lateBy(left.slice(1)) : left}</Badge>
        {promise.lost && (
          <Badge tone="red" icon="triangle-alert">
            {strings.cannotKeep[promise.lost]}
          </Badge>
        )}
        {promise.urgent && <Badge tone="red">{strings.urgent}</Badge>}
      </span>
    </button>
  );
}
