import type { AnyNode } from '@baton/flow';
import { TextField } from '@baton/ui';
import { useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import { addStepCommand, hasWayIn, mainExit } from '../model/add-step.ts';
import type { EditorState } from '../model/editor.ts';
import type { Picker } from '../model/picker.ts';
import { groupFor, paletteOf } from '../model/palette.ts';
import { firstSettings } from '../model/settings.ts';
import { groupName } from '../palette/group-name.ts';
import { KindIcon } from '../palette/KindIcon.tsx';
import { strings } from '../strings.ts';
import styles from './StepPicker.module.css';

export interface StepPickerProps {
  picker: Picker;
}

/** Chooses the step to add after a way out or between two steps; opens where the pointer is. */
export function StepPicker({ picker }: StepPickerProps) {
  const { editor, groups: named } = useSurroundings();
  const title = useEditor((state) => titleOf(state, picker));
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => {
    const fits = (definition: AnyNode) =>
      hasWayIn(definition) &&
      (picker.type === 'after' || mainExit(definition, firstSettings(definition) ?? {}) !== null);
    const first = picker.type === 'after' ? groupFor(editor.store.getState().drawing, picker.exit) : undefined;
    return paletteOf(editor.registry, query, fits, first);
  }, [editor, query, picker]);
  const kinds = groups.flatMap((group) => group.kinds);
  const close = () => editor.set({ picker: null });

  useEffect(() => {
    root.current?.querySelector('input')?.focus();
  }, []);
  useEffect(() => {
    root.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  function add(kind: string) {
    const definition = editor.registry.get(kind);
    const state = editor.store.getState();
    const command = definition && addStepCommand(state, definition, picker, editor.newId);
    close();
    if (command && editor.dispatch(command).ok) editor.select([command.step.id]);
  }

  function keys(event: KeyboardEvent) {
    const kind = kinds[chosen];
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, kinds.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter' && kind) add(kind.kind);
    else if (event.key === 'Enter') return;
    else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  const place: CSSProperties & Record<`--${string}`, string> = {
    '--x': `${picker.spot.x}px`,
    '--y': `${picker.spot.y}px`,
  };
  return (
    <>
      <div className={styles.outside} onPointerDown={close} />
      <div ref={root} role="dialog" aria-label={title} className={styles.picker} style={place} onKeyDown={keys}>
        <p className={styles.title}>{title}</p>
        <TextField
          label={strings.palette.search}
          hideLabel
          icon="search"
          placeholder={strings.palette.search}
          value={query}
          onChange={(next) => {
            setQuery(next);
            setChosen(0);
          }}
        />
        <div className={styles.list}>
          {kinds.length === 0 && <p className={styles.none}>{strings.picker.nothing}</p>}
          {groups.map(({ group, kinds: inGroup }) => (
            <section key={group}>
              <h3 className={styles.group}>{groupName(group, named)}</h3>
              {inGroup.map((definition) => (
                <button
                  key={definition.kind}
                  type="button"
                  tabIndex={-1}
                  className={styles.item}
                  title={definition.summary}
                  data-chosen={kinds[chosen] === definition ? '' : undefined}
                  onPointerMove={() => setChosen(kinds.indexOf(definition))}
                  onClick={() => add(definition.kind)}
                >
                  <KindIcon icon={definition.icon} group={definition.group} />
                  {definition.label}
                </button>
              ))}
            </section>
          ))}
        </div>
        {kinds[chosen] && (
          <p className={styles.summary} role="status">
            {kinds[chosen].summary}
          </p>
        )}
      </div>
    </>
  );
}

function titleOf(state: EditorState, picker: Picker): string {
  if (picker.type === 'between') return strings.picker.between;
  const step = state.drawing.steps.get(picker.exit.node);
  const exit = step?.exits.find((way) => way.port === picker.exit.port);
  return strings.picker.after(step?.name ?? '', exit?.label ?? '');
}
