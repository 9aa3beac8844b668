import { Button, EmptyState, TextField } from '@baton/ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { AppBar } from '../frame/AppBar.tsx';
import { PlacesNav } from '../frame/PlacesNav.tsx';
import { listFlows } from '../model/flow-list.ts';
import type { FlowSummary } from '@baton/wire';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { useLoaded } from '../use-loaded.ts';
import { FlowCard } from './FlowCard.tsx';
import { GuidedStart } from './GuidedStart.tsx';
import { FlowSkeletons } from './FlowSkeletons.tsx';
import styles from './Flows.module.css';
import { NameDialog } from './NameDialog.tsx';
import takenOver from './TakenOver.module.css';
import { useFileDrop } from './use-file-drop.ts';
import { useFileImport } from './use-file-import.tsx';
import { useFlowActions } from './use-flow-actions.ts';

const words = strings.flows;

/** All flows: one's own and the templates. */
export function FlowsPage() {
  const { api, router } = useStudio();
  const { loaded, again } = useLoaded(() => api.flows(), 'flows');
  const [query, setQuery] = useState('');
  const [guided, setGuided] = useState(false);
  const [naming, setNaming] = useState<'new' | FlowSummary | null>(null);
  const actions = useFlowActions(again);
  const { take, isReading, dialogs } = useFileImport(actions);
  const { isOver, drop } = useFileDrop((files) => void take(files));
  const file = useRef<HTMLInputElement>(null);
  const all = loaded.is === 'loaded' ? loaded.value : null;
  const { own, templates } = useMemo(() => listFlows(all ?? [], query), [all, query]);

  useEffect(() => {
    document.title = strings.titles.flows;
  }, []);

  // Coming here anew, as when an import is taken back, the list may be another one.
  useEffect(
    () =>
      router.store.subscribe(({ route }) => {
        if (route.page === 'flows') again();
      }),
    [router, again],
  );

  async function create(name: string) {
    const made = await actions.run(() => api.create({ name }));
    if (made) await router.go({ page: 'flow', id: made.id });
  }

  const ownAtAll = all?.some((flow) => flow.origin === 'own') ?? false;
  const nothing = all !== null && own.length + templates.length === 0;
  return (
    <div className={styles.page} {...drop}>
      <AppBar actions={<PlacesNav />} />
      <main className={styles.main}>
        <div className={styles.column}>
          <header className={styles.head}>
            <div className={styles.heading}>
              <h1 className={styles.title}>{words.title}</h1>
              <p className={styles.lead}>{words.lead}</p>
            </div>
            <div className={styles.tools}>
              <TextField
                label={words.search}
                hideLabel
                icon="search"
                type="search"
                className={styles.search ?? ''}
                placeholder={words.search}
                value={query}
                onChange={setQuery}
              />
              <Button icon="upload" busy={isReading} onClick={() => file.current?.click()}>
                {words.fromFile}
              </Button>
              <Button icon="sparkles" onClick={() => setGuided(true)}>
                {strings.guided.open}
              </Button>
              <Button variant="primary" icon="plus" onClick={() => setNaming('new')}>
                {words.create}
              </Button>
              <input
                ref={file}
                type="file"
                hidden
                accept=".json,.yaml,.yml,application/json,application/yaml"
                aria-label={words.fromFile}
                onChange={({ target }) => {
                  const files = [...(target.files ?? [])];
                  // The same file may be chosen again.
                  target.value = '';
                  void take(files);
                }}
              />
            </div>
          </header>

          {loaded.is === 'failed' && (
            <EmptyState
              icon="cloud-off"
              title={words.failedTitle}
              action={
                <Button icon="refresh-cw" onClick={again}>
                  {words.tryAgain}
                </Button>
              }
            >
              {loaded.because}
            </EmptyState>
          )}
          {loaded.is === 'loading' && <FlowSkeletons />}
          {nothing && (
            <EmptyState
              icon="search"
              title={words.nothing(query.trim())}
              action={<Button onClick={() => setQuery('')}>{words.clear}</Button>}
            >
              {words.nothingText}
            </EmptyState>
          )}
          {all && (own.length > 0 || (!ownAtAll && query.trim() === '')) && (
            <section aria-labelledby="own-flows" className={styles.section}>
              <h2 id="own-flows" className={styles.subtitle}>
                {words.own}
                {own.length > 0 && <span className={styles.count}>{own.length}</span>}
              </h2>
              {own.length === 0 ? (
                <div className={styles.empty}>
                  <EmptyState
                    icon="workflow"
                    title={words.emptyTitle}
                    action={
                      <Button icon="plus" onClick={() => setNaming('new')}>
                        {words.create}
                      </Button>
                    }
                  >
                    {words.emptyText}
                  </EmptyState>
                </div>
              ) : (
                <ul className={styles.grid}>
                  {own.map((flow) => (
                    <FlowCard key={flow.id} flow={flow} actions={actions} onRename={() => setNaming(flow)} />
                  ))}
                </ul>
              )}
            </section>
          )}
          {templates.length > 0 && (
            <section aria-labelledby="template-flows" className={styles.section}>
              <h2 id="template-flows" className={styles.subtitle}>
                {words.templates}
              </h2>
              <p className={styles.lead}>{words.templatesLead}</p>
              <ul className={styles.grid}>
                {templates.map((flow) => (
                  <FlowCard key={flow.id} flow={flow} actions={actions} onRename={() => setNaming(flow)} />
                ))}
              </ul>
            </section>
          )}
        </div>
      </main>

      {guided && (
        <GuidedStart onClose={() => setGuided(false)} onBuilt={(flow) => actions.bringIn(flow, strings.guided.built)} />
      )}
      {naming === 'new' && (
        <NameDialog
          title={strings.naming.newTitle}
          description={strings.naming.newText}
          submit={strings.naming.create}
          onClose={() => setNaming(null)}
          onName={create}
        />
      )}
      {naming !== null && naming !== 'new' && (
        <NameDialog
          title={strings.naming.renameTitle}
          submit={strings.naming.rename}
          initial={naming.name}
          onClose={() => setNaming(null)}
          onName={(name) => actions.rename(naming, name)}
        />
      )}
      {dialogs}
      {isOver && (
        <div className={takenOver.drop}>
          <strong>{strings.importing.drop}</strong>
          <span>{strings.importing.dropText}</span>
        </div>
      )}
    </div>
  );
}
