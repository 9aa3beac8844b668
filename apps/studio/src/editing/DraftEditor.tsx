import { FlowEditor } from '@baton/editor';
import { nodeName, parseFlow, serialiseFlow, type Flow, type Registry } from '@baton/flow';
import { Badge, Banner, Button, IconButton, useToast, languageChoices, usePageLanguage } from '@baton/ui';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { AppBar } from '../frame/AppBar.tsx';
import { StudioLink } from '../frame/StudioLink.tsx';
import { markOf } from '../model/device-drafts.ts';
import { openEditing } from '../model/editing.ts';
import { stepMarks } from '../model/flow-changes.ts';
import type { FlowSummary } from '@baton/wire';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import styles from './Editing.module.css';
import { LeaveDialog } from './LeaveDialog.tsx';
import type { LoadedFlow } from './load-flow.ts';
import { PublishDialog } from './PublishDialog.tsx';
import { SaveState } from './SaveState.tsx';
import { useEditorParts } from './use-editor-parts.tsx';
import { usePresence } from './use-presence.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { VersionsDialog } from './VersionsDialog.tsx';

const words = strings.editor;

function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** A flow of one's own on the canvas: kept by itself, published when asked. */
export function DraftEditor({ loaded }: { loaded: LoadedFlow }) {
  const { api, device, registry, router } = useStudio();
  const { show } = useToast();
  const [editing] = useState(() => {
    const { flow: drawn, draft, found } = loaded;
    return openEditing({ api, registry, flow: drawn, draft, device, found, now: () => Date.now(), later });
  });
  // The way back is good only from where it was left.
  const [history] = useState(() => {
    const { way } = loaded;
    return way?.mark === markOf(serialiseFlow(editing.store.getState().opened)) ? way.history : null;
  });
  const opened = useStore(editing.store, (state) => state.opened);
  const flow = useStore(editing.store, (state) => state.flow);
  const saving = useStore(editing.store, (state) => state.saving);
  const [summary, setSummary] = useState<FlowSummary>(loaded.summary);
  const [dialog, setDialog] = useState<'publish' | 'versions' | null>(null);
  /** The live version that the canvas is compared with. */
  const [compared, setCompared] = useState<Flow | null>(null);
  const marks = useMemo(() => (compared ? stepMarks(compared, flow) : null), [compared, flow]);
  const [postponed, setPostponed] = useState(false);
  const { language, setLanguage } = usePageLanguage();
  const leaving = useLeaveGuard(editing);
  const editorProps = useEditorParts(loaded, flow);
  const company = usePresence(loaded.flow.id);

  useEffect(() => () => editing.close(), [editing]);
  useEffect(
    () => api.listen(loaded.flow.id, { draft: (etag) => void editing.heard(etag) }),
    [api, editing, loaded.flow.id],
  );
  useEffect(() => {
    // Back in the network, or back at the page after a night in a closed lid: what waits is sent at once.
    const send = () => {
      if (editing.store.getState().saving.is === 'failed') void editing.flush();
    };
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', send);
    return () => {
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', send);
    };
  }, [editing]);
  const joined = useStore(editing.store, (state) => state.joined);
  useEffect(() => {
    if (joined > 0) show({ title: strings.conflict.joined });
  }, [joined, show]);
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
  const { publishedVersion } = summary;
  const compare = async () => {
    if (compared || publishedVersion === null) return setCompared(null);
    const read = parseFlow(await api.version(summary.id, publishedVersion), registry);
    if (read.ok) setCompared(read.flow);
  };
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
            {publishedVersion !== null && summary.draftChanged && (
              <IconButton
                icon="eye"
                label={words.compare.show}
                variant="secondary"
                pressed={compared !== null}
                onClick={() => void compare()}
              />
            )}
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
      {marks && publishedVersion !== null && (
        <Banner
          className={styles.banner ?? ''}
          title={words.compare.title(publishedVersion, Object.keys(marks).length)}
          action={
            <Button size="sm" onClick={() => void compare()}>
              {words.compare.hide}
            </Button>
          }
        >
          {words.compare.text}
        </Banner>
      )}
      <main className={styles.editor}>
        <h1 className={styles.heard}>{flow.name}</h1>
        <h2 className={styles.heard}>{strings.editor.canvas}</h2>
        <FlowEditor
          {...editorProps}
          {...(history && { history })}
          commands={[
            { id: 'publish', label: words.publish, icon: 'rocket', run: () => setDialog('publish') },
            { id: 'versions', label: words.versions, icon: 'history', run: () => setDialog('versions') },
            ...languageChoices
              .filter((choice) => choice.language !== language)
              .map(({ language, name }) => ({
                id: `language-${language}`,
                label: words.speak(name),
                icon: 'globe',
                run: () => setLanguage(language),
              })),
            ...(publishedVersion === null
              ? []
              : [{ id: 'compare', label: words.compare.show, icon: 'eye', run: () => void compare() }]),
          ]}
          {...(marks && { marks })}
          others={company.others}
          onWorkAt={company.workAt}
          onTakeOver={company.takeOver}
          flow={opened}
          autoFocus
          onChange={editing.change}
          onHistory={editing.remember}
        />
      </main>

      {dialog === 'publish' && (
        <PublishDialog
          editing={editing}
          summary={summary}
          {...(editorProps.workspace && { workspace: editorProps.workspace })}
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
          clashes={saving.clashes}
          nameOf={(id) => stepName(flow, id, registry)}
          registry={registry}
          onDecide={editing.decide}
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

function stepName(flow: Flow, id: string, registry: Registry): string {
  const node = flow.nodes.find((one) => one.id === id);
  return node ? nodeName(node, registry.get(node.kind)?.label) : id;
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
