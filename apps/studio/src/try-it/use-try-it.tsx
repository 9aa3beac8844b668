import type { Highlight } from '@baton/editor';
import type { Flow, PathStep } from '@baton/flow';
import { Spinner } from '@baton/ui';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LoadedFlow } from '../editing/load-flow.ts';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import styles from './TryIt.module.css';
import type { TryIt as TryItModel, TryItState } from './try-it-store.ts';

// The whole runtime comes with it: it arrives after the canvas does.
const TryIt = lazy(() => import('./TryIt.tsx').then((module) => ({ default: module.TryIt })));

const notYet = createStore<Pick<TryItState, 'view'>>(() => ({ view: null }));
const dark: Highlight = { node: null, trail: [] };
const words = strings.tryIt;

export interface TriedFlow {
  side: ReactNode;
  highlight: Highlight;
  playPath: (path: readonly PathStep[]) => void;
}

/** A try-out of the flow on the canvas: what stands beside it, and which steps it lights. */
export function useTryIt({ workspace, articles }: LoadedFlow, flow: Flow): TriedFlow {
  const { registry, library } = useStudio();
  const [model, setModel] = useState<TryItModel | null>(null);
  const [first] = useState(flow);

  useEffect(() => {
    let gone = false;
    let made: TryItModel | null = null;
    void import('./try-it-store.ts').then(({ openTryIt }) => {
      if (gone) return;
      made = openTryIt({
        flow: first,
        registry,
        library,
        workspace,
        articles,
        zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
        now: Date.now,
        every: (ms, run) => {
          const timer = setInterval(run, ms);
          return () => clearInterval(timer);
        },
        texts: { askForPerson: words.askForPerson, botFails: words.botFails, nobodyKnows: words.nobodyKnows },
      });
      setModel(made);
    });
    return () => {
      gone = true;
      made?.stop();
    };
  }, [first, registry, library, workspace, articles]);

  useEffect(() => model?.flowChanged(flow), [model, flow]);
  const highlight = useStore(model?.store ?? notYet, (state) => state.view?.highlight ?? dark);
  const waiting = (
    <div className={styles.broken}>
      <Spinner label={words.loading} shown />
    </div>
  );
  return {
    side: model ? (
      <Suspense fallback={waiting}>
        <TryIt model={model} workspace={workspace} />
      </Suspense>
    ) : (
      waiting
    ),
    highlight,
    playPath: (path) => void model?.play(path),
  };
}
