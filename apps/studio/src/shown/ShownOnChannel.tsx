import { renderFor, type ShownMessage, type ShownRow } from '@baton/channels';
import { channels, lengthOn, smsParts, type ChannelName } from '@baton/flow';
import type { SaidMessage } from '@baton/handoff';
import { strings } from '../strings.ts';
import styles from './ShownOnChannel.module.css';

export interface ShownOnChannelProps {
  said: SaidMessage;
  channel: ChannelName;
  language: string;
  /** Absent: buttons are only shown. `index` counts the choices of the message. */
  onPress?: (index: number) => void;
  /** How much of its room the text takes. */
  hasLength?: boolean;
}

/** One message as a channel shows it, made by what sends it: in one or several parts, with buttons, a list that opens, or numbers (C1, C2). */
export function ShownOnChannel({ said, channel, language, onPress, hasLength = false }: ShownOnChannelProps) {
  const shown = renderFor(channels[channel], said, { question: 0, language });
  return (
    <div className={styles.said}>
      {shown.map((part, index) => (
        // The same text may stand twice.
        <Part key={`${index}-${part.text.length}`} part={part} language={language} onPress={onPress} />
      ))}
      {hasLength && <p className={styles.length}>{lengthSentence(shown, channel)}</p>}
    </div>
  );
}

function Part({
  part: { text, buttons, list, link },
  language,
  onPress,
}: {
  part: ShownMessage;
  language: string;
  onPress: ((index: number) => void) | undefined;
}) {
  return (
    <>
      <p className={styles.bubble} lang={language}>
        {text}
      </p>
      {list && <p className={styles.opens} lang={language}>{`☰ ${list.open}`}</p>}
      {(buttons || list) && (
        <div className={styles.buttons} lang={language}>
          {(list?.rows ?? buttons ?? []).map((choice: ShownRow, index) => (
            <button
              key={choice.key}
              type="button"
              className={styles.button}
              disabled={!onPress}
              onClick={() => onPress?.(index)}
            >
              {choice.label}
              {choice.secondLine !== undefined && <span className={styles.second}>{choice.secondLine}</span>}
            </button>
          ))}
        </div>
      )}
      {link && <p className={styles.button}>{`${link.label} ↗`}</p>}
    </>
  );
}

function lengthSentence(shown: readonly ShownMessage[], channel: ChannelName): string {
  const { counts, textCharacters, textWithChoices, label } = channels[channel];
  const last = shown.at(-1) ?? { text: '' };
  const { length, most } = lengthOn(counts, last.buttons || last.list ? textWithChoices : textCharacters, last.text);
  const parts = counts === 'sms' ? shown.reduce((sum, { text }) => sum + smsParts(text).parts, 0) : 0;
  return strings.shown.length(length, most, label, shown.length, parts);
}
