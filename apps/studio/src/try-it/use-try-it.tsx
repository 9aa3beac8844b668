import type { Article } from '@baton/bot';
import type { Highlight } from '@baton/editor';
import type { Flow, PathStep } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import { withVoices } from '@baton/nodes';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { LatePart } from '../frame/LatePart.tsx';
import { lookupIn } from '../model/pinned-flows.ts';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { useLoaded } from '../use-loaded.ts';
import type { TryItState } from './try-it-types.ts';

const notYet = createStore<Pick<TryItState, 'view'>>(() => ({ view: null }));
const dark: Highlight = { node: null, trail: [] };
const words = strings.tryIt;

// The whole runtime comes with it: it arrives after the canvas does.
const fetchParts = async () => {
  const [{ openTryIt }, { TryIt }] = await Promise.all([import('./try-it-store.ts'), import('./TryIt.tsx')]);
  return { openTryIt, TryIt };
};

export interface TriedFlow {
  side: ReactNode;
  highlight: Highlight;
  playPath: (path: readonly PathStep[]) => void;
  startAt: (step: string) => void;
}

/** A try-out of the flow on the canvas: what stands beside it, and which steps it lights. */
export function useTryIt(workspace: Workspace, articles: readonly Article[], flow: Flow): TriedFlow {
  const { registry, library, pinned, scenarios } = useStudio();
  const { loaded, again } = useLoaded(fetchParts, 'try-it');
  const [first] = useState(flow);
  const parts = loaded.is === 'loaded' ? loaded.value : null;

  const model = useMemo(
    () =>
      parts?.openTryIt({
        flow: first,
        registry,
        library: withVoices(library, workspace.voices, 'base'),
        subFlows: async (tried) => lookupIn(await pinned.of(tried)),
        workspace,
        articles,
        zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
        now: Date.now,
        every: (ms, run) => {
          const timer = setInterval(run, ms);
          return () => clearInterval(timer);
        },
        rest: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        texts: {
          askForPerson: words.askForPerson,
          botFails: words.botFails,
          nobodyKnows: words.nobodyKnows,
          systemFails: words.request.failed,
        },
      }) ?? null,
    [parts, first, registry, library, pinned, workspace, articles],
  );

  useEffect(() => () => model?.stop(), [model]);
  useEffect(() => model?.flowChanged(flow), [model, flow]);
  const highlight = useStore(model?.store ?? notYet, (state) => state.view?.highlight ?? dark);
  return {
    side:
      parts && model ? (
        <parts.TryIt model={model} workspace={workspace} flow={flow} registry={registry} shelf={scenarios} />
      ) : (
        loaded.is !== 'loaded' && <LatePart loaded={loaded} loading={words.loading} onAgain={again} />
      ),
    highlight,
    playPath: (path) => void model?.play(path),
    startAt: (step) => void model?.startAt({ step, values: {} }),
  };
}
