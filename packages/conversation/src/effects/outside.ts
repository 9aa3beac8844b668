// Pages to people on call and requests to other systems: sent, answered, given up.
import type { Effect, Vars } from '@baton/flow';
import { onCallAt } from '@baton/handoff';
import type { ConversationBody } from '../bodies.ts';
import type { ConversationState } from '../state.ts';
import type { Turn } from '../draft.ts';
import { fillText } from '@baton/flow';
import { valueOf } from '../words/system-variables.ts';

export function page(turn: Turn, effect: Extract<Effect, { type: 'page' }>): void {
  const { state, facts } = turn;
  const pageId = turn.newId('pages');
  const duty = onCallAt(facts.workspace, turn.at);
  const to = effect.level === 'first' ? duty?.first.id : duty?.backup.id;
  const ackBy = turn.at + effect.ackSeconds * 1000;
  state.page = { id: pageId, level: effect.level };
  turn.note({ type: 'paged', pageId, team: state.place?.team ?? '', level: effect.level, ackBy });
  turn.effects.push({
    type: 'page',
    lane: 'page',
    pageId,
    level: effect.level,
    to: to ?? '',
    connection: facts.workspace.onCall?.connection ?? '',
    number: state.number,
    summary: state.recent.findLast(({ from }) => from === 'customer')?.text ?? '',
    ackBy,
  });
}

export function request(turn: Turn, effect: Extract<Effect, { type: 'request' }>, vars: Vars): void {
  const { state, facts } = turn;
  const requestId = turn.newId('requests');
  state.request = { id: requestId, into: effect.into };
  const fill = (text: string) => fillText(text, (name) => valueOf(name, vars, state, facts.workspace, turn.at));
  turn.effects.push({
    type: 'request',
    lane: `request/${effect.connection}`,
    requestId,
    connection: effect.connection,
    path: fill(effect.path),
    body: Object.fromEntries(Object.entries(effect.body).map(([field, text]) => [field, fill(text)])),
    timeoutSeconds: effect.timeoutSeconds,
  });
}

/** What came back; an answer to an older page or request is passed over. */
export function outsideAnswered(
  turn: Turn,
  body: Extract<
    ConversationBody,
    { type: 'page.acknowledged' | 'page.failed' | 'request.answered' | 'request.failed' }
  >,
): void {
  const { state } = turn;
  switch (body.type) {
    case 'page.acknowledged':
      if (!isOfThisAlert(turn, body.pageId)) return;
      state.expected = whoComes(turn, body.pageId);
      state.page = null;
      turn.note({ type: 'pageAcknowledged', pageId: body.pageId, by: body.by });
      turn.tell('page.acknowledged', { type: 'page.acknowledged', by: body.by });
      return;
    case 'page.failed':
      if (state.page?.id !== body.pageId) return;
      state.page = null;
      turn.note({ type: 'pageEnded', pageId: body.pageId, outcome: 'refused' });
      turn.tell('page.failed', { type: 'page.failed', reason: body.reason });
      return;
    case 'request.answered':
      if (state.request?.id !== body.requestId) return;
      state.request = null;
      turn.tell('request.answered', { type: 'request.answered', body: body.body });
      return;
    case 'request.failed':
      if (state.request?.id !== body.requestId) return;
      state.request = null;
      turn.tell('request.failed', { type: 'request.failed', reason: body.reason, timedOut: body.timedOut });
      return;
  }
}

/** A7: who was alerted first may still answer while the backup is being alerted. */
function isOfThisAlert({ key, state: { page: open, counts } }: Turn, pageId: string): boolean {
  if (open === null) return false;
  return open.id === pageId || (open.level === 'backup' && pageId === `${key}/pages/${counts.pages - 1}`);
}

/** Whose alert it was, and until when the customer was told to expect them. */
function whoComes({ state, facts, at }: Turn, pageId: string): ConversationState['expected'] {
  const until = state.machine[1].vars['promise.dueAt'];
  const duty = onCallAt(facts.workspace, at);
  if (!duty || typeof until !== 'number' || until <= at) return undefined;
  const isBackup = state.page?.id === pageId && state.page.level === 'backup';
  return { agent: (isBackup ? duty.backup : duty.first).id, until };
}
