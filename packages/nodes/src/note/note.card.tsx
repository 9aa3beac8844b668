import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { note } from './note.node.ts';
import styles from './note.module.css';

export const NoteCard = cardFor(note, Body);

function Body({ config }: SettingsOf<typeof note.config>) {
  return <p className={styles.note}>{config.text}</p>;
}
