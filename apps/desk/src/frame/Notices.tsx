import { Banner, Button } from '@baton/ui';
import { useActions, useDesk } from '../desk-context.ts';
import { strings } from '../strings.ts';
import styles from './Notices.module.css';

/** What stands above everything else: a lost connection, being on away, alerts for this agent. */
export function Notices() {
  const connection = useDesk((state) => state.connection);
  const status = useDesk((state) => state.view?.status);
  const because = useDesk((state) => state.view?.awayBecause);
  const alerts = useDesk((state) => state.view?.alerts);
  const { setStatus, acknowledge } = useActions();
  return (
    <div className={styles.notices}>
      {connection === 'lost' && <Banner tone="danger">{strings.lost}</Banner>}
      {connection !== 'lost' && status === 'away' && (
        <Banner
          tone="warning"
          action={
            <Button size="sm" onClick={() => void setStatus('available')}>
              {strings.backToAvailable}
            </Button>
          }
        >
          {because === 'connection' ? strings.awayConnection : strings.awayLapses}
        </Banner>
      )}
      {(alerts ?? []).slice(0, 3).map((alert) => (
        <Banner
          key={alert.key}
          tone="warning"
          title={alert.subject}
          action={
            <Button size="sm" onClick={() => void acknowledge(alert.key)}>
              {strings.alertTaken}
            </Button>
          }
        >
          {alert.text}
        </Banner>
      ))}
    </div>
  );
}
