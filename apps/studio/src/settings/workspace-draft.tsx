import { parseWorkspace, type HandoffIssue, type Workspace } from '@baton/handoff';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { LatePart } from '../frame/LatePart.tsx';
import type { KeptWorkspace } from '../model/house-api.ts';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { useLoaded } from '../use-loaded.ts';

export interface WorkspaceDraft {
  /** As it stands on the page, saved or not. */
  draft: Workspace;
  /** As the server has it. */
  kept: Workspace;
  change: (next: (draft: Workspace) => Workspace) => void;
  isChanged: boolean;
  undo: (() => void) | null;
  discard: () => void;
  /** Rejects with a `Refusal`. */
  save: () => Promise<void>;
  /** What is wrong with the draft. */
  issues: readonly HandoffIssue[];
  /** What is wrong at a place or below it, as a sentence. */
  issueAt: (pointer: string) => string | undefined;
}

const DraftContext = createContext<WorkspaceDraft | null>(null);

/** The settings under hand: one draft for all sections, saved as one. */
export function useWorkspaceDraft(): WorkspaceDraft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error('A section of the settings was drawn outside of <WorkspaceDraftProvider>.');
  return draft;
}

export interface WorkspaceDraftProviderProps {
  /** The draft was saved: it holds now. */
  onSaved?: (workspace: Workspace) => void;
  children: ReactNode;
}

export function WorkspaceDraftProvider({ onSaved, children }: WorkspaceDraftProviderProps) {
  const { house } = useStudio();
  const { loaded, again, set } = useLoaded(() => house.workspace(), 'workspace');
  if (loaded.is !== 'loaded') return <LatePart loaded={loaded} loading={strings.access.loading} onAgain={again} />;
  return (
    <Drafting
      key={loaded.value.etag}
      kept={loaded.value}
      onKept={(kept) => {
        set(kept);
        onSaved?.(kept.workspace);
      }}
    >
      {children}
    </Drafting>
  );
}

interface DraftingProps {
  kept: KeptWorkspace;
  onKept: (kept: KeptWorkspace) => void;
  children: ReactNode;
}

/** Steps of before, the newest last. */
const MOST_STEPS = 100;

function Drafting({ kept, onKept, children }: DraftingProps) {
  const { house, router } = useStudio();
  const [steps, setSteps] = useState<readonly Workspace[]>([kept.workspace]);
  const draft = steps.at(-1) ?? kept.workspace;
  const value = useMemo((): WorkspaceDraft => {
    const isChanged = JSON.stringify(draft) !== JSON.stringify(kept.workspace);
    const read = isChanged ? parseWorkspace(draft) : { workspace: draft };
    const issues = 'issues' in read ? read.issues : [];
    return {
      draft,
      kept: kept.workspace,
      isChanged,
      issues,
      issueAt: (pointer) => issues.find(({ at }) => at === pointer || at.startsWith(`${pointer}/`))?.message,
      change: (next) => setSteps((before) => [...before.slice(-MOST_STEPS), next(before.at(-1) ?? kept.workspace)]),
      undo: steps.length > 1 ? () => setSteps((before) => before.slice(0, -1)) : null,
      discard: () => setSteps([kept.workspace]),
      async save() {
        const { etag } = await house.saveWorkspace(kept.etag, draft);
        onKept({ workspace: draft, etag });
      },
    };
  }, [draft, kept, steps.length, house, onKept]);
  const { isChanged } = value;
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    const unguard = router.guard((to) => to.page === 'settings' || window.confirm(strings.settings.leave));
    return () => {
      window.removeEventListener('beforeunload', ask);
      unguard();
    };
  }, [isChanged, router]);
  return <DraftContext value={value}>{children}</DraftContext>;
}
