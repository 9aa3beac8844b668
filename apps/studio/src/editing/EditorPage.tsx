import { Button, EmptyState, Spinner } from '@baton/ui';
import { AppBar } from '../frame/AppBar.tsx';
import { NowherePage } from '../frame/NowherePage.tsx';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { useLoaded } from '../use-loaded.ts';
import { DraftEditor } from './DraftEditor.tsx';
import styles from './Editing.module.css';
import { loadFlow } from './load-flow.ts';
import { ReadOnlyEditor } from './ReadOnlyEditor.tsx';

const words = strings.editor;

export interface EditorPageProps {
  id: string;
  /** Null for the draft. */
  version: number | null;
}

/** One flow on the canvas: the draft to work on, or a template or version to look at. */
export function EditorPage({ id, version }: EditorPageProps) {
  const { api, device, registry, router } = useStudio();
  const { loaded, again } = useLoaded(
    () => loadFlow({ api, device }, registry, id, version),
    `${id} ${version ?? 'draft'}`,
  );
  if (loaded.is === 'loaded') {
    const editable = version === null && loaded.value.summary.origin === 'own';
    return editable ? <DraftEditor loaded={loaded.value} /> : <ReadOnlyEditor loaded={loaded.value} />;
  }
  if (loaded.is === 'failed' && loaded.missing) return <NowherePage />;
  return (
    <div className={styles.page}>
      <AppBar />
      <main className={styles.alone}>
        {loaded.is === 'loading' ? (
          <Spinner label={words.loading} shown size={18} />
        ) : (
          <EmptyState
            icon="cloud-off"
            title={words.failedTitle}
            action={
              <div className={styles.buttons}>
                <Button onClick={() => void router.go({ page: 'flows' })}>{words.back}</Button>
                <Button variant="primary" icon="refresh-cw" onClick={again}>
                  {strings.flows.tryAgain}
                </Button>
              </div>
            }
          >
            {loaded.because}
          </EmptyState>
        )}
      </main>
    </div>
  );
}
