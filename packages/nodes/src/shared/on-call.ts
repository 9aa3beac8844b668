import type { Scope } from '@baton/flow';

/** How often this conversation has alerted somebody on call. */
export const PAGES = 'on-call.pages';

/** Topics of danger to life: nothing holds their alert back (A8). */
const DANGER = ['self-harm', 'medical'];

/** A8: one alert for a conversation, unless the workspace allows more; danger to life is never held back. */
export function mayPage({ vars, workspace }: Pick<Scope, 'vars' | 'workspace'>): boolean {
  if (DANGER.some((topic) => topic === vars['topic.id'])) return true;
  return pagesSoFar(vars) < (workspace.onCall?.guard.perConversation ?? 1);
}

export function pagesSoFar(vars: Scope['vars']): number {
  const pages = vars[PAGES];
  return typeof pages === 'number' ? pages : 0;
}

/** Until when (ms) whoever answered an alert is expected to join. */
export const COMING = 'on-call.coming';

/** A3: somebody on call has answered and is on the way. */
export function isComing(scope: Pick<Scope, 'vars' | 'at'>): boolean {
  return comingUntil(scope) > scope.at;
}

/** Until when (ms) whoever answered is expected; 0 for nobody. */
export function comingUntil({ vars }: Pick<Scope, 'vars'>): number {
  const until = vars[COMING];
  return typeof until === 'number' ? until : 0;
}
