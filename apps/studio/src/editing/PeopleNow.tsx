import { BarList } from '@baton/ui';
import { useId } from 'react';
import { countOf, type PeopleRow } from '../model/people-now.ts';
import { strings } from '../strings.ts';
import styles from './Editing.module.css';

const words = strings.publishing.people;

export interface PeopleNowProps {
  rows: readonly PeopleRow[];
  move: boolean;
  onMove: (move: boolean) => void;
}

/** The conversations that go on, step by step, and whether they come along to the new version. */
export function PeopleNow({ rows, move, onMove }: PeopleNowProps) {
  const name = useId();
  const all = rows.reduce((sum, row) => sum + countOf(row), 0);
  const lost = rows.filter(({ is }) => is === 'removed').reduce((sum, row) => sum + countOf(row), 0);
  const choices = [
    { value: false, title: words.stay, text: words.stayText },
    { value: true, title: words.move, text: lost === 0 ? words.moveText : `${words.moveText} ${words.cannot(lost)}` },
  ];
  return (
    <section className={styles.block}>
      <h3 className={styles.blockTitle}>
        {words.title}
        <span className={styles.quiet}>{words.count(all)}</span>
      </h3>
      <BarList
        label={words.caption}
        bars={rows.map((row, index) => ({
          id: row.id ?? String(index),
          name: row.name ?? words.unknown,
          size: countOf(row),
          text: String(countOf(row)),
          note: [row.is === 'same' ? null : words[row.is], words.where(row)].filter(Boolean).join(' · '),
          tone: row.is === 'same' ? 'plain' : row.is === 'removed' ? 'red' : 'accent',
        }))}
      />
      <fieldset className={styles.options}>
        <legend className={styles.heard}>{words.question}</legend>
        {choices.map(({ value, title, text }) => (
          <label key={title} className={styles.option}>
            <input type="radio" name={name} checked={move === value} onChange={() => onMove(value)} />
            <span>
              <strong>{title}</strong>
              <span>{text}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
