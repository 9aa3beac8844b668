import type { FloorHolder, Workspace } from '@baton/handoff';
import { Badge, locale, type Tone } from '@baton/ui';
import { useStore } from 'zustand';
import { strings } from '../strings.ts';
import { cityOf, zoneOf } from './scene.ts';
import type { TryIt } from './try-it-types.ts';
import styles from './TryIt.module.css';

const words = strings.tryIt;
const tones: Readonly<Record<FloorHolder, Tone>> = {
  bot: 'accent',
  queue: 'yellow',
  agent: 'person',
  nobody: 'neutral',
};

/** The time of the try-out and who has the word, at a glance. */
export function StandingLine({ model, workspace }: { model: TryIt; workspace: Workspace }) {
  const now = useStore(model.store, (state) => state.now);
  const floor = useStore(model.store, (state) => state.view?.floor);
  const agent = useStore(model.store, (state) => state.view?.agent ?? null);
  const zone = zoneOf(workspace);
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const time = new Intl.DateTimeFormat(locale(), {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(now);
  return (
    <div className={styles.standing}>
      <time className={styles.clock} dateTime={new Date(now).toISOString()}>
        {time}
        {zone !== here && <span className={styles.city}> {cityOf(zone)}</span>}
      </time>
      {floor && (
        <span title={words.floorHint[floor]}>
          <Badge tone={tones[floor]} dot>
            {floor === 'agent' && agent !== null ? agent : words.floors[floor]}
          </Badge>
        </span>
      )}
    </div>
  );
}
