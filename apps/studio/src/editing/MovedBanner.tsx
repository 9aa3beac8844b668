import { Banner, Button } from '@baton/ui';
import type { MovedPeople } from '@baton/wire';
import { strings } from '../strings.ts';
import styles from './Editing.module.css';

const words = strings.publishing.people;

/** Who came along to the new version, and why the others did not. */
export type Moved = { is: 'done'; people: MovedPeople } | { is: 'failed'; because: string };

export interface MovedBannerProps {
  moved: Moved;
  /** What a step is called in the drawing. */
  nameOf: (step: string | null) => string | null;
  busy: boolean;
  onRetry: () => void;
}

export function MovedBanner({ moved, nameOf, busy, onRetry }: MovedBannerProps) {
  if (moved.is === 'failed')
    return (
      <Banner
        tone="warning"
        title={words.notMoved}
        action={
          <Button size="sm" busy={busy} onClick={onRetry}>
            {words.again}
          </Button>
        }
      >
        {moved.because}
      </Banner>
    );
  const { people } = moved;
  if (people.stayed.length === 0) return <Banner tone="success" title={words.moved(people.moved)} />;
  return (
    <Banner tone="warning" title={words.moved(people.moved)}>
      <ul className={styles.stayed}>
        {people.stayed.map(({ step, code, message, count }) => (
          <li key={`${code} ${step}`}>{words.stayed(count, nameOf(step) ?? words.unknown, message)}</li>
        ))}
      </ul>
    </Banner>
  );
}
