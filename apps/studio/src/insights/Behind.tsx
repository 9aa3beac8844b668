import { Button, Spinner } from '@baton/ui';
import type { BehindRow, ShownFigure } from '@baton/wire';
import { useEffect, useState } from 'react';
import { useStudio } from '../studio-context.ts';
import { insightStrings as strings } from './strings.ts';
import { TalkDialog } from './TalkDialog.tsx';
import styles from './insights.module.css';
import { momentWords, valueWords } from './words.ts';

export interface BehindProps {
  figure: string;
  unit: ShownFigure['unit'];
  part: 'counted' | 'hits';
  asked: string;
  demo: boolean;
}

/** The conversations behind a figure: as many as it counts, the newest first, and the same rows as a file. */
export function Behind({ figure, unit, part, asked, demo }: BehindProps) {
  const { insights } = useStudio();
  const [rows, setRows] = useState<readonly BehindRow[]>([]);
  const [count, setCount] = useState<number | null>(null);
  const [isLoading, setLoading] = useState(false);
  const [open, setOpen] = useState<BehindRow | null>(null);
  const zone = new URLSearchParams(asked).get('zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

  async function more(offset: number): Promise<void> {
    setLoading(true);
    try {
      const page = await insights.conversations(figure, part, asked, offset);
      setRows((before) => (offset === 0 ? page.rows : [...before, ...page.rows]));
      setCount(page.count);
    } finally {
      setLoading(false);
    }
  }
  useEffect(() => {
    void more(0);
    // Its key changes with everything that is asked.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  if (count === null) return <Spinner label={strings.behind.loading} shown />;
  return (
    <>
      <p className={styles.behindHead}>
        <span>{strings.behind.count(count)}</span>
        <a className={styles.more} href={insights.csvAddress(figure, part, asked)} download>
          {strings.behind.csv}
        </a>
      </p>
      <div className={styles.scroll}>
        <table className={styles.list}>
          <caption className={styles.hidden}>{strings.behind.title}</caption>
          <thead>
            <tr>
              {strings.behind.columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.conversation} ${row.seq}`}>
                <th scope="row">
                  <button type="button" className={styles.rowButton} onClick={() => setOpen(row)}>
                    {row.number}
                  </button>
                </th>
                <td>{momentWords(row.at, zone)}</td>
                <td className={styles.said}>{row.said ?? ''}</td>
                <td>{row.team ?? '–'}</td>
                <td>{row.reason === null ? '–' : (strings.reasonNames[row.reason] ?? row.reason)}</td>
                <td>
                  {row.value === null
                    ? row.hit
                      ? strings.behind.yes
                      : strings.behind.no
                    : valueWords(unit, row.value)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < count && (
        <Button size="sm" disabled={isLoading} onClick={() => void more(rows.length)}>
          {strings.behind.more(Math.min(50, count - rows.length))}
        </Button>
      )}
      {open && <TalkDialog conversation={open.conversation} seq={open.seq} demo={demo} onClose={() => setOpen(null)} />}
    </>
  );
}
