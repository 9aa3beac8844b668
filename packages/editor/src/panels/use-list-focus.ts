// A long list is one stop of the Tab key: arrow keys go through it, and Tab comes back to where it was left.
import { useState, type KeyboardEvent } from 'react';

export interface ListFocus {
  /** Whether Tab stops at this item. */
  isStop: (item: string) => boolean;
  /** The item has the focus now. */
  reached: (item: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** @param items what the list shows, in its order; each is drawn as one button */
export function useListFocus(items: readonly string[]): ListFocus {
  const [last, setLast] = useState<string | null>(null);
  const stop = last !== null && items.includes(last) ? last : items[0];
  return { isStop: (item) => item === stop, reached: setLast, onKeyDown: moveFocus };
}

/** Puts the focus on the first item of a list. */
export function focusFirst(list: HTMLElement | null): void {
  list?.querySelector<HTMLElement>('button')?.focus();
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget;
  const buttons = [...list.querySelectorAll<HTMLElement>('button')];
  const now = buttons.findIndex((button) => button === event.target);
  const places: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(now + 1, buttons.length - 1),
    ArrowUp: now - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const next = places[event.key];
  if (next === undefined) return;
  // Above the first item is the field that filters the list.
  const target = next < 0 ? list.parentElement?.querySelector<HTMLElement>('input') : buttons[next];
  target?.focus();
  event.preventDefault();
  event.stopPropagation();
}
