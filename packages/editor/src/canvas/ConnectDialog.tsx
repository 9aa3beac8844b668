import { Dialog, Select, TextField } from '@baton/ui';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import { addStepCommand, hasWayIn, placeAfter } from '../model/add-step.ts';
import { canConnect } from '../model/connect.ts';
import type { Exit } from '../model/document.ts';
import { outlineOf } from '../model/outline.ts';
import { groupFor, paletteOf } from '../model/palette.ts';
import type { ExitView } from '../model/step-view.ts';
import { KindIcon } from '../palette/KindIcon.tsx';
import { strings } from '../strings.ts';
import styles from './ConnectDialog.module.css';

const words = strings.connect;

/** Connects a way out by keyboard: choose it, then the step it leads to, or a new one. */
export function ConnectDialog() {
  const { editor } = useSurroundings();
  const open = useEditor((state) => state.connectDialog);
  const name = useEditor((state) => state.drawing.steps.get(state.connectDialog?.step ?? '')?.name);
  if (!open || name === undefined) return null;
  return (
    <Dialog
      open
      onOpenChange={() => editor.set({ connectDialog: null })}
      title={words.title(name)}
      size="sm"
      focusAfter="none"
    >
      <Choices step={open.step} first={open.port} />
    </Dialog>
  );
}

interface ChoicesProps {
  step: string;
  first: string | null;
}

function Choices({ step, first }: ChoicesProps) {
  const { editor } = useSurroundings();
  const drawing = useEditor((state) => state.drawing);
  const exits = drawing.steps.get(step)?.exits ?? [];
  const [port, setPort] = useState(first ?? nextOpen(exits)?.port ?? exits[0]?.port ?? '');
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const exit = useMemo<Exit>(() => ({ node: step, port }), [step, port]);
  const wanted = query.trim().toLowerCase();

  const options = useMemo(() => {
    const steps = outlineOf(drawing.graph).flatMap(({ id }) => {
      const view = drawing.steps.get(id);
      if (!view || !view.hasWayIn || !`${view.name} ${view.label}`.toLowerCase().includes(wanted)) return [];
      const allowed = canConnect(drawing.graph, exit, id);
      return [
        {
          id,
          name: view.name,
          icon: view.icon,
          group: view.group,
          reason: allowed.ok ? null : allowed.reason,
          isNew: false,
        },
      ];
    });
    const made = groupFor(drawing, exit);
    const kinds = paletteOf(editor.registry, query, hasWayIn, made).flatMap(({ kinds: list }) =>
      list.map(({ kind, label, icon, group }) => ({ id: kind, name: label, icon, group, reason: null, isNew: true })),
    );
    // What may not be comes after what may, with its reason; and hardly anybody wants to go round to where they are.
    const rank = ({ id, group, isNew, reason }: (typeof steps)[number]) => {
      if (isNew) return group === made ? -1 : 1;
      return id === exit.node ? 3 : reason === null ? 0 : 2;
    };
    return [...steps, ...kinds].toSorted((a, b) => rank(a) - rank(b));
  }, [drawing, editor, exit, query, wanted]);

  function take(option: (typeof options)[number] | undefined) {
    if (!option || option.reason !== null) return;
    editor.set({ connectDialog: null });
    if (!option.isNew) {
      editor.dispatch({ type: 'connect', connection: editor.newId(), from: exit, to: option.id });
      return;
    }
    const definition = editor.registry.get(option.id);
    const state = editor.store.getState();
    const command = definition && addStepCommand(state, definition, placeAfter(state, exit), editor.newId);
    if (command && editor.dispatch(command).ok) editor.select([command.step.id]);
  }

  function keys(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, options.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') take(options[chosen]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const firstNew = options.findIndex((option) => option.isNew);
  return (
    <div className={styles.choices}>
      {exits.length > 1 && (
        <Select
          label={words.wayOut}
          value={port}
          options={exits.map((way) => ({ value: way.port, label: way.label }))}
          onChange={setPort}
        />
      )}
      <TextField
        label={words.to}
        icon="search"
        placeholder={words.search}
        value={query}
        onChange={(next) => {
          setQuery(next);
          setChosen(0);
        }}
        onKeyDown={keys}
        role="combobox"
        aria-expanded
        aria-controls="baton-connect-list"
        aria-activedescendant={`baton-connect-${chosen}`}
        autoFocus
      />
      <ul id="baton-connect-list" role="listbox" aria-label={words.to} className={styles.list}>
        {options.map((option, i) => (
          <li
            key={`${option.isNew ? 'new' : 'step'} ${option.id}`}
            id={`baton-connect-${i}`}
            role="option"
            aria-selected={i === chosen}
            aria-disabled={option.reason === null ? undefined : true}
            className={styles.option}
            ref={i === chosen ? intoView : undefined}
            data-first-new={i === firstNew && i > 0 ? '' : undefined}
            onPointerMove={() => setChosen(i)}
            onClick={() => take(option)}
          >
            <KindIcon icon={option.icon} group={option.group} />
            <span className={styles.words}>
              {option.name}
              {option.reason !== null && <span className={styles.reason}>{option.reason}</span>}
            </span>
            {option.isNew && <span className={styles.new}>{words.create}</span>}
          </li>
        ))}
      </ul>
      {options.length === 0 && <p className={styles.none}>{words.none}</p>}
    </div>
  );
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** What must be connected comes before what may be. */
function nextOpen(exits: readonly ExitView[]): ExitView | undefined {
  const open = exits.filter((exit) => !exit.connected);
  return open.find((exit) => exit.required) ?? open[0];
}
