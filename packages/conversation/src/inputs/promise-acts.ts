// A9: work on a promise, also long after the conversation is over.
import type { ConversationBody, ConversationReply } from '../bodies.ts';
import type { Draft } from '../draft.ts';
import { answeredBy, mailAnswer } from '../effects/promises.ts';
import { callMade } from './call-made.ts';
import { matterNumber } from '../matter.ts';
import type { ConversationState } from '../state.ts';

export function promiseActs(
  draft: Draft,
  body: Extract<ConversationBody, { type: 'promise.claim' | 'promise.answer' | 'promise.done' | 'promise.called' }>,
): ConversationReply {
  const { state } = draft;
  const found = state.promises.find(({ id }) => id === body.promiseId);
  if (!found) return { ok: false, code: 'promise-gone', message: 'This promise has already been kept or withdrawn.' };
  if (isWithSomebodyElse(draft, found.claimedBy, body.agent)) {
    return { ok: false, code: 'promise-claimed', message: 'A colleague has taken this one.' };
  }
  if (body.type === 'promise.claim') {
    keep(draft, { ...found, claimedBy: body.agent });
    draft.note({ type: 'promiseClaimed', promiseId: found.id, by: body.agent });
    return { ok: true };
  }
  if (body.type === 'promise.answer') {
    const text = body.text.trim();
    if (text === '') return { ok: false, code: 'empty', message: 'There is nothing in this answer; nothing was sent.' };
    answer(draft, body.agent, text, found);
    keep(draft, { ...found, claimedBy: body.agent });
    return { ok: true };
  }
  if (body.type === 'promise.called') return callMade(draft, body, found);
  state.promises = state.promises.filter(({ id }) => id !== found.id);
  draft.note({ type: 'promiseKept', promiseId: found.id, by: body.agent });
  return { ok: true };
}

/** A claim binds colleagues while who made it is there; a lead takes over what would break otherwise. */
function isWithSomebodyElse({ facts }: Draft, claimedBy: string | null, agent: string): boolean {
  if (claimedBy === null || claimedBy === agent) return false;
  const { agents } = facts.workspace;
  const isLead = agents.some(({ id, lead }) => id === agent && lead);
  return !isLead && agents.some(({ id }) => id === claimedBy);
}

/** Into the chat and, where there is an address, by mail. */
function answer(draft: Draft, agentId: string, text: string, found: ConversationState['promises'][number]): void {
  const { state, facts } = draft;
  const agent = facts.workspace.agents.find(({ id }) => id === agentId);
  const by = { id: agentId, name: agent?.name ?? agentId };
  const messageId = draft.said({ speaker: 'agent', agent: by, message: { text } });
  draft.remember('agent', text);
  mailAnswer(draft, text, matterNumber(state, found.matter), messageId);
  const team = found.team ?? agent?.teams[0] ?? '';
  state.answered = answeredBy(draft, 'promise', agentId, team, found);
}

function keep(draft: Draft, changed: ConversationState['promises'][number]): void {
  draft.state.promises = draft.state.promises.map((one) => (one.id === changed.id ? changed : one));
}
