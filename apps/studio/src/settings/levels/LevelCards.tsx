import type { Tier, Workspace } from '@baton/handoff';
import { NumberField } from '@baton/ui';
import { strings } from '../../strings.ts';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';

const words = strings.settings.levels;
const TIERS: readonly Tier[] = ['critical', 'high', 'standard', 'low'];

/** R20 to R23: how soon somebody answers, and how soon a matter is solved; what waiting customers are told. */
export function LevelCards() {
  const { draft, change, issueAt } = useWorkspaceDraft();
  const { sla, queue, silence } = draft;
  const setLevel = (tier: Tier, part: Partial<Workspace['sla'][Tier]>) =>
    change((before) => ({ ...before, sla: { ...before.sla, [tier]: { ...before.sla[tier], ...part } } }));
  const setQueue = (part: Partial<Workspace['queue']>) =>
    change((before) => ({ ...before, queue: { ...before.queue, ...part } }));
  const setSilence = (part: Partial<Workspace['silence']>) =>
    change((before) => ({ ...before, silence: { ...before.silence, ...part } }));
  const error = (pointer: string) => {
    const message = issueAt(pointer);
    return message === undefined ? {} : { error: message };
  };
  return (
    <>
      {TIERS.map((tier) => (
        <section key={tier} className={styles.card} aria-label={words.tiers[tier]}>
          <h2 className={styles.cardTitle}>{words.tiers[tier]}</h2>
          <div className={styles.pair}>
            <NumberField
              label={words.firstAnswer}
              unit="s"
              min={1}
              value={sla[tier].firstResponseSeconds}
              onChange={(firstResponseSeconds) =>
                firstResponseSeconds !== null && setLevel(tier, { firstResponseSeconds })
              }
              {...error(`/sla/${tier}/firstResponseSeconds`)}
            />
            <NumberField
              label={words.solved}
              hint={words.solvedHint}
              unit="min"
              min={1}
              value={minutesOf(sla[tier].resolutionSeconds)}
              onChange={(minutes) =>
                setLevel(tier, { resolutionSeconds: minutes === null ? null : Math.round(minutes * 60) })
              }
              {...error(`/sla/${tier}/resolutionSeconds`)}
            />
          </div>
        </section>
      ))}
      <section className={styles.card} aria-label={words.waiting}>
        <h2 className={styles.cardTitle}>{words.waiting}</h2>
        <div className={styles.pair}>
          <NumberField
            label={words.alert}
            unit="%"
            min={1}
            max={100}
            value={sla.alertPercent}
            onChange={(alertPercent) =>
              alertPercent !== null && change((before) => ({ ...before, sla: { ...before.sla, alertPercent } }))
            }
            {...error('/sla/alertPercent')}
          />
          <NumberField
            label={words.silence}
            unit="s"
            min={1}
            value={silence.waitingSeconds}
            onChange={(waitingSeconds) => waitingSeconds !== null && setSilence({ waitingSeconds })}
            {...error('/silence')}
          />
          <NumberField
            label={words.read}
            unit="s"
            min={1}
            value={queue.readSeconds}
            onChange={(readSeconds) => readSeconds !== null && setQueue({ readSeconds })}
            {...error('/queue')}
          />
          <NumberField
            label={words.full}
            unit="s"
            min={1}
            value={queue.fullAfterSeconds}
            onChange={(fullAfterSeconds) => fullAfterSeconds !== null && setQueue({ fullAfterSeconds })}
          />
        </div>
      </section>
    </>
  );
}

function minutesOf(seconds: number | null): number | null {
  return seconds === null ? null : seconds / 60;
}
