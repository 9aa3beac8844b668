import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import styles from './HandleLine.module.css';

/** A value on the line. */
export interface Handle {
  id: string;
  label: string;
  value: number;
  min: number;
  max: number;
}

export interface HandleLineProps {
  label: string;
  handles: readonly Handle[];
  /** The value at the end of the line; it begins at 0. */
  most: number;
  step: number;
  say: (value: number) => string;
  disabled: boolean;
  onChange: (id: string, value: number) => void;
}

/** Several values on one line, to drag or to move with the arrow keys: how they lie to each other is seen. */
export function HandleLine({ label, handles, most, step, say, disabled, onChange }: HandleLineProps) {
  const track = useRef<HTMLDivElement>(null);
  const put = ({ id, value, min, max }: Handle, wish: number) => {
    const next = Math.min(max, most, Math.max(min, Math.round(wish / step) * step));
    if (next !== value) onChange(id, next);
  };
  const drag = (handle: Handle, event: PointerEvent<HTMLElement>) => {
    const box = track.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    put(handle, ((event.clientX - box.left) / box.width) * most);
  };
  const keys = (handle: Handle, event: KeyboardEvent) => {
    const far = step * (event.shiftKey ? 5 : 1);
    if (event.key === 'ArrowRight' || event.key === 'ArrowUp') put(handle, handle.value + far);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') put(handle, handle.value - far);
    else if (event.key === 'Home') put(handle, handle.min);
    else if (event.key === 'End') put(handle, Math.min(handle.max, most));
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.line} role="group" aria-label={label}>
      <div ref={track} className={styles.track}>
        {handles.map((handle) => (
          <button
            key={handle.id}
            type="button"
            role="slider"
            className={styles.handle}
            style={{ left: `${(Math.min(handle.value, most) / most) * 100}%` }}
            aria-label={handle.label}
            aria-valuemin={handle.min}
            aria-valuemax={Math.min(handle.max, most)}
            aria-valuenow={handle.value}
            aria-valuetext={say(handle.value)}
            title={`${handle.label}: ${say(handle.value)}`}
            disabled={disabled}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={(event) => drag(handle, event)}
            onKeyDown={(event) => keys(handle, event)}
          />
        ))}
      </div>
      <p className={styles.ends} aria-hidden>
        <span>{say(0)}</span>
        <span>{say(most)}</span>
      </p>
    </div>
  );
}
