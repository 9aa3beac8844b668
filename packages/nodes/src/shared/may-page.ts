import type { Scope } from '@baton/flow';

/** How often this conversation has alerted somebody on call. */
export const PAGES = 'on-call.pages';

/** A8: one alert for a conversation, unless the workspace allows more. */
export function mayPage({ vars, workspace }: Pick<Scope, 'vars' | 'workspace'>): boolean {
  return pagesSoFar(vars) < (workspace.onCall?.guard.perConversation ?? 1);
}

export function pagesSoFar(vars: Scope['vars']): number {
  const pages = vars[PAGES];
  return typeof pages === 'number' ? pages : 0;
}
