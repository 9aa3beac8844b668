import { channelName, channels } from '@baton/flow';
import type { DeskConversation } from '@baton/wire';
import { useTimeText } from '../hooks/use-time-text.ts';
import { strings } from '../strings.ts';
import styles from './Earlier.module.css';

export interface TalkLineProps {
  one: DeskConversation;
  /** Whose it is, where a list holds several customers. */
  isNamed?: boolean;
  onOpen: () => void;
}

/** One conversation of a list to look at: what was said last, when, where, and who has it. */
export function TalkLine({ one, isNamed = false, onOpen }: TalkLineProps) {
  const timeText = useTimeText();
  return (
    <button type="button" className={styles.line} onClick={onOpen}>
      {isNamed && (
        <span className={styles.name} dir="auto">
          {one.customerName ?? strings.unknownCustomer} <span className={styles.quiet}>{one.number}</span>
        </span>
      )}
      <span className={styles.what} dir="auto">
        {one.lastText ?? one.number}
      </span>
      <span className={styles.facts}>
        <span>{timeText(one.lastAt)}</span>
        <span>{channelWords(one.channel)}</span>
        {one.tags.map((tag) => (
          <span key={tag} dir="auto">
            #{tag}
          </span>
        ))}
        <span>{strings.standsWith[one.ended ? 'nobody' : one.floor](one.agent?.name ?? null)}</span>
      </span>
    </button>
  );
}

function channelWords(channel: string): string {
  const name = channelName.safeParse(channel).data;
  return name === undefined ? channel : channels[name].label;
}
