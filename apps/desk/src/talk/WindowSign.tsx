import { windowEndsAt } from '@baton/channels';
import type { Channel } from '@baton/flow';
import { Banner } from '@baton/ui';
import { useNow } from '../desk-context.ts';
import { strings } from '../strings.ts';
import styles from './ChannelPreview.module.css';

export interface WindowSignProps {
  carries: Channel;
  /** When the customer wrote last (ms); null: never. */
  lastCustomerAt: number | null;
}

/** How long before its end an agent is told that a channel closes. */
const SOON_MS = 2 * 3_600_000;
const LOOK_MS = 20_000;

/** C6: that the customer's channel takes no answers any more, or soon will not; nothing while there is time. */
export function WindowSign({ carries, lastCustomerAt }: WindowSignProps) {
  const now = useNow(LOOK_MS);
  const endsAt = lastCustomerAt === null ? null : windowEndsAt(carries, lastCustomerAt, 'person');
  if (endsAt === null || endsAt - now > SOON_MS) return null;
  if (now < endsAt)
    return <p className={styles.soon}>{strings.windowEnds(carries.label, minutesUntil(endsAt, now))}</p>;
  return (
    <Banner tone="warning" title={strings.windowClosed(carries.label)}>
      {strings.windowClosedText}
    </Banner>
  );
}

function minutesUntil(endsAt: number, now: number): number {
  return Math.max(1, Math.ceil((endsAt - now) / 60_000));
}
