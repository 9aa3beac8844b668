import { Button, IconButton } from '@baton/ui';
import { useStore } from 'zustand';
import { strings } from '../strings.ts';
import { durationWords } from './duration-words.ts';
import type { TryIt } from './try-it-types.ts';
import styles from './TryIt.module.css';

const words = strings.tryIt.time;
const jumps = [
  { seconds: 30, label: words.half },
  { seconds: 120, label: words.two },
  { seconds: 600, label: words.ten },
] as const;

/** Moves the clock of the try-out: in jumps, by itself, or to what happens next. */
export function TimeBar({ model }: { model: TryIt }) {
  const live = useStore(model.store, (state) => state.live);
  const now = useStore(model.store, (state) => state.now);
  const done = useStore(model.store, (state) => state.done.length > 0);
  const undone = useStore(model.store, (state) => state.undone.length > 0);
  const next = useStore(model.store, (state) => state.view?.next ?? null);
  return (
    <div className={styles.time} role="group" aria-label={words.label}>
      <p className={styles.next}>
        {next ? (
          <>
            <span>{words.next(durationWords((next.at - now) / 1000))}</span>
            <button type="button" className={styles.skip} onClick={() => void model.skip()}>
              {words.skip}
            </button>
          </>
        ) : (
          words.nothing
        )}
      </p>
      <div className={styles.jumps}>
        <IconButton
          icon="undo-2"
          size="sm"
          variant="secondary"
          tooltip="top"
          label={words.back}
          disabled={!done}
          onClick={() => void model.back()}
        />
        <IconButton
          icon="redo-2"
          size="sm"
          variant="secondary"
          tooltip="top"
          label={words.forward}
          disabled={!undone}
          onClick={() => void model.forward()}
        />
        <IconButton
          icon={live ? 'pause' : 'play'}
          size="sm"
          variant="secondary"
          tooltip="top"
          label={live ? words.pause : words.play}
          pressed={live}
          onClick={() => model.setLive(!live)}
        />
        {jumps.map(({ seconds, label }) => (
          <Button key={seconds} size="sm" className={styles.jump} onClick={() => void model.wait(seconds)}>
            {words.later(label)}
          </Button>
        ))}
      </div>
    </div>
  );
}
