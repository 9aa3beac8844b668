import { Button, EmptyState, Spinner } from '@baton/ui';
import type { Loaded } from '../use-loaded.ts';
import { strings } from '../strings.ts';
import styles from './Frame.module.css';

const words = strings.late;

export interface LatePartProps {
  loaded: Exclude<Loaded<unknown>, { is: 'loaded' }>;
  loading: string;
  onAgain: () => void;
}

/** Stands where a part of the page will be that arrives later, or could not be fetched: the rest of the page goes on. */
export function LatePart({ loaded, loading, onAgain }: LatePartProps) {
  if (loaded.is === 'loading')
    return (
      <div className={styles.late}>
        <Spinner label={loading} shown />
      </div>
    );
  return (
    <div className={styles.late}>
      <EmptyState
        icon="cloud-off"
        title={words.title}
        action={
          <Button size="sm" icon="refresh-cw" onClick={onAgain}>
            {strings.flows.tryAgain}
          </Button>
        }
      >
        {words.text}
      </EmptyState>
    </div>
  );
}
