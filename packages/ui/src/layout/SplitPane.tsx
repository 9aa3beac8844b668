import { useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { cx } from '../styles/cx.ts';
import styles from './SplitPane.module.css';

/** What `SplitPane` is given. */
export interface SplitPaneProps {
  /** Names the divider: "Width of the inspector". */
  label: string;
  main: ReactNode;
  side: ReactNode;
  /** Which end the side pane is at. */
  at?: 'start' | 'end';
  /** Widths of the side pane, in pixels. */
  initial?: number;
  min?: number;
  max?: number;
  className?: string;
}

/** A main pane and a side pane with a divider that moves by pointer and by arrow keys (Shift: larger steps). */
export function SplitPane(props: SplitPaneProps) {
  const { label, main, side, at = 'end', initial = 340, min = 220, max = 640, className } = props;
  const [width, setWidth] = useState(initial);
  const root = useRef<HTMLDivElement>(null);
  const set = (next: number) => setWidth(Math.round(Math.min(max, Math.max(min, next))));

  function drag(event: PointerEvent<HTMLDivElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !root.current) return;
    const box = root.current.getBoundingClientRect();
    set(at === 'end' ? box.right - event.clientX : event.clientX - box.left);
  }

  function press(event: KeyboardEvent) {
    const step = event.shiftKey ? 60 : 12;
    const grow = at === 'end' ? 'ArrowLeft' : 'ArrowRight';
    const shrink = at === 'end' ? 'ArrowRight' : 'ArrowLeft';
    if (event.key === grow) set(width + step);
    else if (event.key === shrink) set(width - step);
    else if (event.key === 'Home') set(min);
    else if (event.key === 'End') set(max);
    else return;
    event.preventDefault();
  }

  const divider = (
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
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
  const sized: CSSProperties = { width };
  const sidePane = (
    <div className={styles.side} style={sized}>
      {side}
    </div>
  );
  return (
    <div ref={root} className={cx(styles.split, className)}>
      {at === 'start' && sidePane}
      {at === 'start' && divider}
      <div className={styles.main}>{main}</div>
      {at === 'end' && divider}
      {at === 'end' && sidePane}
    </div>
  );
}
