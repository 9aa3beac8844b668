import type { PathStep } from '@baton/flow';
import { EmptyState, Spinner } from '@baton/ui';
import { useEditor } from '../context.ts';
import { strings } from '../strings.ts';
import { IssueItem } from './IssueItem.tsx';
import styles from './Issues.module.css';

const words = strings.issues;
const severities = ['error', 'warning', 'note'] as const;

export interface IssuesPanelProps {
  onPlay?: (path: readonly PathStep[]) => void;
}

/** Everything that is wrong with the flow, the worst first. */
export function IssuesPanel({ onPlay }: IssuesPanelProps) {
  const issues = useEditor((state) => state.issues);
  const check = useEditor((state) => state.check);
  if (issues.length === 0) {
    if (check === 'running') return <Spinner label={strings.toolbar.checking} />;
    if (check === 'failed') return <p className={styles.failed}>{words.failed}</p>;
    const done = check === 'done';
    return (
      <EmptyState icon={done ? 'circle-check' : 'list-checks'} title={done ? words.none : words.unchecked}>
        {done ? words.noneText : words.uncheckedText}
      </EmptyState>
    );
  }
  return (
    <div className={styles.panel}>
      {check === 'failed' && <p className={styles.failed}>{words.failed}</p>}
      {severities.map((severity) => {
        const some = issues.filter((issue) => issue.severity === severity);
        if (some.length === 0) return null;
        return (
          <section key={severity}>
            <h3 className={styles.title}>
              {words.severities[severity]} <span className={styles.count}>{some.length}</span>
            </h3>
            <ul>
              {some.map((issue, i) => (
                <IssueItem key={`${issue.code}-${issue.at.pointer}-${i}`} issue={issue} {...(onPlay && { onPlay })} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
