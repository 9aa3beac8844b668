import { Icon } from '@baton/ui';
import { strings } from '../strings.ts';
import styles from './TalkHeader.module.css';

/** To the conversation on its flow, in a tab of its own: which way it went, and where it stands. */
export function TraceLink({ id }: { id: string }) {
  return (
    <a className={styles.trace} href={`/talks/${encodeURIComponent(id)}`} target="_blank" rel="noopener">
      <Icon name="route" size={13} />
      {strings.trace}
    </a>
  );
}
