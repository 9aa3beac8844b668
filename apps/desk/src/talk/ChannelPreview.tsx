import { renderFor } from '@baton/channels';
import { channelName, channels, lengthOn, shortestOnSms, smsParts } from '@baton/flow';
import { strings } from '../strings.ts';
import { WindowSign } from './WindowSign.tsx';
import styles from './ChannelPreview.module.css';

export interface ChannelPreviewProps {
  channel: string;
  text: string;
  /** Of the conversation. */
  language: string;
  /** When the customer wrote last (ms); null: never. */
  lastCustomerAt: number | null;
}

/** What the customer's channel will show of what is being written: in how many messages, and what by SMS is paid for. */
export function ChannelPreview({ channel, text, language, lastCustomerAt }: ChannelPreviewProps) {
  const name = channelName.safeParse(channel).data;
  if (name === undefined || name === 'web') return null;
  const carries = channels[name];
  const shown = text.trim() === '' ? [] : renderFor(carries, { text: text.trim() }, { question: 0, language });
  const parts = carries.counts === 'sms' ? shown.reduce((sum, one) => sum + smsParts(one.text).parts, 0) : 0;
  const { length, most } = lengthOn(carries.counts, carries.textCharacters, shortestOnSms(text));
  return (
    <div className={styles.preview} data-many={shown.length > 1 || undefined}>
      <WindowSign carries={carries} lastCustomerAt={lastCustomerAt} />
      <p className={styles.sum}>
        {strings.onChannel(carries.label)}{' '}
        {shown.length > 0 && strings.channelLength(length, most, shown.length, parts)}
      </p>
      {shown.length > 1 && (
        <ol className={styles.messages} aria-label={strings.channelMessages(carries.label)}>
          {shown.map((one, index) => (
            // The text alone may stand twice.
            <li key={`${index}-${one.text.length}`}>{one.text}</li>
          ))}
        </ol>
      )}
    </div>
  );
}
