import type { Workspace } from '@baton/handoff';
import { ContextCard, locale } from '@baton/ui';
import { useStore } from 'zustand';
import { zoneOf } from './scene.ts';
import type { TryIt } from './try-it-types.ts';

/** The card an agent gets with the offer, as it stands now (X7). */
export function AgentsView({ model, workspace }: { model: TryIt; workspace: Workspace }) {
  const card = useStore(model.store, (state) => state.view?.card);
  if (!card) return null;
  return (
    <ContextCard
      context={card}
      writing={{ language: locale(), zone: zoneOf(workspace) }}
      botName={workspace.brand.assistant}
    />
  );
}
