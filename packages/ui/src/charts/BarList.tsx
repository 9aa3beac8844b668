import styles from './charts.module.css';

/** One bar of a list, with its name and its figure. */
export interface Bar {
  readonly id: string;
  readonly name: string;
  /** What its length shows; 0 or more. */
  readonly size: number;
  /** What stands at its end: "42", "18 %". */
  readonly text: string;
  readonly note?: string | null | undefined;
  readonly tone?: 'accent' | 'green' | 'yellow' | 'orange' | 'red' | 'plain' | undefined;
  readonly href?: string | undefined;
}

/** What a list of bars is called, its bars in order, and what picking one does. */
export interface BarListProps {
  label: string;
  bars: readonly Bar[];
  onPick?: ((id: string) => void) | undefined;
  /** The longest bar; the largest of them when not given. */
  most?: number | undefined;
}

/** Bars under one another with their names and figures: a table that shows its lengths. */
export function BarList({ label, bars, onPick, most }: BarListProps) {
  const longest = most ?? Math.max(...bars.map(({ size }) => size), 0);
  return (
    <table className={styles.bars}>
      <caption className={styles.caption}>{label}</caption>
      <tbody>
        {bars.map(({ id, name, size, text, note, tone = 'accent' }) => (
          <tr key={id}>
            <th scope="row">
              {onPick ? (
                <button type="button" className={styles.barName} onClick={() => onPick(id)}>
                  {name}
                </button>
              ) : (
                <span className={styles.barName}>{name}</span>
              )}
              {note && <span className={styles.barNote}>{note}</span>}
            </th>
            <td className={styles.barCell}>
              <span
                className={styles.barLine}
                data-tone={tone}
                style={{ inlineSize: `${longest === 0 ? 0 : Math.max(1, (size / longest) * 100)}%` }}
              />
            </td>
            <td className={styles.barText}>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
