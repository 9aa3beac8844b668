import type { LocalText } from '@baton/flow';
import { firstText } from './first-text.ts';
import styles from './card.module.css';

export interface ButtonsProps {
  labels: readonly LocalText[];
  most?: number;
}

/** The customer's buttons, as a drawing of them: nothing here can be pressed. */
export function Buttons({ labels, most = 4 }: ButtonsProps) {
  const shown = labels.slice(0, labels.length > most ? most - 1 : most);
  const more = labels.length - shown.length;
  return (
    <div className={styles.buttons}>
      {shown.map((label, index) => (
        // Labels may repeat while they are being typed; a button is its place.
        <span key={index} className={styles.button}>
          {firstText(label) || '…'}
        </span>
      ))}
      {more > 0 && <span className={styles.more}>+{more}</span>}
    </div>
  );
}
