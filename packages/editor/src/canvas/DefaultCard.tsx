import styles from './StepNode.module.css';

/** What the card of a kind without one of its own is given. */
export interface DefaultCardProps {
  line: string;
}

/** What a step shows when its kind brings no card of its own: one line about its settings. */
export function DefaultCard({ line }: DefaultCardProps) {
  return line ? <p className={styles.line}>{line}</p> : null;
}
