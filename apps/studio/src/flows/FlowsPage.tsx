import { parseFlow } from '@baton/flow';
import { Button, EmptyState, TextField } from '@baton/ui';
import { useEffect, useMemo, useRef, useState, type ChangeEvent } from 'react';
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
import { ImportProblems, type ImportProblem } from './ImportProblems.tsx';
import { NameDialog } from './NameDialog.tsx';
import { useFlowActions } from './use-flow-actions.ts';

const words = strings.flows;
const MOST_FILE_BYTES = 12 * 1024 * 1024;

/** All flows: one's own and the templates. */
export function FlowsPage() {
  const { api, router, registry } = useStudio();
  const { loaded, again } = useLoaded(() => api.flows(), 'flows');
  const [query, setQuery] = useState('');
  const [guided, setGuided] = useState(false);
  const [naming, setNaming] = useState<'new' | FlowSummary | null>(null);
  const [problem, setProblem] = useState<ImportProblem | null>(null);
  const actions = useFlowActions(again);
  const file = useRef<HTMLInputElement>(null);
  const all = loaded.is === 'loaded' ? loaded.value : null;
  const { own, templates } = useMemo(() => listFlows(all ?? [], query), [all, query]);

  useEffect(() => {
    document.title = strings.titles.flows;
  }, []);

  async function take(event: ChangeEvent<HTMLInputElement>) {
    const [chosen] = event.target.files ?? [];
    event.target.value = '';
    if (!chosen) return;
    if (chosen.size > MOST_FILE_BYTES)
      return setProblem({ file: chosen.name, sentences: [strings.importing.tooLarge] });
    const parsed = parseFlow(await chosen.text(), registry);
    if (!parsed.ok) {
      // Without these a file was never a flow: that is one sentence, and not a list of all that it lacks.
      const isNone = parsed.issues.some(
        ({ code, at }) => code === 'not-json' || (code === 'flow-shape' && ['/format', '/nodes'].includes(at.pointer)),
      );
      const sentences = isNone ? [strings.importing.notAFlow] : parsed.issues.map((issue) => issue.message);
      return setProblem({ file: chosen.name, sentences });
    }
    await actions.bringIn(parsed.flow);
  }

  async function create(name: string) {
    const made = await actions.run(() => api.create({ name }));
    if (made) await router.go({ page: 'flow', id: made.id });
  }

  const ownAtAll = all?.some((flow) => flow.origin === 'own') ?? false;
  const nothing = all !== null && own.length + templates.length === 0;
  return (
    <div className={styles.page}>
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
              <Button icon="upload" onClick={() => file.current?.click()}>
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
                accept=".json,application/json"
                aria-label={words.fromFile}
                onChange={(event) => void take(event)}
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

      {guided && <GuidedStart onClose={() => setGuided(false)} onBuilt={actions.bringIn} />}
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
      <ImportProblems problem={problem} onClose={() => setProblem(null)} />
    </div>
  );
}
