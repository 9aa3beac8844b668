import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import styles from './SplitPane.module.css';

/** What `Divider` is given. */
export interface DividerProps {
  /** Names it: "Width of the inspector". */
  label: string;
  /** Width of the pane that it sets, in pixels. */
  width: number;
  min: number;
  max: number;
  /** Which end that pane is at. */
  at: 'start' | 'end';
  onChange: (width: number) => void;
}

/** The line between two panes: moves by pointer and by arrow keys (Shift: larger steps; Home and End: as far as it goes). */
export function Divider({ label, width, min, max, at, onChange }: DividerProps) {
  const held = useRef<{ x: number; width: number } | null>(null);
  const set = (next: number) => onChange(Math.round(Math.min(max, Math.max(min, next))));
  const outwards = at === 'end' ? -1 : 1;

  function drag(event: PointerEvent<HTMLDivElement>) {
    if (held.current) set(held.current.width + outwards * (event.clientX - held.current.x));
  }

  function press(event: KeyboardEvent) {
    const step = event.shiftKey ? 60 : 12;
    if (event.key === (at === 'end' ? 'ArrowLeft' : 'ArrowRight')) set(width + step);
    else if (event.key === (at === 'end' ? 'ArrowRight' : 'ArrowLeft')) set(width - step);
    else if (event.key === 'Home') set(min);
    else if (event.key === 'End') set(max);
    else return;
    event.preventDefault();
  }

  return (
    // A focusable separator is the ARIA pattern for a window splitter; no native element does it.
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      className={styles.divider}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = { x: event.clientX, width };
      }}
      onPointerMove={drag}
      onLostPointerCapture={() => {
        held.current = null;
      }}
      onKeyDown={press}
    />
  );
}
