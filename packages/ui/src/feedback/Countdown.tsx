import { useEffect, useState } from 'react';
import { cx } from '../styles/cx.ts';
import { secondsLeft } from './countdown-model.ts';
import styles from './Countdown.module.css';

/** What `Countdown` is given. */
export interface CountdownProps {
  /** When it ends, in milliseconds of `now`. */
  endsAt: number;
  /** The full time, in seconds: what a whole ring stands for. */
  totalSeconds: number;
  /** What runs out: "Time to accept". */
  label: string;
  /** The clock to go by; a server's, where there is one. */
  now?: () => number;
  /** Pixels. */
  size?: number;
  className?: string;
}

/** A ring that empties, with the seconds inside. Turns orange in the last third and red in the last sixth. */
export function Countdown(props: CountdownProps) {
  const { endsAt, totalSeconds, label, now = Date.now, size = 44, className } = props;
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      tick((count) => count + 1);
      if (now() >= endsAt) clearInterval(timer);
    }, 200);
    return () => clearInterval(timer);
  }, [endsAt, now]);

  const { seconds, share, stage } = secondsLeft(endsAt, totalSeconds, now());
  const radius = 20;
  const round = 2 * Math.PI * radius;
  return (
    <span
      role="timer"
      aria-label={`${label}: ${seconds} s`}
      className={cx(styles.countdown, className)}
      data-stage={stage}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.32) }}
    >
      <svg viewBox="0 0 46 46" width={size} height={size} aria-hidden>
        <circle cx="23" cy="23" r={radius} className={styles.track} />
        <circle
          cx="23"
          cy="23"
          r={radius}
          className={styles.ring}
          strokeDasharray={round}
          strokeDashoffset={round * (1 - share)}
        />
      </svg>
      <span aria-hidden className={styles.seconds}>
        {seconds}
      </span>
    </span>
  );
}
