import type { SentimentColour, SentimentState, Trajectory } from '@baton/handoff';
import tones from '../feedback/tone.module.css';
import { Icon } from '../icon/Icon.tsx';
import { sentimentWords, trajectoryWords } from '../strings.ts';
import { cx } from '../styles/cx.ts';
import heard from '../styles/heard.module.css';
import styles from './Sentiment.module.css';

/** What `Sentiment` is given. */
export interface SentimentProps {
  state: SentimentState;
  trajectory: Trajectory;
  colour: SentimentColour;
  /** Bars alone, for lists; the words are still heard. */
  compact?: boolean;
  className?: string;
}

const steps: readonly SentimentState[] = ['calm', 'mild', 'frustrated', 'very-frustrated', 'angry'];
const arrows = { rising: 'trending-up', steady: 'arrow-right', falling: 'trending-down' } as const;

/** X4: five states in four colours. The number of bars tells the two red ones apart, and all of them without colour. */
export function Sentiment({ state, trajectory, colour, compact, className }: SentimentProps) {
  const reached = steps.indexOf(state);
  const words = `${sentimentWords[state]}, ${trajectoryWords[trajectory]}`;
  return (
    <span className={cx(tones.tone, styles.sentiment, className)} data-tone={colour}>
      <span className={styles.bars} aria-hidden>
        {steps.map((step, index) => (
          <i key={step} data-on={index <= reached ? '' : undefined} style={{ height: 6 + index * 2 }} />
        ))}
      </span>
      {compact ? (
        <span className={heard.heard}>{words}</span>
      ) : (
        <>
          <span className={styles.state}>{sentimentWords[state]}</span>
          <span className={styles.trajectory}>
            <Icon name={arrows[trajectory]} size={14} />
            {trajectoryWords[trajectory]}
          </span>
        </>
      )}
    </span>
  );
}
