import { useState, type CSSProperties, type ReactNode } from 'react';
import { cx } from '../styles/cx.ts';
import { Divider } from './Divider.tsx';
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
  const divider = <Divider label={label} width={width} min={min} max={max} at={at} onChange={setWidth} />;
  const sized: CSSProperties = { width };
  const sidePane = (
    <div className={styles.side} style={sized}>
      {side}
    </div>
  );
  return (
    <div className={cx(styles.split, className)}>
      {at === 'start' && sidePane}
      {at === 'start' && divider}
      <div className={styles.main}>{main}</div>
      {at === 'end' && divider}
      {at === 'end' && sidePane}
    </div>
  );
}
