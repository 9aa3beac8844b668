import styles from './card.module.css';

export interface SharesProps {
  shares: readonly { label: string; percent: number }[];
}

/** Parts of a whole, side by side. */
export function Shares({ shares }: SharesProps) {
  return (
    <ul className={styles.shares}>
      {shares.map(({ label, percent }, index) => (
        // Two variants may share a name while they are being typed.
        <li key={index} className={styles.share} style={{ flexGrow: Math.max(percent, 12) }} title={label}>
          {percent} %
        </li>
      ))}
    </ul>
  );
}
