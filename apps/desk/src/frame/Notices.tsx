import { Banner, Button } from '@baton/ui';
import { NOTE_ALERT } from '@baton/wire';
import { useActions, useDesk } from '../desk-context.ts';
import { useTimeText } from '../hooks/use-time-text.ts';
import { strings } from '../strings.ts';
import styles from './Notices.module.css';

/** What stands above everything else: a lost connection, being on away, alerts for this agent. */
export function Notices() {
  const isLost = useDesk((state) => state.connection === 'lost');
  const isAway = useDesk((state) => state.view?.status === 'away');
  const alerts = useDesk((state) => state.view?.alerts);
  const { acknowledge, look } = useActions();
  return (
    <div className={styles.notices}>
      {isLost ? <Lost /> : isAway && <Away />}
      {(alerts ?? []).slice(0, 3).map((alert) => (
        <Banner
          key={alert.key}
          tone="warning"
          title={alert.subject}
          action={
            <>
              {alert.key.startsWith(NOTE_ALERT) && (
                <Button
                  size="sm"
                  variant="primary"
                  onClick={() => {
                    look(alert.conversation);
                    void acknowledge(alert.key);
                  }}
                >
                  {strings.alertOpen}
                </Button>
              )}
              <Button size="sm" onClick={() => void acknowledge(alert.key)}>
                {strings.alertTaken}
              </Button>
            </>
          }
        >
          {alert.text}
        </Banner>
      ))}
    </div>
  );
}

function Lost() {
  const lostAt = useDesk((state) => state.lostAt);
  const timeText = useTimeText();
  return (
    <Banner tone="danger" title={lostAt === null ? undefined : strings.lost(timeText(lostAt))}>
      {strings.lostText}
    </Banner>
  );
}

/** W10: what happened, since when, and what follows. */
function Away() {
  const because = useDesk((state) => state.view?.awayBecause);
  const losses = useDesk((state) => state.view?.losses);
  const holds = useDesk((state) => (state.view?.conversations.length ?? 0) > 0);
  const { setStatus } = useActions();
  const timeText = useTimeText();
  const ranOut = (losses ?? []).filter(({ why }) => why === 'offer');
  const last = ranOut.at(-1);
  return (
    <Banner
      tone="warning"
      title={strings.awayTitle(last && because === 'lapses' ? timeText(last.at) : null)}
      action={
        <Button size="sm" onClick={() => void setStatus('available')}>
          {strings.backToAvailable}
        </Button>
      }
    >
      {because === 'connection'
        ? strings.awayConnection
        : strings.awayLapses(ranOut.map(({ customerName }) => customerName ?? strings.unknownCustomer))}{' '}
      {holds && strings.awayHeld}
    </Banner>
  );
}
