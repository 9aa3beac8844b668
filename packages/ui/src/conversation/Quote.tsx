import { Icon } from '../icon/Icon.tsx';
import { cardStrings } from '../strings.ts';
import styles from './ContextCard.module.css';

export interface QuoteProps {
  text: string;
  onQuote: ((text: string) => void) | undefined;
}

/** Takes a fact into the reply. */
export function Quote({ text, onQuote }: QuoteProps) {
  if (!onQuote) return null;
  return (
    <button
      type="button"
      className={styles.quote}
      aria-label={cardStrings.quote(text)}
      title={cardStrings.quote(text)}
      onClick={() => onQuote(text)}
    >
      <Icon name="quote" size={12} />
    </button>
  );
}
