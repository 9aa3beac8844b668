import { Banner, Dialog, EmptyState, Spinner } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { useLoaded } from '../use-loaded.ts';
import styles from './Editing.module.css';
import { RollBackDialog } from './RollBackDialog.tsx';
import { VersionItem } from './VersionItem.tsx';

const words = strings.versions;

export interface VersionsDialogProps {
  flow: string;
  live: number | null;
  onClose: () => void;
  onView: (version: number) => void;
  onRolledBack: () => Promise<void>;
  /** Keeps what is not saved yet, before the draft is replaced. */
  before: () => Promise<boolean>;
}

/** Every published version, the newest first: to look at, or to go back to. */
export function VersionsDialog({ flow, live, onClose, onView, onRolledBack, before }: VersionsDialogProps) {
  const { api } = useStudio();
  const { loaded, again } = useLoaded(() => api.versions(flow), flow);
  const [rolling, setRolling] = useState<number | null>(null);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={words.title} description={words.lead}>
      {loaded.is === 'loading' && <Spinner label={words.loading} shown />}
      {loaded.is === 'failed' && <Banner tone="danger">{loaded.because}</Banner>}
      {loaded.is === 'loaded' && loaded.value.length === 0 && (
        <EmptyState icon="history" title={words.none}>
          {words.noneText}
        </EmptyState>
      )}
      {loaded.is === 'loaded' && loaded.value.length > 0 && (
        <ol className={styles.versions}>
          {loaded.value.map((one) => (
            <VersionItem
              key={one.version}
              flow={flow}
              version={one}
              live={one.version === live}
              onView={() => onView(one.version)}
              onRollBack={() => setRolling(one.version)}
            />
          ))}
        </ol>
      )}
      {rolling !== null && (
        <RollBackDialog
          flow={flow}
          version={rolling}
          onClose={() => setRolling(null)}
          onDone={async () => {
            await before();
            await onRolledBack();
            again();
          }}
        />
      )}
    </Dialog>
  );
}
