import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { wordsOfId } from '@baton/handoff';
import { Badge } from '../feedback/Badge.tsx';
import { Icon } from '../icon/Icon.tsx';
import { cardStrings, stepWords } from '../strings.ts';
import styles from './ContextCard.module.css';
import type { ContextCardProps } from './context-card-props.ts';
import { writeDate, writeTime } from './format.ts';
import { Quote } from './Quote.tsx';
import { Transcript } from './Transcript.tsx';

/** X7, for reference: next steps, notes, promises, articles, and the transcript. */
export function CardBottom({ context, writing, transcript = true, botName, onQuote }: ContextCardProps) {
  const { bottom, evidence, top, middle } = context;
  const newIds = new Set(middle.additions.filter((addition) => addition.isNew).map((addition) => addition.messageId));
  return (
    <section className={styles.bottom} aria-label={cardStrings.showBottom}>
      {bottom.nextSteps.length > 0 && (
        <Fold title={cardStrings.nextSteps} open>
          <ul className={styles.list}>
            {bottom.nextSteps.map((step) => (
              <li key={step.text} className={styles.step} data-kind={step.kind}>
                <Icon name={step.kind === 'do' ? 'check' : 'x'} size={14} strokeWidth={2.5} />
                <span>
                  <strong>{stepWords[step.kind]}</strong> <span dir="auto">{step.text}</span>
                  {step.kind === 'do' && <Quote text={step.text} onQuote={onQuote} />}
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {bottom.notes.length > 0 && (
        <Fold title={cardStrings.notes} open>
          <ul className={styles.list}>
            {bottom.notes.map((note) => (
              <li key={note.at}>
                <span dir="auto">{note.note}</span>
                <span className={styles.quiet}>
                  {[
                    note.agent,
                    note.toTeam && cardStrings.passedTo(wordsOfId(note.toTeam)),
                    writeTime(note.at, writing),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {bottom.promises.length > 0 && (
        <Fold title={cardStrings.promises} open>
          <ul className={styles.list}>
            {bottom.promises.map((promise) => (
              <li key={promise.promiseId}>
                {promise.text}
                <span className={styles.quiet}>
                  {writeDate(promise.dueAt, writing)}, {writeTime(promise.dueAt, writing)}
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {transcript && (
        <Fold title={cardStrings.transcript} count={bottom.transcript.length + bottom.earlierLines} open>
          <Transcript
            lines={bottom.transcript}
            earlierLines={bottom.earlierLines}
            customerName={top.name}
            writing={writing}
            newIds={newIds}
            {...(botName !== undefined && { botName })}
          />
        </Fold>
      )}
      {bottom.articles.length > 0 && (
        <Fold title={cardStrings.articles} count={bottom.articles.length}>
          <ul className={styles.list}>
            {bottom.articles.map((article) => (
              <li key={article.id}>
                {/^https?:/i.test(article.url) ? (
                  <a href={article.url} target="_blank" rel="noopener noreferrer">
                    {article.title}
                  </a>
                ) : (
                  article.title
                )}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {evidence.length > 0 && (
        <Fold title={cardStrings.restsOn} count={evidence.length}>
          <ul className={styles.list}>
            {evidence.map((one) => (
              <li key={`${one.messageId}-${one.claim}`}>
                {one.claim}
                <span className={styles.quiet} dir="auto">
                  “{one.quote}”
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}

interface FoldProps {
  title: string;
  count?: number;
  /** At first. */
  open?: boolean;
  children: ReactNode;
}

function Fold({ title, count, open = false, children }: FoldProps) {
  const [isOpen, setOpen] = useState(open);
  const id = useId();
  return (
    <div className={styles.fold}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.folder}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="chevron-right" size={14} />
          {title}
          {count !== undefined && <Badge>{count}</Badge>}
        </button>
      </h3>
      <div id={id} hidden={!isOpen} className={styles.folded}>
        {children}
      </div>
    </div>
  );
}
