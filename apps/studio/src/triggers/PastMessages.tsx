import { parseMessages } from '@baton/signals';
import { Button, Spinner } from '@baton/ui';
import { useRef, useState, type ChangeEvent } from 'react';
import { strings } from '../strings.ts';
import { Marked } from './Marked.tsx';
import { tryBatch, type BatchResult, type TriggerUnderTest } from './try-trigger.ts';
import styles from './Triggers.module.css';

const words = strings.triggers;
const MOST_MESSAGES = 50_000;

/** What the trigger would have done with messages of the past. They stay in this browser. */
export function PastMessages({ trigger }: { trigger: TriggerUnderTest }) {
  const [result, setResult] = useState<BatchResult | 'reading' | null>(null);
  const [cut, setCut] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const round = useRef(0);

  async function read(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    round.current += 1;
    const mine = round.current;
    setResult('reading');
    const messages = parseMessages(await file.text());
    setCut(messages.length > MOST_MESSAGES);
    const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));
    const found = await tryBatch(messages.slice(0, MOST_MESSAGES), trigger, breathe);
    if (mine === round.current) setResult(found);
  }

  return (
    <div className={styles.past}>
      <Button icon="upload" busy={result === 'reading'} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".txt,.csv,.jsonl,.json,text/plain,text/csv"
        aria-label={words.choose}
        onChange={(event) => void read(event)}
      />
      <p className={styles.quiet}>{words.fileHint}</p>
      {result === 'reading' && <Spinner label={words.reading} shown />}
      {result !== null && result !== 'reading' && (
        <div className={styles.verdict} role="status">
          {result.messages === 0 ? (
            <p className={styles.line}>{words.noMessages}</p>
          ) : (
            <>
              <p className={styles.line} data-fires={result.fired > 0 ? '' : undefined}>
                {words.fires}: {words.found(result.fired, result.messages, percentOf(result))}
              </p>
              <meter className={styles.share} min={0} max={result.messages} value={result.fired} aria-hidden />
              {cut && <p className={styles.quiet}>{words.cut(MOST_MESSAGES)}</p>}
              {result.fired === 0 ? (
                <p className={styles.quiet}>{words.nothingFound}</p>
              ) : (
                <>
                  <h4>{words.examples}</h4>
                  <ul className={styles.turns}>
                    {result.examples.map(({ text, stretches, because }, index) => (
                      // The same message may stand in a file twice.
                      <li key={`${index} ${text}`}>
                        <Marked stretches={stretches} />
                        <span className={styles.why}>{because}</span>
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </>
          )}
        </div>
      )}
    </div>
  );
}

function percentOf({ fired, messages }: BatchResult): string {
  return String(Math.round((fired / messages) * 1000) / 10);
}
