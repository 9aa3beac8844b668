import { meaningOf, type Issue, type PathStep } from '@baton/flow';
import { Button, Icon } from '@baton/ui';
import { useDeferredValue, useEffect, useMemo, useRef, type RefObject } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import { changes, cureOf } from '../model/cures/cures.ts';
import type { Exit } from '../model/document.ts';
import { isOpenWay, wayOutOf } from '../model/issues.ts';
import { strings } from '../strings.ts';
import styles from './Issues.module.css';
import { useGoTo } from './use-go-to.ts';

const words = strings.issues;
const icons = { error: 'circle-alert', warning: 'triangle-alert', note: 'info' } as const;

export interface IssueItemProps {
  issue: Issue;
  /** It stands with its own step: no need to lead there. */
  here?: boolean;
  /** The one that “Next issue” has come to. */
  current?: boolean;
  onPlay?: (path: readonly PathStep[]) => void;
}

/** One issue: what is wrong, where, how it comes about, and the cure when one is known. */
export function IssueItem({ issue, here = false, current = false, onPlay }: IssueItemProps) {
  const { editor, workspace } = useSurroundings();
  const readOnly = useEditor((state) => state.readOnly);
  // A cure is looked for when the page has time for it: with many issues on show that is no work of a keystroke.
  const document = useDeferredValue(useEditor((state) => state.document));
  const drawing = useDeferredValue(useEditor((state) => state.drawing));
  const goTo = useGoTo();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { fix, path, at } = issue;
  const place = at.node ?? at.edge;
  const meaning = meaningOf(issue.code);
  const cure = useMemo(() => {
    if (issue.fix || readOnly) return null;
    const { registry, newId } = editor;
    const found = cureOf(issue, { document, drawing, registry, workspace, newId });
    return found && changes(found, document) ? found : null;
  }, [issue, readOnly, editor, workspace, document, drawing]);
  const exit = wayOutOf(issue);
  const free = useEditor((state) => exit !== null && !state.drawing.graph.edge(exit.node, exit.port));
  if (exit && isOpenWay(issue)) {
    return <OpenWay exit={exit} row={row} current={current} alone={here} readOnly={readOnly} />;
  }
  return (
    <li ref={row} className={styles.issue} data-severity={issue.severity} aria-current={current ? 'true' : undefined}>
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
          </details>
        )}
        {meaning && (
          <details className={styles.path}>
            <summary>{words.why}</summary>
            <p>
              {meaning.cause} {meaning.cure}
            </p>
          </details>
        )}
        <div className={styles.buttons}>
          {fix && !readOnly && (
            <Button size="sm" icon="wrench" onClick={() => editor.applyFix(fix)}>
              {fix.label}
            </Button>
          )}
          {cure && (
            <Button size="sm" icon="wrench" onClick={() => editor.dispatch({ type: 'cure', ...cure })}>
              {cure.label}
            </Button>
          )}
          {exit && free && !fix && !readOnly && (
            <Button
              size="sm"
              icon="arrow-right"
              onClick={() => editor.set({ connectDialog: { step: exit.node, port: exit.port } })}
            >
              {words.connect}
            </Button>
          )}
          {path && path.length > 0 && onPlay && (
            <Button size="sm" variant="ghost" icon="play" onClick={() => onPlay(path)}>
              {words.play}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

interface OpenWayProps {
  exit: Exit;
  /** It says by itself what is wrong. */
  alone: boolean;
  readOnly: boolean;
  row: RefObject<HTMLLIElement | null>;
  current: boolean;
}

/** A way out that nothing is connected to: one line, because a new step has several of them. */
function OpenWay({ exit: { node, port }, alone, readOnly, row, current }: OpenWayProps) {
  const { editor } = useSurroundings();
  const label = useEditor(
    (state) => state.drawing.steps.get(node)?.exits.find((exit) => exit.port === port)?.label ?? port,
  );
  return (
    <li ref={row} className={styles.open} aria-current={current ? 'true' : undefined}>
      <span className={styles.dot} aria-hidden />
      <span className={styles.openWords}>{alone ? words.open(label) : label}</span>
      {!readOnly && (
        <Button
          size="sm"
          variant="ghost"
          aria-label={words.connectWay(label)}
          onClick={() => editor.set({ connectDialog: { step: node, port } })}
        >
          {words.connect}
        </Button>
      )}
    </li>
  );
}
