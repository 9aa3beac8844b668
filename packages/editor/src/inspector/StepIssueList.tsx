import { useMemo } from 'react';
import { useEditor } from '../context.ts';
import { IssueItem } from '../issues/IssueItem.tsx';
import styles from './Inspector.module.css';

/** What is wrong with the chosen step, right where it can be mended. */
export function StepIssueList({ step }: { step: string }) {
  const issues = useEditor((state) => state.issues);
  // What is not finished says so at its own field.
  const own = useMemo(
    () => issues.filter((issue) => issue.at.node === step && issue.code !== 'setting-unfinished'),
    [issues, step],
  );
  if (own.length === 0) return null;
  return (
    <ul className={styles.issues}>
      {own.map((issue, i) => (
        <IssueItem key={`${issue.code}-${i}`} issue={issue} here />
      ))}
    </ul>
  );
}
