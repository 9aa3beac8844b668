import { TextArea } from '@baton/ui';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { type Asked, askedAt, filledIn, matching } from '../model/suggest.ts';
import styles from './SuggestBox.module.css';

export interface Suggestion {
  id: string;
  name: string;
  /** What it would insert, or whose it is. */
  detail?: string;
}

export interface SuggestBoxProps<T extends Suggestion> {
  id?: string;
  label: string;
  placeholder: string;
  rows: number;
  value: string;
  onChange: (text: string) => void;
  /** Enter, while nothing is being chosen. */
  onSend: () => void;
  /** What opens the list: "/" or "@". */
  sign: string;
  items: readonly T[];
  listLabel: string;
  /** The words that stand for what was chosen. */
  wordsOf: (item: T) => string;
  /** The list is about to be looked at. */
  onAsk?: () => void;
  className?: string;
}

/** A box to write in that offers things by a sign. Keys alone are enough: arrows choose, Enter or Tab takes, Escape leaves the sign as it is. */
export function SuggestBox<T extends Suggestion>(props: SuggestBoxProps<T>) {
  const { value, onChange, onSend, sign, items, listLabel, wordsOf, onAsk, className, ...box } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(value.length);
  const [active, setActive] = useState(0);
  /** The sign whose list was left. */
  const [left, setLeft] = useState<number | null>(null);
  const moveTo = useRef<number | null>(null);
  const list = useId();

  const asked = askedAt(value, caret, sign);
  const found = asked === null || asked.from === left ? [] : matching(items, asked.words);
  const chosen = found[Math.min(active, found.length - 1)];
  const optionId = (index: number) => `${list}-${index}`;

  useLayoutEffect(() => {
    if (moveTo.current === null) return;
    area.current?.setSelectionRange(moveTo.current, moveTo.current);
    moveTo.current = null;
  }, [value]);

  function take(item: T, at: Asked): void {
    const next = filledIn(value, at, wordsOf(item));
    moveTo.current = next.caret;
    setCaret(next.caret);
    setActive(0);
    onChange(next.text);
    area.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (asked !== null && chosen !== undefined) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) setActive((Math.min(active, found.length - 1) + step + found.length) % found.length);
      else if ((event.key === 'Enter' && !event.shiftKey) || (event.key === 'Tab' && !event.shiftKey))
        take(chosen, asked);
      else if (event.key === 'Escape') setLeft(asked.from);
      else return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    onSend();
  }

  return (
    <div className={styles.frame}>
      {asked !== null && found.length > 0 && (
        <ul className={styles.list} id={list} role="listbox" aria-label={listLabel}>
          {found.map((item, index) => (
            <li
              key={item.id}
              id={optionId(index)}
              role="option"
              aria-selected={item === chosen}
              // The box keeps the focus: keys go on working, and a phone keeps its keyboard open.
              onPointerDown={(event) => {
                event.preventDefault();
                take(item, asked);
              }}
            >
              <span className={styles.name} dir="auto">
                {item.name}
              </span>
              {item.detail !== undefined && (
                <span className={styles.detail} dir="auto">
                  {item.detail}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <TextArea
        {...box}
        ref={area}
        data-home
        hideLabel
        {...(className !== undefined && { className })}
        value={value}
        dir="auto"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        {...(found.length > 0 && {
          'aria-controls': list,
          'aria-activedescendant': optionId(chosen === undefined ? 0 : found.indexOf(chosen)),
        })}
        onChange={(text) => {
          const at = area.current?.selectionStart ?? text.length;
          setCaret(at);
          setActive(0);
          if (asked === null) {
            setLeft(null);
            if (askedAt(text, at, sign) !== null) onAsk?.();
          }
          onChange(text);
        }}
        onSelect={() => setCaret(area.current?.selectionStart ?? value.length)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
