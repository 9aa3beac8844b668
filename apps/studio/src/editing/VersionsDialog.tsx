import { Badge, Banner, Button, Dialog, EmptyState, Spinner } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { useAgo } from '../use-ago.ts';
import { useLoaded } from '../use-loaded.ts';
import styles from './Editing.module.css';
import { RollBackDialog } from './RollBackDialog.tsx';

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
  const ago = useAgo();
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
            <li key={one.version} className={styles.version}>
              <div className={styles.versionWords}>
                <p className={styles.versionName}>
                  {words.version(one.version)}
                  {one.version === live && (
                    <Badge tone="green" dot>
                      {words.live}
                    </Badge>
                  )}
                </p>
                {one.note !== '' && one.rolledBackTo === null && <p className={styles.note}>{one.note}</p>}
                <p className={styles.quiet}>
                  {[
                    words.published(ago(one.publishedAt)),
                    strings.flows.steps(one.steps),
                    ...(one.rolledBackTo === null ? [] : [words.rolledBack(one.rolledBackTo)]),
                  ].join(' · ')}
                </p>
              </div>
              <div className={styles.buttons}>
                <Button size="sm" icon="eye" onClick={() => onView(one.version)}>
                  {words.view}
                </Button>
                {one.version !== live && (
                  <Button
                    size="sm"
                    variant="ghost"
                    icon="history"
                    aria-label={words.rollBackTo(one.version)}
                    onClick={() => setRolling(one.version)}
                  >
                    {words.rollBack}
                  </Button>
                )}
              </div>
            </li>
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
