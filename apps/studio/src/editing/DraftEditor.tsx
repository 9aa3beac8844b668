import { FlowEditor } from '@baton/editor';
import { Badge, Button, IconButton, useToast } from '@baton/ui';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { AppBar } from '../frame/AppBar.tsx';
import { StudioLink } from '../frame/StudioLink.tsx';
import { openEditing } from '../model/editing.ts';
import type { FlowSummary } from '../model/types.ts';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import styles from './Editing.module.css';
import { LeaveDialog } from './LeaveDialog.tsx';
import type { LoadedFlow } from './load-flow.ts';
import { PublishDialog } from './PublishDialog.tsx';
import { SaveState } from './SaveState.tsx';
import { useEditorParts } from './use-editor-parts.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';
import { VersionsDialog } from './VersionsDialog.tsx';

const words = strings.editor;

function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** A flow of one's own on the canvas: kept by itself, published when asked. */
export function DraftEditor({ loaded }: { loaded: LoadedFlow }) {
  const { api, registry, router } = useStudio();
  const { show } = useToast();
  const [editing] = useState(() => openEditing({ api, registry, flow: loaded.flow, draft: loaded.draft, later }));
  const opened = useStore(editing.store, (state) => state.opened);
  const flow = useStore(editing.store, (state) => state.flow);
  const saving = useStore(editing.store, (state) => state.saving);
  const [summary, setSummary] = useState<FlowSummary>(loaded.summary);
  const [dialog, setDialog] = useState<'publish' | 'versions' | null>(null);
  const [postponed, setPostponed] = useState(false);
  const leaving = useLeaveGuard(editing);
  const editorProps = useEditorParts(loaded, flow);

  useEffect(() => () => editing.close(), [editing]);
  useEffect(() => {
    // The draft keeps itself; whose hands save all the same must not get the browser's dialog for files.
    const save = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      void editing.flush();
    };
    window.addEventListener('keydown', save);
    return () => window.removeEventListener('keydown', save);
  }, [editing]);
  useEffect(() => {
    document.title = strings.titles.flow(flow.name);
  }, [flow.name]);

  const refresh = () =>
    api.flow(summary.id).then(setSummary, () => {
      // What is shown stays; the next save says what is wrong.
    });
  useEffect(() => {
    if (saving.is === 'saved') void refresh();
    // Only a save changes what the server says of the flow.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [saving.is]);

  return (
    <div className={styles.page}>
      <AppBar
        actions={
          <>
            <SaveState saving={saving} onRetry={() => void editing.flush()} onDecide={() => setPostponed(false)} />
            <IconButton
              icon="history"
              label={words.versions}
              variant="secondary"
              onClick={() => setDialog('versions')}
            />
            <Button variant="primary" icon="rocket" onClick={() => setDialog('publish')}>
              {words.publish}
            </Button>
          </>
        }
      >
        <StudioLink to={{ page: 'flows' }} className={styles.back}>
          {words.back}
        </StudioLink>
        <Published summary={summary} />
      </AppBar>
      <main className={styles.editor}>
        <h1 className={styles.heard}>{flow.name}</h1>
        <h2 className={styles.heard}>{strings.editor.canvas}</h2>
        <FlowEditor {...editorProps} flow={opened} onChange={editing.change} />
      </main>

      {dialog === 'publish' && (
        <PublishDialog
          editing={editing}
          summary={summary}
          onClose={() => setDialog(null)}
          onPublished={() => void refresh()}
        />
      )}
      {dialog === 'versions' && (
        <VersionsDialog
          flow={summary.id}
          live={summary.publishedVersion}
          onClose={() => setDialog(null)}
          onView={(version) => void router.go({ page: 'version', id: summary.id, version })}
          onRolledBack={async () => {
            editing.reopen(await api.draft(summary.id));
            await refresh();
          }}
          before={() => editing.flush()}
        />
      )}
      {saving.is === 'conflict' && !postponed && (
        <ConflictDialog
          name={flow.name}
          onLater={() => setPostponed(true)}
          onTheirs={async () => {
            await editing.takeTheirs();
            show({ title: strings.conflict.tookTheirs });
          }}
          onMine={async (name) => {
            const id = await editing.keepAsCopy(name);
            await router.go({ page: 'flow', id });
            show({ title: strings.conflict.keptMine, tone: 'success' });
          }}
        />
      )}
      <LeaveDialog open={leaving.asking} onStay={leaving.stay} onLeave={leaving.leave} />
    </div>
  );
}

function Published({ summary }: { summary: FlowSummary }) {
  const { publishedVersion, draftChanged } = summary;
  if (publishedVersion === null)
    return (
      <Badge className={styles.published ?? ''} dot>
        {words.draft}
      </Badge>
    );
  return (
    <Badge className={styles.published ?? ''} tone={draftChanged ? 'yellow' : 'green'} dot>
      {draftChanged ? words.changed(publishedVersion) : words.version(publishedVersion)}
    </Badge>
  );
}
