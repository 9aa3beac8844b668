import type { Issue, PathStep } from '@baton/flow';
import { Button, Icon } from '@baton/ui';
import { useEditor, useSurroundings } from '../context.ts';
import { strings } from '../strings.ts';
import styles from './Issues.module.css';

const words = strings.issues;
const icons = { error: 'circle-alert', warning: 'triangle-alert', note: 'info' } as const;

export interface IssueItemProps {
  issue: Issue;
  /** It stands with its own step: no need to lead there. */
  here?: boolean;
  onPlay?: (path: readonly PathStep[]) => void;
}

/** One issue: what is wrong, where, how it comes about, and the cure when one is known. */
export function IssueItem({ issue, here = false, onPlay }: IssueItemProps) {
  const { editor } = useSurroundings();
  const readOnly = useEditor((state) => state.readOnly);
  const goTo = useGoTo();
  const { fix, path, at } = issue;
  const place = at.node ?? at.edge;
  const open = wayOutOf(issue);
  return (
    <li className={styles.issue} data-severity={issue.severity}>
      <Icon
        name={icons[issue.severity]}
        size={15}
        label={words.severities[issue.severity]}
        className={styles.icon ?? ''}
      />
      <div className={styles.words}>
        {here || place === undefined ? (
          <p>{issue.message}</p>
        ) : (
          <button type="button" className={styles.jump} onClick={() => goTo(at.node, at.edge)}>
            {issue.message}
          </button>
        )}
        {path && path.length > 0 && (
          <details className={styles.path}>
            <summary>{words.how}</summary>
            <ol>
              {path.map((step, i) => (
                <li key={i}>
                  {step.node === undefined ? (
                    step.sentence
                  ) : (
                    <button type="button" className={styles.jump} onClick={() => goTo(step.node)}>
                      {step.sentence}
                    </button>
                  )}
                </li>
              ))}
            </ol>
            {onPlay && (
              <Button size="sm" variant="ghost" icon="play" onClick={() => onPlay(path)}>
                {words.play}
              </Button>
            )}
          </details>
        )}
        {fix && !readOnly && (
          <Button size="sm" icon="wrench" onClick={() => editor.applyFix(fix)}>
            {fix.label}
          </Button>
        )}
        {open && !fix && !readOnly && (
          <Button size="sm" icon="arrow-right" onClick={() => editor.set({ connectDialog: open })}>
            {words.connect}
          </Button>
        )}
      </div>
    </li>
  );
}

/** The way out that nothing is connected to, when that is the issue: where it leads only the designer knows. */
function wayOutOf({ code, at }: Issue): { step: string; port: string } | null {
  const [kind, port] = at.field?.split(/:(.*)/s) ?? [];
  if (code !== 'not-connected' || at.node === undefined || kind !== 'port' || !port) return null;
  return { step: at.node, port };
}

function useGoTo() {
  const { editor, reveal } = useSurroundings();
  return (node: string | undefined, edge?: string) => {
    if (node !== undefined) {
      editor.select([node]);
      reveal([node]);
    } else if (edge !== undefined) {
      const found = editor.store.getState().document.flow.edges.find((connection) => connection.id === edge);
      editor.select([], [edge]);
      if (found) reveal([found.from.node, found.to.node]);
    }
  };
}
