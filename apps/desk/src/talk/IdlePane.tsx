import { Button, EmptyState, Kbd } from '@baton/ui';
import { useActions, useDesk, useNow } from '../desk-context.ts';
import { leftText } from '../model/clock-stage.ts';
import { statusWords, strings } from '../strings.ts';
import { ALT } from '../hooks/use-shortcuts.ts';
import styles from './IdlePane.module.css';

/** Nothing is chosen: what to expect, and how things stand meanwhile. */
export function IdlePane() {
  const hasConversations = useDesk((state) => (state.view?.conversations.length ?? 0) > 0);
  return (
    <section className={styles.pane} data-home tabIndex={-1}>
      {hasConversations ? (
        <EmptyState icon="messages-square" title={strings.noSelection}>
          {strings.noSelectionText}
        </EmptyState>
      ) : (
        <Readiness />
      )}
      <Standing />
      <p className={styles.keys}>
        <Kbd keys={[ALT, '↓']} /> {strings.keys.next}
        <Kbd keys={['?']} /> {strings.shortcuts}
      </p>
    </section>
  );
}

function Readiness() {
  const view = useDesk((state) => state.view);
  const { setStatus } = useActions();
  if (!view) return null;
  const { status, agent } = view;
  if (status === 'available') {
    return (
      <EmptyState icon="headset" title={strings.idleReady}>
        {strings.idleReadyText(agent.teams.map(({ name }) => name))}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="coffee"
      title={strings.idleNot(statusWords[status])}
      action={
        <Button variant="primary" onClick={() => void setStatus('available')}>
          {strings.backToAvailable}
        </Button>
      }
    >
      {status === 'busy' ? strings.idleBusyText : strings.idleNotText}
    </EmptyState>
  );
}

/** The three figures that tell whether it is quiet or about to be busy. */
function Standing() {
  const view = useDesk((state) => state.view);
  const now = useNow(5_000);
  if (!view) return null;
  const { queues, promises, agent } = view;
  const waiting = new Set(queues.flatMap((queue) => queue.waiting.map(({ conversation }) => conversation)));
  const colleagues = new Set(
    queues.flatMap((queue) => queue.agents.filter(({ status }) => status === 'available').map(({ id }) => id)),
  );
  colleagues.delete(agent.id);
  const [first] = promises;
  return (
    <dl className={styles.standing}>
      <div>
        <dt>{strings.idleWaiting}</dt>
        <dd>{waiting.size}</dd>
      </div>
      <div>
        <dt>{strings.idleColleagues}</dt>
        <dd>{colleagues.size}</dd>
      </div>
      <div>
        <dt>{strings.idlePromised}</dt>
        <dd>
          {promises.length}
          {first && (
            <span className={styles.next} data-late={first.dueAt < now ? '' : undefined}>
              {first.dueAt < now ? strings.idleLate : strings.idleNextDue(leftText(first.dueAt, now))}
            </span>
          )}
        </dd>
      </div>
    </dl>
  );
}
