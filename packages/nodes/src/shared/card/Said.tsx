import { parseText, systemVariable, type MessageForm } from '@baton/flow';
import { cx, Icon } from '@baton/ui';
import { messageLibrary } from '../../library/message-library.ts';
import { firstText } from './first-text.ts';
import { words } from './words.ts';
import styles from './card.module.css';

export interface SaidProps {
  message: MessageForm;
  lines?: 2 | 3;
}

/** The first lines of what is said. A text of the library goes by its name there: its words depend on the flow's voice. */
export function Said({ message, lines = 3 }: SaidProps) {
  if (message.use === 'template') {
    return (
      <p className={styles.template}>
        <Icon name="book-open" size={12} className={cx(styles.factIcon)} />
        <span>{messageLibrary[message.template]?.label ?? words.unknownText(message.template)}</span>
      </p>
    );
  }
  const text = firstText(message.text);
  const buttons = message.choices ?? [];
  return (
    <>
      <p className={styles.said} data-lines={lines} data-empty={text === '' ? '' : undefined}>
        {text === '' ? words.noText : <Text text={text} />}
      </p>
      {buttons.length > 0 && <p className={styles.quiet}>{words.buttons(buttons.length)}</p>}
    </>
  );
}

/** Places stand as small labels: what they hold is known only in a conversation. */
function Text({ text }: { text: string }) {
  return parseText(text).map((part, index) =>
    typeof part === 'string' ? (
      part
    ) : (
      <span key={index} className={styles.place}>
        {systemVariable(part.name)?.label ?? part.name}
      </span>
    ),
  );
}
