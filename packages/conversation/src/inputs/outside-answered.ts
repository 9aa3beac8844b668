// Alerts and requests, answered or given up.
import { agentOf } from '@baton/handoff';
import { tell } from '../advance.ts';
import type { ConversationBody } from '../bodies.ts';
import type { Draft } from '../draft.ts';
import { followUpAlerts } from '../effects/outside.ts';
import type { ConversationState } from '../state.ts';

/** What came back; an answer to an older page or request is passed over. */
export function outsideAnswered(
  draft: Draft,
  body: Extract<
    ConversationBody,
    { type: 'page.acknowledged' | 'page.failed' | 'request.answered' | 'request.failed' }
  >,
): void {
  const { state } = draft;
  switch (body.type) {
    case 'page.acknowledged':
      if (!isOfThisAlert(draft, body.pageId)) return;
      state.expected = whoComes(draft, body.pageId);
      state.page = null;
      draft.note({ type: 'pageAcknowledged', pageId: body.pageId, by: body.by });
      followUpAlerts(draft, 'acknowledged');
      tell(draft, { type: 'page.acknowledged', by: body.by });
      return;
    case 'page.failed':
      if (state.page?.id !== body.pageId) return;
      state.page = null;
      draft.note({ type: 'pageEnded', pageId: body.pageId, outcome: 'refused' });
      tell(draft, { type: 'page.failed', reason: body.reason });
      return;
    case 'request.answered':
      if (state.request?.id !== body.requestId) return;
      state.request = null;
      tell(draft, { type: 'request.answered', body: body.body });
      return;
    case 'request.failed':
      if (state.request?.id !== body.requestId) return;
      state.request = null;
      tell(draft, { type: 'request.failed', reason: body.reason, timedOut: body.timedOut });
      return;
  }
}

/** A7: who was alerted first may still answer while the backup is being alerted. */
function isOfThisAlert({ key, state: { page: open, counts } }: Draft, pageId: string): boolean {
  if (open === null) return false;
  return open.id === pageId || (open.level === 'backup' && pageId === `${key}/pages/${counts.pages - 1}`);
}

/** Whom the alert went to, whatever the rota says by now, and until when the customer was told to expect them. */
function whoComes({ state, facts, at }: Draft, pageId: string): ConversationState['expected'] {
  const until = state.machine[1].vars['promise.dueAt'];
  const { page } = state;
  const paged = page?.id === pageId ? page.to : page?.firstTo;
  const comes = paged === undefined ? undefined : agentOf(facts.workspace, paged);
  if (!comes || typeof until !== 'number' || until <= at) return undefined;
  return { agent: comes.id, until };
}
