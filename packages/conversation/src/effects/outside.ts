// Alerts to people on call and requests to other systems.
import { fillText, type Effect, type Vars } from '@baton/flow';
import { onCallAt } from '@baton/handoff';
import type { Draft } from '../draft.ts';
import { valueOf } from '../words/system-variables.ts';

export function page(draft: Draft, effect: Extract<Effect, { type: 'page' }>): void {
  const { state, facts } = draft;
  const pageId = draft.newId('pages');
  const duty = onCallAt(facts.workspace, draft.at);
  const to = effect.level === 'first' ? duty?.first.id : duty?.backup.id;
  const ackBy = draft.at + effect.ackSeconds * 1000;
  state.page = { id: pageId, level: effect.level };
  draft.note({ type: 'paged', pageId, team: state.place?.team ?? '', level: effect.level, ackBy });
  draft.ask({
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

export function request(draft: Draft, effect: Extract<Effect, { type: 'request' }>, vars: Vars): void {
  const { state, facts } = draft;
  const requestId = draft.newId('requests');
  state.request = { id: requestId, into: effect.into };
  const value = (name: string) => valueOf(name, vars, state, facts.workspace, draft.at);
  draft.ask({
    type: 'request',
    lane: `request/${effect.connection}`,
    requestId,
    connection: effect.connection,
    // A customer's words are one step of the drawn path, or one value of its query: never more of either.
    path: fillText(effect.path, (name) => encoded(value(name))),
    body: Object.fromEntries(Object.entries(effect.body).map(([field, text]) => [field, fillText(text, value)])),
    timeoutSeconds: effect.timeoutSeconds,
  });
}

function encoded(value: string | undefined): string | undefined {
  return value === undefined ? undefined : encodeURIComponent(value.toWellFormed());
}
