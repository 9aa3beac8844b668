import { Icon, Menu, TextArea, type FieldFrame } from '@baton/ui';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useEditor } from '../context.ts';
import { complete, completionAt, matching, variablesOf, type Completion } from '../model/variables.ts';
import { strings } from '../strings.ts';
import styles from './VariableText.module.css';

export interface VariableTextProps extends FieldFrame {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
}

/** A text that may use values: typing {{ offers them, and a button does for those who do not type it. */
export function VariableText({ value, onChange, rows = 3, ...frame }: VariableTextProps) {
  const settings = useEditor((state) => state.document.flow.settings);
  const all = useMemo(() => variablesOf(settings), [settings]);
  const area = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const [open, setOpen] = useState<Completion | null>(null);
  const [chosen, setChosen] = useState(0);
  const choices = open ? matching(all, open.typed) : [];
  const shown = choices.length > 0;

  function look() {
    const cursor = area.current?.selectionStart ?? 0;
    setOpen(completionAt(area.current?.value ?? '', cursor));
    setChosen(0);
  }

  function insert(name: string, at: Completion) {
    const next = complete(area.current?.value ?? value, at, name);
    onChange(next.text);
    setOpen(null);
    // After the new text is in the field, the cursor goes behind the value.
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(next.cursor, next.cursor);
    });
  }

  function keys(event: KeyboardEvent) {
    const choice = choices[chosen];
    if (!open || !choice) return;
    if (event.key === 'ArrowDown') setChosen((chosen + 1) % choices.length);
    else if (event.key === 'ArrowUp') setChosen((chosen + choices.length - 1) % choices.length);
    else if (event.key === 'Enter' || event.key === 'Tab') insert(choice.name, open);
    else if (event.key === 'Escape') setOpen(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function insertAtCursor(name: string) {
    const cursor = area.current?.selectionStart ?? value.length;
    insert(name, { start: cursor, end: cursor, typed: '' });
  }

  const button = (
    <button
      type="button"
      className={styles.insert}
      disabled={frame.disabled}
      aria-label={strings.message.insert}
      title={strings.message.insert}
    >
      <Icon name="plus" size={12} />
      {strings.message.value}
    </button>
  );
  return (
    <div className={styles.text}>
      <TextArea
        {...frame}
        ref={area}
        rows={rows}
        value={value}
        onChange={(next) => {
          onChange(next);
          look();
        }}
        onKeyDown={keys}
        onBlur={() => setOpen(null)}
        aside={
          <Menu
            trigger={button}
            align="end"
            items={all.map(({ name, label, example }) => ({
              id: name,
              label,
              hint: example,
              onSelect: () => insertAtCursor(name),
            }))}
          />
        }
        aria-autocomplete="list"
        aria-haspopup="listbox"
        {...(shown && { 'aria-controls': list, 'aria-activedescendant': `${list}-${chosen}` })}
      />
      {open && shown && (
        <ul id={list} role="listbox" aria-label={strings.message.variables} className={styles.list}>
          {choices.map((choice, i) => (
            <li
              key={choice.name}
              id={`${list}-${i}`}
              role="option"
              aria-selected={i === chosen}
              className={styles.choice}
              onPointerDown={(event) => {
                event.preventDefault();
                insert(choice.name, open);
              }}
            >
              <span className={styles.name}>{choice.name}</span>
              <span className={styles.about}>{choice.label === choice.name ? choice.example : choice.label}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
