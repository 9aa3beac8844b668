import type { Firing } from '@baton/flow';
import { Icon } from '@baton/ui';
import { strings } from '../strings.ts';
import styles from './Triggers.module.css';

const words = strings.triggers;

/** Whether it acts, why, and how strongly. */
export function VerdictLine({ firing }: { firing: Firing | null }) {
  return (
    <>
      <p className={styles.line} data-fires={firing ? '' : undefined}>
        <Icon name={firing ? 'zap' : 'minus'} size={15} />
        {firing ? words.fires : words.silent}
        {firing && <span className={styles.score}>{scoreWords(firing.score)}</span>}
      </p>
      {firing && <p className={styles.why}>{firing.because}</p>}
    </>
  );
}

/** Up to 1 a score is how sure the reading is; beyond, it is a sum of signs. */
function scoreWords(score: number): string {
  return score <= 1 ? words.sure(Math.round(score * 100)) : words.points(String(Math.round(score * 10) / 10));
}
