import { Badge, cx, type Tone } from '@baton/ui';
import styles from './card.module.css';

export interface Chip {
  label: string;
  tone?: Tone;
  icon?: string;
}

export interface ChipsProps {
  chips: readonly Chip[];
  /** Shown at most; the rest is counted. */
  most?: number;
}

export function Chips({ chips, most = 6 }: ChipsProps) {
  const shown = chips.slice(0, chips.length > most ? most - 1 : most);
  const more = chips.length - shown.length;
  if (shown.length === 0) return null;
  return (
    <div className={styles.chips}>
      {shown.map(({ label, tone = 'neutral', icon }) => (
        <Badge key={label} tone={tone} className={cx(styles.chip)} {...(icon ? { icon } : {})}>
          <span className={styles.chipLabel}>{label}</span>
        </Badge>
      ))}
      {more > 0 && <span className={styles.more}>+{more}</span>}
    </div>
  );
}
