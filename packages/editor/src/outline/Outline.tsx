import { cx, Icon, TextField } from '@baton/ui';
import { useMemo, useRef, useState } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import { outlineOf, type OutlineEntry, type OutlineGroup } from '../model/outline.ts';
import listing from '../panels/list.module.css';
import { focusFirst, useListFocus } from '../panels/use-list-focus.ts';
import { strings } from '../strings.ts';
import styles from './Outline.module.css';

const words = strings.outline;
const groups: readonly OutlineGroup[] = ['listening', 'main', 'waiting', 'loose', 'notes'];

/** The flow as a list, to read and to walk through by keyboard. */
export function Outline() {
  const { editor } = useSurroundings();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const placed = useEditor((state) => state.drawing.placed);
  // Each row reads its own words; the list needs them only to search in them.
  const steps = useEditor((state) => (wanted === '' ? state.drawing.placed : state.drawing.steps));
  const list = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const entries = useMemo(() => outlineOf(editor.store.getState().drawing.graph), [editor, placed]);
  const shown = entries.filter(({ id }) => {
    const step = steps.get(id);
    return step !== undefined && `${step.name} ${step.label} ${step.line}`.toLowerCase().includes(wanted);
  });
  const inOrder = groups.flatMap((group) => shown.filter((entry) => entry.group === group));
  const focus = useListFocus(inOrder.map(({ id }) => id));

  return (
    <div className={listing.panel}>
      <TextField
        label={words.filter}
        hideLabel
        icon="filter"
        placeholder={words.filter}
        value={query}
        onChange={setQuery}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          focusFirst(list.current);
        }}
      />
      <nav className={listing.list} ref={list} aria-label={words.label} onKeyDown={focus.onKeyDown}>
        {shown.length === 0 && <p className={listing.none}>{entries.length === 0 ? words.empty : words.none}</p>}
        {groups.map((group) => {
          const some = shown.filter((entry) => entry.group === group);
          return (
            some.length > 0 && (
              <section key={group} className={listing.group}>
                <h3 className={listing.title}>{words[group]}</h3>
                <ul>
                  {some.map((entry) => (
                    <Row
                      key={entry.id}
                      entry={entry}
                      flat={wanted !== ''}
                      stop={focus.isStop(entry.id)}
                      onReach={focus.reached}
                    />
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </nav>
    </div>
  );
}

interface RowProps {
  entry: OutlineEntry;
  flat: boolean;
  /** Tab stops here. */
  stop: boolean;
  onReach: (step: string) => void;
}

function Row({ entry, flat, stop, onReach }: RowProps) {
  const { editor, reveal } = useSurroundings();
  const view = useEditor((state) => state.drawing.steps.get(entry.id));
  const issues = useEditor((state) => state.issuesByStep.get(entry.id));
  const selected = useEditor((state) => state.selection.steps.includes(entry.id));
  if (!view) return null;
  return (
    <li>
      <button
        type="button"
        className={cx(listing.row, styles.row)}
        aria-current={selected ? 'true' : undefined}
        tabIndex={stop ? 0 : -1}
        onFocus={() => onReach(entry.id)}
        style={{ paddingLeft: 8 + (flat ? 0 : Math.min(entry.depth, 6) * 12) }}
        onClick={() => {
          editor.select([entry.id]);
          reveal([entry.id]);
        }}
      >
        <Icon name={view.icon} size={15} className={styles.icon ?? ''} />
        <span className={styles.name}>{view.name}</span>
        {issues && (
          <Icon
            name={issues.worst === 'error' ? 'circle-alert' : 'triangle-alert'}
            size={14}
            label={strings.toolbar.issues(issues.count)}
            className={(issues.worst === 'error' ? styles.error : styles.warning) ?? ''}
          />
        )}
      </button>
    </li>
  );
}
