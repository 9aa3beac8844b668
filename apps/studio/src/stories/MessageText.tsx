import { channels, type ChannelName } from '@baton/flow';
import type { SaidMessage } from '@baton/handoff';
import styles from './Messages.module.css';

export interface MessageTextProps {
  said: SaidMessage;
  channel: ChannelName;
  language: string;
}

/** One message as a channel carries it: buttons where it has them, else a numbered list (C2), and how much of its room it takes (C1). */
export function MessageText({ said, channel, language }: MessageTextProps) {
  const { label, buttons, buttonCharacters, textCharacters } = channels[channel];
  const choices = said.choices ?? [];
  const fit = choices.length <= buttons && choices.every((choice) => choice.label.length <= buttonCharacters);
  const list = fit ? '' : choices.map((choice, index) => `\n${index + 1}. ${choice.label}`).join('');
  const text = `${said.text}${list === '' ? '' : `\n${list}`}`;
  const length = Array.from(text).length;
  return (
    <div className={styles.said}>
      <p className={styles.bubble} lang={language}>
        {text}
      </p>
      {fit && choices.length > 0 && (
        <p className={styles.buttons} lang={language}>
          {choices.map((choice) => (
            <span key={choice.id} className={styles.button}>
              {choice.label}
            </span>
          ))}
        </p>
      )}
      <p className={styles.length} data-over={length > textCharacters ? '' : undefined}>
        {`${length} of ${textCharacters.toLocaleString('en')} characters, ${label}${channel === 'sms' ? `, ${smsParts(text)} SMS` : ''}`}
      </p>
    </div>
  );
}

/** GSM 03.38: 160 characters in one part and 153 in each of several; with any other letter 70 and 67. */
function smsParts(text: string): number {
  const plain = /^[A-Za-z0-9@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà]*$/.test(text);
  const [one, several] = plain ? [160, 153] : [70, 67];
  return text.length <= one ? 1 : Math.ceil(text.length / several);
}
