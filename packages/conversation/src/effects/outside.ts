// Alerts to people on call and requests to other systems.
import { fillText, type Effect, type Vars } from '@baton/flow';
import { onCallAt } from '@baton/handoff';
import type { Draft } from '../draft.ts';
import { matterNumber } from '../matter.ts';
import { matterWords } from '../words/sum-up.ts';
import { valueOf } from '../words/system-variables.ts';

export function page(draft: Draft, effect: Extract<Effect, { type: 'page' }>): void {
  const { state, facts } = draft;
  const pageId = draft.newId('pages');
  const duty = onCallAt(facts.workspace, draft.at);
  const to = (effect.level === 'first' ? duty?.first.id : duty?.backup.id) ?? '';
  const ackBy = draft.at + effect.ackSeconds * 1000;
  // Kept with the question: whoever answers may do so after the rota has turned.
  const firstTo = effect.level === 'backup' ? state.page?.to : undefined;
  state.page = { id: pageId, level: effect.level, to, ...(firstTo === undefined ? {} : { firstTo }) };
  const connection = facts.workspace.onCall?.connection ?? '';
  state.alerted = { connection, pages: [...(state.alerted?.pages ?? []), pageId].slice(-MOST_ALERTS) };
  draft.note({ type: 'paged', pageId, team: state.place?.team ?? '', level: effect.level, ackBy });
  draft.ask({
    type: 'page',
    lane: 'page',
    pageId,
    level: effect.level,
    to,
    connection,
    number: matterNumber(state),
    summary: matterWords(state.machine[1].vars, state),
    customer: reachOf(draft),
    ackBy,
  });
}

/** More at once nobody is called for. */
const MOST_ALERTS = 10;

/** Who was called elsewhere hears that somebody has it, so that it rings no further, and that it is over. */
export function followUpAlerts(draft: Draft, what: 'acknowledged' | 'resolved'): void {
  const { alerted } = draft.state;
  if (!alerted) return;
  draft.ask({ type: 'pageFollowUp', lane: 'page-news', ...alerted, what });
  if (what === 'resolved') draft.state.alerted = undefined;
}

/** What they gave in this talk, else what is on file. */
function reachOf({ state: { profile, machine } }: Draft): { name?: string; email?: string; phone?: string } {
  const given = (field: string) => {
    const value = machine[1].vars[`customer.${field}`];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [name, email, phone] = [
    given('name') ?? profile.name,
    given('email') ?? profile.email,
    given('phone') ?? profile.phone,
  ];
  return { ...(name ? { name } : {}), ...(email ? { email } : {}), ...(phone ? { phone } : {}) };
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
