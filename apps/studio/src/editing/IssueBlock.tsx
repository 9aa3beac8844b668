import type { Flow, Issue } from '@baton/flow';
import { Button, Icon } from '@baton/ui';
import { useMemo } from 'react';
import type { CuredFlow } from '../model/cured-flow.ts';
import { strings } from '../strings.ts';
import styles from './Editing.module.css';

const words = strings.publishing;
/** More than these are read where they can be mended: in the list of issues beside the canvas. */
const MOST_TOLD = 5;

export interface IssueBlockProps {
  title: string;
  issues: readonly Issue[];
  severity: 'error' | 'warning';
  /** What a click makes of the flow; null where only the designer knows what is right. The same function as long as it answers the same. */
  cureOf: (issue: Issue) => CuredFlow | null;
  onCure: (flow: Flow) => void;
}

/** What keeps a flow from being published, or is worth a look before. */
export function IssueBlock({ title, issues, severity, cureOf, onCure }: IssueBlockProps) {
  const groups = byStep(issues);
  const shown = groups.slice(0, MOST_TOLD);
  const rest = groups.slice(MOST_TOLD).reduce((sum, group) => sum + group.length, 0);
  return (
    <section className={styles.block} data-severity={severity}>
      <h3 className={styles.blockTitle}>
        <Icon name={severity === 'error' ? 'circle-alert' : 'triangle-alert'} size={16} />
        {title}
      </h3>
      <ul className={styles.issues}>
        {shown.map(([first, ...others], index) => (
          // The same sentence may stand for two places.
          <li key={`${first?.code} ${first?.at.pointer} ${index}`}>
            {first?.message}
            {others.length > 0 && (
              <span className={styles.quiet}> {words.alsoThere(others.length, first?.at.nodeName ?? '')}</span>
            )}
            {first && <CureButton issue={first} cureOf={cureOf} onCure={onCure} />}
          </li>
        ))}
        {rest > 0 && <li className={styles.quiet}>{words.more(rest)}</li>}
      </ul>
    </section>
  );
}

interface CureButtonProps extends Pick<IssueBlockProps, 'cureOf' | 'onCure'> {
  issue: Issue;
}

function CureButton({ issue, cureOf, onCure }: CureButtonProps) {
  const cure = useMemo(() => cureOf(issue), [cureOf, issue]);
  if (!cure) return null;
  return (
    <div className={styles.cure}>
      <Button size="sm" icon="wrench" onClick={() => onCure(cure.flow)}>
        {cure.label}
      </Button>
    </div>
  );
}

/** A new step has several ways out that lead nowhere: it is told once. */
function byStep(issues: readonly Issue[]): Issue[][] {
  const groups = new Map<string, Issue[]>();
  issues.forEach((issue, index) => {
    const key = issue.at.node ?? `flow ${index}`;
    groups.set(key, [...(groups.get(key) ?? []), issue]);
  });
  return [...groups.values()];
}
