import { Icon } from '@baton/ui';
import { useNow } from '../desk-context.ts';
import { leftText, stageOf } from '../model/clock-stage.ts';
import type { SlaClock as SlaTimes } from '@baton/wire';
import { strings } from '../strings.ts';
import styles from './SlaClock.module.css';

export interface SlaClockProps {
  times: SlaTimes;
  /** What runs: "First word". */
  name: string;
  /** The time alone; the name is still heard. */
  small?: boolean;
}

/** R30: what is left, amber from 80 %, red when it is over. */
export function SlaClock({ times, name, small }: SlaClockProps) {
  const now = useNow();
  const stage = stageOf(times, now);
  const left = leftText(times.dueAt, now);
  const words = {
    calm: strings.sla(name, left),
    amber: strings.sla(name, left),
    late: strings.slaLate(name, left.replace('−', '')),
    done: strings.slaDone(name),
    'done-late': strings.slaDoneLate(name),
  }[stage];
  return (
    <span className={styles.clock} data-stage={stage} role="img" aria-label={words} title={words}>
      <Icon name={stage === 'done' ? 'check' : 'timer'} size={13} />
      {!small && <span>{name}</span>}
      {stage !== 'done' && stage !== 'done-late' && <span className={styles.left}>{left}</span>}
    </span>
  );
}
