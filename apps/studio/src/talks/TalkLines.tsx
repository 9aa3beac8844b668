import type { TalkLine } from '@baton/wire';
import { useEffect, useRef } from 'react';
import { insightStrings } from '../insights/strings.ts';
import { lineOf } from '../insights/talk-line.ts';
import { momentWords } from '../insights/words.ts';
import { strings } from '../strings.ts';
import styles from './TalkLines.module.css';

const words = strings.talks;

export interface TalkLinesProps {
  lines: readonly TalkLine[];
  /** The line that is looked at; null for the newest. */
  at: number | null;
  onLook: (seq: number) => void;
}

/** What was said and done, newest last; a line shows on the flow how the conversation stood then. */
export function TalkLines({ lines, at, onLook }: TalkLinesProps) {
  const end = useRef<HTMLLIElement>(null);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  useEffect(() => {
    if (at === null) end.current?.scrollIntoView({ block: 'end' });
  }, [lines, at]);
  const shown = lines.flatMap(({ seq, entry }) => {
    const line = lineOf(entry);
    return line ? [{ seq, at: entry.at, ...line }] : [];
  });
  return (
    <ol className={styles.lines} aria-label={words.side}>
      {shown.map((line) => (
        <li key={line.seq} data-who={line.who}>
          <button
            type="button"
            className={styles.line}
            aria-pressed={at === line.seq}
            title={words.look}
            onClick={() => onLook(line.seq)}
          >
            <span className={styles.who}>
              {insightStrings.talk.who[line.who]} · {momentWords(line.at, zone)}
            </span>
            <span className={styles.text}>{line.text}</span>
          </button>
        </li>
      ))}
      <li ref={end} className={styles.end} aria-hidden />
    </ol>
  );
}
