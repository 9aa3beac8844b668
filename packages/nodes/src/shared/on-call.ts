import type { Scope } from '@baton/flow';

/** How often this conversation has alerted somebody on call. */
export const PAGES = 'on-call.pages';

/** Nothing holds back the alert for somebody who may harm themselves (A8). */
const NEVER_HELD_BACK = ['self-harm'];

/** A8: one alert for a conversation, unless the workspace allows more; self-harm is never held back. */
export function mayPage({ vars, workspace }: Pick<Scope, 'vars' | 'workspace'>): boolean {
  if (NEVER_HELD_BACK.some((topic) => topic === vars['topic.id'])) return true;
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
