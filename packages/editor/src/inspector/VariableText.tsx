import { Field, Icon, Menu, type FieldFrame } from '@baton/ui';
import { useCallback, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useEditor } from '../context.ts';
import { complete, completionAt, matching, variablesOf, type Completion } from '../model/variables.ts';
import { strings } from '../strings.ts';
import { ChipBox, type ChipBoxHandle } from './ChipBox.tsx';
import styles from './VariableText.module.css';

export interface VariableTextProps extends FieldFrame {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
}

/** A text in which values stand as chips: typing {{ offers them, and a button does for those who do not type it. */
export function VariableText({ value, onChange, rows = 3, ...frame }: VariableTextProps) {
  const settings = useEditor((state) => state.document.flow.settings);
  const all = useMemo(() => variablesOf(settings), [settings]);
  const area = useRef<ChipBoxHandle>(null);
  const labelled = useId();
  const told = useId();
  const wrong = useId();
  const list = useId();
  const [open, setOpen] = useState<Completion | null>(null);
  const [chosen, setChosen] = useState(0);
  /** Where the cursor was when the focus left for the list of values. */
  const kept = useRef<number | null>(null);
  const choices = open ? matching(all, open.typed) : [];
  const shown = choices.length > 0;

  const label = useCallback(
    ({ name, fallback }: { name: string; fallback: string | null }) => {
      const shownAs = all.find((one) => one.name === name)?.label ?? name;
      return fallback === null || fallback === '' ? shownAs : strings.message.orElse(shownAs, fallback);
    },
    [all],
  );

  function look(text: string) {
    setOpen(completionAt(text, area.current?.cursor() ?? text.length));
    setChosen(0);
  }

  function insert(name: string, at: Completion) {
    const next = complete(value, at, name);
    onChange(next.text);
    setOpen(null);
    // After the new text is in the field, the cursor goes behind the value.
    requestAnimationFrame(() => area.current?.focusAt(next.cursor));
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
    const cursor = kept.current ?? value.length;
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
      <Field
        {...frame}
        nativeLabel={false}
        label={
          <span id={labelled} onClick={() => area.current?.focus()}>
            {frame.label}
          </span>
        }
        {...(frame.error !== undefined && frame.error !== null && { error: <span id={wrong}>{frame.error}</span> })}
        aside={
          <Menu
            trigger={button}
            align="end"
            items={all.map(({ name, label: shownAs, example }) => ({
              id: name,
              label: shownAs,
              hint: example,
              onSelect: () => insertAtCursor(name),
            }))}
          />
        }
      >
        <ChipBox
          ref={area}
          value={value}
          label={label}
          disabled={frame.disabled ?? false}
          style={{ minHeight: rows * 21 + 18 }}
          onChange={(next) => {
            onChange(next);
            look(next);
          }}
          onKeyDown={keys}
          onSelect={() => {
            kept.current = area.current?.cursor() ?? null;
          }}
          onBlur={() => setOpen(null)}
          aria-labelledby={labelled}
          aria-describedby={frame.error ? `${wrong} ${told}` : told}
          aria-invalid={frame.error ? true : undefined}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          {...(shown && { 'aria-controls': list, 'aria-activedescendant': `${list}-${chosen}` })}
        />
        <span id={told} hidden>
          {strings.message.chipsHint}
        </span>
      </Field>
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
