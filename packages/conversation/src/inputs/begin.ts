import { withVipRules, type Outcome } from '@baton/handoff';
import { initialState } from '@baton/runtime';
import { step } from '../advance.ts';
import type { ConversationFacts } from '../facts.ts';
import type { ConversationBody } from '../bodies.ts';
import type { ConversationState } from '../state.ts';
import { Draft } from '../draft.ts';

/** The first step of a conversation: the greeting, up to the first wait. */
export function begin(
  key: string,
  at: number,
  body: Extract<ConversationBody, { type: 'conversation.start' }>,
  facts: ConversationFacts,
): Outcome<ConversationState> {
  const machine = initialState(facts.machine);
  const empty = facts.reader.empty;
  const state: ConversationState = {
    rev: 0,
    startedAt: at,
    lastAt: at,
    flow: body.flow,
    number: body.number,
    channel: body.channel,
    ...(body.route ? { route: body.route } : {}),
    language: body.language,
    // A1: where the page is counts, whatever the directory says.
    zone: body.zone,
    bucket: body.bucket,
    ...(body.arms === undefined ? {} : { arms: body.arms }),
    machine: [machine.value, machine.context],
    deadlines: [],
    generation: 0,
    floor: { holder: 'bot', version: 1 },
    agent: null,
    place: null,
    offer: null,
    asked: null,
    unanswered: [],
    slots: null,
    page: null,
    request: null,
    profile: withVipRules(body.profile?.profile ?? {}, facts.workspace.vip, facts.workspace.currency, at),
    verified: body.profile?.verified ?? false,
    signals: { memory: empty, reading: silence(facts, at, body.language) },
    ...(body.servedBy === undefined ? {} : { servedBy: body.servedBy }),
    armed: { explicit: true, frustration: true },
    trigger: null,
    notAgents: [],
    lastCustomerAt: null,
    recent: [],
    promises: [],
    counts: { places: 0, said: 0, asked: 0, pages: 0, requests: 0, tickets: 0 },
    closed: false,
  };
  const draft = new Draft(key, state, at, facts);
  draft.note({
    type: 'started',
    flow: body.flow,
    workspace: facts.workspaceHash,
    channel: body.channel,
    language: body.language,
    number: body.number,
    ...(body.unit === undefined ? {} : { unit: body.unit }),
    ...(body.test === true ? { test: true } : {}),
    ...(body.agreed === true ? { agreed: true } : {}),
  });
  draft.note({ type: 'floor', holder: 'bot', version: 1 });
  if (body.profile) draft.note({ type: 'profile', ...body.profile });
  lookUp(draft, body.profile);
  step(draft, 'start', { type: 'start' });
  return draft.outcome({ ok: true });
}

/** X10: what the customers' system knows of a customer whose id somebody has vouched for; others would see a stranger's account. */
function lookUp(draft: Draft, known: Extract<ConversationBody, { type: 'conversation.start' }>['profile']): void {
  const customerId = known?.profile.customerId;
  if (known?.source === 'signed' && known.verified && customerId !== undefined)
    draft.ask({ type: 'lookUpProfile', lane: 'profile', customerId });
}

/** The reading of silence: nothing asked, nothing felt, about nothing in particular. */
function silence(facts: ConversationFacts, at: number, language: string): ConversationState['signals']['reading'] {
  const { signals } = facts.reader.read(
    { text: '', at, profile: {}, awaiting: { kind: 'nothing' } },
    facts.reader.empty,
  );
  return { ...signals, category: { id: 'other', score: 0 }, language: { code: language, score: 0 }, isQuestion: false };
}
