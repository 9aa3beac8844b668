import type { Issue, PathStep } from '@baton/flow';
import { EmptyState, Icon, IconButton, Spinner } from '@baton/ui';
import { useMemo } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import { groupIssues, isOpenWay, type IssueGroup } from '../model/issues.ts';
import { strings } from '../strings.ts';
import { IssueItem } from './IssueItem.tsx';
import styles from './Issues.module.css';
import { nextIssue } from './next-issue.ts';
import { useGoTo } from './use-go-to.ts';

const words = strings.issues;

export interface IssuesPanelProps {
  onPlay?: (path: readonly PathStep[]) => void;
}

/** Everything that is wrong with the flow, step by step: what must be mended first, then along the conversation. */
export function IssuesPanel({ onPlay }: IssuesPanelProps) {
  const surroundings = useSurroundings();
  const issues = useEditor((state) => state.issues);
  const graph = useEditor((state) => state.drawing.graph);
  const check = useEditor((state) => state.check);
  const current = useEditor((state) => state.currentIssue);
  const groups = useMemo(() => groupIssues(issues, graph), [issues, graph]);
  if (issues.length === 0) return <Nothing check={check} />;
  return (
    <div className={styles.panel}>
      {check === 'failed' && <p className={styles.failed}>{words.failed}</p>}
      <header className={styles.head}>
        <p className={styles.counts}>{countsOf(issues)}</p>
        <IconButton
          icon="chevron-up"
          size="sm"
          tooltip="bottom"
          label={words.previous}
          keys={['Shift', 'N']}
          onClick={() => nextIssue(surroundings, -1)}
        />
        <IconButton
          icon="chevron-down"
          size="sm"
          tooltip="bottom"
          label={words.next}
          keys={['N']}
          onClick={() => nextIssue(surroundings, 1)}
        />
      </header>
      {issues.some(isOpenWay) && <p className={styles.why}>{words.more}</p>}
      {groups.map((group) => (
        <Group
          key={group.step ?? ''}
          group={group}
          current={current === null ? null : current - group.first}
          {...(onPlay && { onPlay })}
        />
      ))}
    </div>
  );
}

const severities = ['error', 'warning', 'note'] as const;

function countsOf(issues: readonly Issue[]): string {
  const counts = severities.map((severity) => {
    const count = issues.filter((issue) => issue.severity === severity).length;
    return count > 0 ? words.severityCount(severity, count) : '';
  });
  return counts.filter(Boolean).join(' · ');
}

interface GroupProps extends IssuesPanelProps {
  group: IssueGroup;
  /** The place of the current issue, counted from the first one of this group. */
  current: number | null;
}

function Group({ group, current, onPlay }: GroupProps) {
  const view = useEditor((state) => state.drawing.steps.get(group.step ?? ''));
  const goTo = useGoTo();
  const open = group.issues.filter(isOpenWay).length;
  return (
    <section className={styles.group} data-severity={group.worst}>
      <h3 className={styles.title}>
        {view ? (
          <button type="button" className={styles.step} onClick={() => goTo(view.id)}>
            <Icon name={view.icon} size={15} />
            <span className={styles.name}>{view.name}</span>
          </button>
        ) : (
          <span className={styles.step}>
            <Icon name="workflow" size={15} />
            {words.whole}
          </span>
        )}
        <span className={styles.count}>{group.issues.length}</span>
      </h3>
      {open > 0 && <p className={styles.why}>{words.stranded(open)}</p>}
      <ul>
        {group.issues.map((issue, i) => (
          <IssueItem
            key={`${issue.code}-${issue.at.pointer}-${i}`}
            issue={issue}
            current={i === current}
            {...(onPlay && { onPlay })}
          />
        ))}
      </ul>
    </section>
  );
}

function Nothing({ check }: { check: 'none' | 'running' | 'done' | 'failed' }) {
  if (check === 'running') return <Spinner label={strings.toolbar.checking} />;
  if (check === 'failed') return <p className={styles.failed}>{words.failed}</p>;
  const done = check === 'done';
  return (
    <EmptyState icon={done ? 'circle-check' : 'list-checks'} title={done ? words.none : words.unchecked}>
      {done ? words.noneText : words.uncheckedText}
    </EmptyState>
  );
}
