// What an agent does with an offer, and with a conversation that is theirs.
import { tell, tellPlace } from '../advance.ts';
import type { ConversationBody, ConversationReply } from '../bodies.ts';
import type { Draft } from '../draft.ts';
import { endOffer } from '../effects/place.ts';

const ok: ConversationReply = { ok: true };

function refuse(code: string, message: string): ConversationReply {
  return { ok: false, code, message };
}

/** The conversation decides: only its current offer, not lapsed, with the place held (contracts, 9). */
export function accept(
  draft: Draft,
  { agent, offerId }: Extract<ConversationBody, { type: 'agent.accept' }>,
): ConversationReply {
  const { offer, place, agent: holder } = draft.state;
  if (holder?.offerId === offerId && holder.id === agent) return ok;
  if (!offer || offer.id !== offerId || offer.agent.id !== agent) {
    return refuse(
      'offer-gone',
      'This conversation is no longer offered to you: it was taken, withdrawn, or the time to accept ran out.',
    );
  }
  if (draft.at > offer.lapsesAt) {
    endOffer(draft, 'lapsed');
    return refuse('offer-lapsed', 'The time to accept ran out; the conversation goes to the next agent.');
  }
  if (!place) return refuse('offer-gone', 'The customer no longer waits for an agent.');
  return tellPlace(draft, { type: 'agent.accepted', agent: offer.agent })
    ? ok
    : refuse('cannot-connect', 'The flow has no way to connect an agent here. Tell whoever maintains it.');
}

export function decline(
  draft: Draft,
  { agent, offerId }: Extract<ConversationBody, { type: 'agent.decline' }>,
): ConversationReply {
  const { offer } = draft.state;
  if (!offer || offer.id !== offerId || offer.agent.id !== agent) return ok;
  endOffer(draft, 'declined');
  return ok;
}

/** What an agent does with a conversation that is theirs. */
export function agentActs(
  draft: Draft,
  body: Extract<
    ConversationBody,
    { type: 'agent.message' | 'agent.usedCard' | 'agent.close' | 'agent.pass' | 'agent.return' }
  >,
): ConversationReply {
  const { state } = draft;
  if (body.type === 'agent.usedCard') {
    draft.note({ type: 'cardUsed', agent: body.agent, part: body.part });
    return ok;
  }
  const { agent } = state;
  if (state.floor.holder !== 'agent' || !agent || agent.id !== body.agent) {
    return refuse('not-yours', 'This conversation is not with you any more; what you wrote was not sent.');
  }
  switch (body.type) {
    case 'agent.message':
      return speak(draft, body, agent);
    case 'agent.close':
      draft.note({
        type: 'closed',
        by: 'agent',
        disposition: body.disposition,
        reason: body.reason,
        summary: body.summary,
        ...(body.effort === undefined ? {} : { effort: body.effort }),
      });
      state.closed = true;
      tell(draft, { type: 'agent.closed', disposition: body.disposition, summary: body.summary });
      return ok;
    case 'agent.pass':
      if (!draft.facts.workspace.teams.some(({ id }) => id === body.team))
        return refuse('unknown-team', 'There is no such team. Choose another one.');
      draft.note({ type: 'passed', agent: body.agent, toTeam: body.team, note: body.note, warm: true });
      state.notAgents = [...new Set([...state.notAgents, body.agent])].slice(-10);
      state.passedOnBy = { agent: agent.id, team: agent.team };
      tell(draft, { type: 'agent.passed', team: body.team, note: body.note, warm: true });
      return ok;
    case 'agent.return':
      draft.note({ type: 'returned', agent: body.agent, note: body.note });
      tell(draft, { type: 'agent.returned', note: body.note });
      return ok;
  }
}

function speak(
  draft: Draft,
  body: Extract<ConversationBody, { type: 'agent.message' }>,
  agent: NonNullable<Draft['state']['agent']>,
): ConversationReply {
  const text = body.text.trim();
  if (text === '') return refuse('empty', 'There is nothing in this message; nothing was sent.');
  draft.said({ speaker: 'agent', agent: { id: agent.id, name: agent.name }, message: { text } });
  if (!agent.spoke) {
    draft.state.agent = { ...agent, spoke: true };
    draft.note({
      type: 'firstWord',
      agent: agent.id,
      sinceTriggerSeconds: (draft.at - (draft.state.trigger?.at ?? agent.acceptedAt)) / 1000,
      sinceAcceptSeconds: (draft.at - agent.acceptedAt) / 1000,
      openingKept: body.openingKept ?? false,
    });
  }
  draft.remember('agent', text);
  tell(draft, { type: 'agent.message', text });
  return ok;
}

/** W8: their desk is connected, or lost. */
export function agentConnection(
  draft: Draft,
  { agent, connected }: Extract<ConversationBody, { type: 'agent.connection' }>,
): void {
  const { state } = draft;
  if (state.agent?.id !== agent) return;
  state.agent = { ...state.agent, isGone: !connected };
  draft.note({ type: 'agentConnection', agent, connected });
  tell(draft, { type: 'agent.connection', connected });
}

/** R17: they have gone off duty. Machines compiled before there was such a thing know a lost desk, and count its time. */
export function agentSignedOff(draft: Draft, body: Extract<ConversationBody, { type: 'agent.signedOff' }>): void {
  const { agent } = draft.state;
  if (agent?.id !== body.agent) return;
  draft.note({ type: 'agentSignedOff', agent: agent.id });
  draft.state.passedOnBy = undefined;
  if (!tell(draft, { type: 'agent.signedOff' }))
    agentConnection(draft, { type: 'agent.connection', agent: agent.id, connected: false });
}
