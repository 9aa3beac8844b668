import type { UnansweredQuestion } from '@baton/wire';
import { Badge, Button } from '@baton/ui';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import { useAgo } from '../../use-ago.ts';
import { useLoaded } from '../../use-loaded.ts';
import styles from '../Settings.module.css';

const words = strings.settings.knowledge;
const MOST_SHOWN = 10;

/** What customers asked this week and the bot did not help with: each is one click from an article. */
export function Unanswered({ onWrite }: { onWrite: (question: UnansweredQuestion) => void }) {
  const { house } = useStudio();
  const ago = useAgo();
  const { loaded } = useLoaded(() => house.unanswered(), 'unanswered');
  // The articles below are what the page is for: nothing of this is told until it is there.
  if (loaded.is !== 'loaded' || !loaded.value.isKept) return null;
  const { questions } = loaded.value;
  return (
    <section className={styles.card} aria-label={words.unanswered}>
      <h2 className={styles.cardTitle}>{words.unanswered}</h2>
      {questions.length === 0 ? (
        <p className={styles.rowText}>{words.allAnswered}</p>
      ) : (
        <ul className={styles.plain}>
          {questions.slice(0, MOST_SHOWN).map((question) => (
            <li key={`${question.at} ${question.text}`} className={styles.toolRow}>
              <span className={styles.rowMain}>
                <span className={styles.rowName} lang={question.language}>
                  {question.text}
                </span>
                <span className={styles.rowText}>{words.lastAsked(ago(question.at))}</span>
              </span>
              {question.times > 1 && <Badge>{words.times(question.times)}</Badge>}
              <Button size="sm" icon="pencil" onClick={() => onWrite(question)}>
                {words.write}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
