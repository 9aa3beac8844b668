import { Dialog, Icon, Kbd, TextField } from '@baton/ui';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import { goToEntries, goToFinds, type GoToEntry } from '../model/go-to.ts';
import { strings } from '../strings.ts';
import type { EditorCommand } from './editor-commands.ts';
import styles from './GoToDialog.module.css';

const words = strings.goTo;

export interface GoToDialogProps {
  commands: readonly EditorCommand[];
}

/** Finds steps, what they say, variables and everything that can be done, by a few letters. */
export function GoToDialog({ commands }: GoToDialogProps) {
  const { editor } = useSurroundings();
  const open = useEditor((state) => state.goToShown);
  if (!open) return null;
  return (
    <Dialog open onOpenChange={() => editor.set({ goToShown: false })} title={words.title} size="md">
      <Finder commands={commands} />
    </Dialog>
  );
}

function Finder({ commands }: GoToDialogProps) {
  const { editor, templates, reveal } = useSurroundings();
  const flow = useEditor((state) => state.document.flow);
  const drawing = useEditor((state) => state.drawing);
  const readOnly = useEditor((state) => state.readOnly);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const entries = useMemo(
    () => [
      ...goToEntries(flow, drawing, templates),
      ...commands
        .filter(({ changes }) => !changes || !readOnly)
        .map(({ id, label, icon }): GoToEntry => ({ id, kind: 'command', words: label, aside: '', icon, step: null })),
    ],
    [flow, drawing, templates, commands, readOnly],
  );
  const found = useMemo(() => goToFinds(entries, query), [entries, query]);

  function take(entry: GoToEntry | undefined) {
    if (!entry) return;
    if (entry.kind === 'command') {
      editor.set({ goToShown: false });
      return commands.find(({ id }) => id === entry.id)?.run();
    }
    if (entry.step === null) {
      editor.select([]);
      return editor.set({ goToShown: false, right: 'settings', sheet: 'right' });
    }
    // In one go: whoever watches sees that the dialog closed because of this step.
    editor.set({ goToShown: false, right: 'settings', selection: { steps: [entry.step], connections: [] } });
    reveal([entry.step]);
  }

  function keys(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') take(found[chosen]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles.finder}>
      <TextField
        label={words.search}
        hideLabel
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
        aria-controls="baton-go-to-list"
        aria-activedescendant={`baton-go-to-${chosen}`}
        autoFocus
      />
      <ul id="baton-go-to-list" role="listbox" aria-label={words.title} className={styles.list}>
        {found.map((entry, i) => (
          <li
            key={entry.id}
            id={`baton-go-to-${i}`}
            role="option"
            aria-selected={i === chosen}
            className={styles.option}
            ref={i === chosen ? intoView : undefined}
            onPointerMove={() => setChosen(i)}
            onClick={() => take(entry)}
          >
            <Icon name={entry.icon} size={15} />
            <span className={styles.words}>
              {entry.words}
              {entry.aside !== '' && <span className={styles.aside}>{entry.aside}</span>}
            </span>
            <KeysOf command={commands.find(({ id }) => id === entry.id)} />
            <span className={styles.kind}>{words.kinds[entry.kind]}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles.none}>{words.none(query.trim())}</p>}
    </div>
  );
}

function KeysOf({ command }: { command: EditorCommand | undefined }) {
  return command?.keys ? <Kbd keys={command.keys} /> : null;
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
