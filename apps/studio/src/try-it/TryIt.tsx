import { Banner, Button, EmptyState, IconButton, Spinner, Tabs } from '@baton/ui';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Workspace } from '@baton/handoff';
import type { ScenarioShelf } from '../model/scenario-shelf.ts';
import type { Flow, Registry } from '@baton/flow';
import { strings } from '../strings.ts';
import { AgentBar } from './AgentBar.tsx';
import { AgentsView } from './AgentsView.tsx';
import { BehindIt } from './BehindIt.tsx';
import { ChannelBox } from './ChannelBox.tsx';
import { ChatBox } from './ChatBox.tsx';
import { RequestBar } from './RequestBar.tsx';
import { ScenarioList } from './ScenarioList.tsx';
import { SceneForm } from './SceneForm.tsx';
import { StandingLine } from './StandingLine.tsx';
import { TimeBar } from './TimeBar.tsx';
import type { TryIt as TryItModel } from './try-it-types.ts';
import { zoneOf } from './scene.ts';
import styles from './TryIt.module.css';

const words = strings.tryIt;

export interface TryItProps {
  model: TryItModel;
  workspace: Workspace;
  /** As it stands on the canvas. */
  flow: Flow;
  registry: Registry;
  shelf: ScenarioShelf;
  /** The scenarios are open at first. */
  scenarios?: boolean;
}

/** Talk to the flow on the canvas as its customers will, and act as the agent too. */
export function TryIt({ model, workspace, flow, registry, shelf, scenarios = false }: TryItProps) {
  const channel = useStore(model.store, (state) => state.channel);
  const phase = useStore(model.store, (state) => state.phase);
  const problems = useStore(model.store, (state) => state.problems);
  const stale = useStore(model.store, (state) => state.stale);
  const told = useStore(model.store, (state) => state.told);
  const [tab, setTab] = useState<'talk' | 'card' | 'behind'>('talk');
  const [over, setOver] = useState<'scene' | 'scenarios' | null>(scenarios ? 'scenarios' : null);
  const playing = useStore(model.store, (state) => state.playing);
  const close = () => setOver(null);
  const root = useRef<HTMLDivElement>(null);

  // It begins when it is first looked at, not while it lies behind another tab.
  useEffect(() => {
    const box = root.current;
    if (!box) return undefined;
    const seen = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) model.begin();
    });
    seen.observe(box);
    return () => seen.disconnect();
  }, [model]);

  return (
    <div ref={root} className={styles.tryIt}>
      <header className={styles.head}>
        <StandingLine model={model} workspace={workspace} />
        <IconButton
          icon="sliders-horizontal"
          size="sm"
          label={words.scene}
          pressed={over === 'scene'}
          onClick={() => setOver(over === 'scene' ? null : 'scene')}
        />
        <IconButton
          icon="list-checks"
          size="sm"
          label={words.scenarios.title}
          pressed={over === 'scenarios'}
          onClick={() => setOver(over === 'scenarios' ? null : 'scenarios')}
        />
        <IconButton icon="rotate-ccw" size="sm" label={words.startOver} onClick={() => void model.startOver()} />
      </header>
      {over === 'scene' && (
        <SceneForm model={model} workspace={workspace} flow={flow} registry={registry} onClose={close} />
      )}
      {over === 'scenarios' && <ScenarioList model={model} flow={flow.id} shelf={shelf} onClose={close} />}
      {stale && (
        <Banner
          tone="warning"
          className={styles.strip ?? ''}
          action={
            <Button size="sm" icon="rotate-ccw" onClick={() => void model.startOver()}>
              {words.startOver}
            </Button>
          }
        >
          {words.stale}
        </Banner>
      )}
      {told.length > 0 && (
        <details className={styles.told} open>
          <summary>{playing ? words.scenarios.playing(playing.step + 1, playing.of) : words.told}</summary>
          <ol>
            {told.map((sentence, index) => (
              // Sentences may repeat; their place is what tells them apart.
              <li key={index}>{sentence}</li>
            ))}
          </ol>
        </details>
      )}
      {phase === 'broken' ? (
        <div className={styles.broken}>
          <EmptyState icon="unplug" title={words.brokenTitle}>
            {problems.slice(0, 3).map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </EmptyState>
        </div>
      ) : (
        <>
          <Tabs
            label={words.tabs}
            variant="segments"
            className={styles.tabs ?? ''}
            value={tab}
            onChange={setTab}
            items={[
              { value: 'talk', label: words.talk },
              { value: 'card', label: words.card },
              { value: 'behind', label: words.behind },
            ]}
          />
          {(phase === 'off' || phase === 'starting') && (
            <div className={styles.broken}>
              <Spinner label={words.starting} shown />
            </div>
          )}
          {phase === 'running' && (
            <>
              <div className={styles.pane} hidden={tab !== 'talk'}>
                {channel === 'web' ? (
                  <ChatBox model={model} botName={workspace.brand.assistant} zone={zoneOf(workspace)} />
                ) : (
                  <ChannelBox model={model} channel={channel} language={flow.settings.language} />
                )}
              </div>
              {tab === 'card' && (
                <div className={styles.scroll}>
                  <AgentsView model={model} workspace={workspace} />
                </div>
              )}
              {tab === 'behind' && (
                <div className={styles.scroll}>
                  <BehindIt model={model} />
                </div>
              )}
              <RequestBar model={model} />
              <AgentBar model={model} workspace={workspace} />
              <TimeBar model={model} />
            </>
          )}
        </>
      )}
    </div>
  );
}
