// What an agent does with an offer, and with a conversation that is theirs.
import { followUpAlerts } from '../effects/outside.ts';
import { agentOf, type SaidMessage } from '@baton/handoff';
import { tell, tellPlace } from '../advance.ts';
import type { ConversationBody, ConversationReply } from '../bodies.ts';
import type { Draft } from '../draft.ts';
import { endOffer } from '../effects/place.ts';
import { answeredBy, mailAnswer } from '../effects/promises.ts';
import { matterNumber } from '../matter.ts';
import { keepWord, promiseAtClosing } from './given-word.ts';

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
    {
      type:
        | 'agent.message'
        | 'agent.hold'
        | 'agent.usedCard'
        | 'agent.focused'
        | 'agent.close'
        | 'agent.pass'
        | 'agent.return';
    }
  >,
): ConversationReply {
  const { state } = draft;
  if (body.type === 'agent.usedCard') {
    draft.note({ type: 'cardUsed', agent: body.agent, part: body.part });
    return ok;
  }
  if (body.type === 'agent.focused') {
    draft.note({ type: 'agentFocus', agent: body.agent, seconds: body.seconds });
    return ok;
  }
  const { agent } = state;
  if (body.type === 'agent.message' && state.joined?.includes(body.agent) === true) return joins(draft, body);
  if (state.floor.holder !== 'agent' || !agent || agent.id !== body.agent) {
    if (body.type === 'agent.message' && mayAnswerLate(draft, body.agent)) return answerLate(draft, body);
    return refuse('not-yours', 'This conversation is not with you any more; what you wrote was not sent.');
  }
  switch (body.type) {
    case 'agent.message':
      return speak(draft, body, agent);
    case 'agent.hold':
      return hold(draft, body);
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
      followUpAlerts(draft, 'resolved');
      promiseAtClosing(draft, body, agent);
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

/** I15: a lead who has joined speaks under their own name; the conversation stays with the agent. */
function joins(draft: Draft, body: Extract<ConversationBody, { type: 'agent.message' }>): ConversationReply {
  const text = body.text.trim();
  if (text === '') return refuse('empty', 'There is nothing in this message; nothing was sent.');
  if (draft.state.floor.holder !== 'agent')
    return refuse('not-yours', 'No agent has this conversation any more; what you wrote was not sent.');
  const name = agentOf(draft.facts.workspace, body.agent)?.name ?? body.agent;
  draft.said({ speaker: 'agent', agent: { id: body.agent, name }, message: messageOf(body) });
  draft.remember('agent', text);
  return ok;
}

function messageOf({ text, files }: Extract<ConversationBody, { type: 'agent.message' }>): SaidMessage {
  return { text: text.trim(), ...(files === undefined ? {} : { files }) };
}

function speak(
  draft: Draft,
  body: Extract<ConversationBody, { type: 'agent.message' }>,
  agent: NonNullable<Draft['state']['agent']>,
): ConversationReply {
  const text = body.text.trim();
  if (text === '') return refuse('empty', 'There is nothing in this message; nothing was sent.');
  draft.said({ speaker: 'agent', agent: { id: agent.id, name: agent.name }, message: messageOf(body) });
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
  keepWord(draft, text);
  draft.remember('agent', text);
  tell(draft, { type: 'agent.message', text });
  return ok;
}

/** A11: the customer is told for how long; until then the next word is the agent's. */
function hold(
  draft: Draft,
  { agent, seconds, note }: Extract<ConversationBody, { type: 'agent.hold' }>,
): ConversationReply {
  if (!draft.waiting?.handles.includes('agent.held'))
    return refuse(
      'cannot-hold',
      'This version of the flow knows no hold. Tell the customer in your own words how long you need.',
    );
  draft.note({ type: 'held', agent, until: draft.at + seconds * 1000, note });
  tell(draft, { type: 'agent.held', seconds });
  return ok;
}

/** The talk is over, and what this agent still has to say reaches the customer by the way that is left. */
function mayAnswerLate({ state }: Draft, agent: string): boolean {
  return state.floor.holder === 'nobody' && (state.answered?.agent === agent || state.servedBy === agent);
}

/** Into the chat for the next visit, and by mail where there is an address. */
function answerLate(
  draft: Draft,
  { agent, text: words }: Extract<ConversationBody, { type: 'agent.message' }>,
): ConversationReply {
  const text = words.trim();
  if (text === '') return refuse('empty', 'There is nothing in this message; nothing was sent.');
  const { state, facts } = draft;
  const known = facts.workspace.agents.find(({ id }) => id === agent);
  const by = { id: agent, name: known?.name ?? agent };
  const messageId = draft.said({ speaker: 'agent', agent: by, message: { text } });
  draft.remember('agent', text);
  mailAnswer(draft, text, matterNumber(state), messageId);
  const team = state.answered?.team ?? known?.teams[0] ?? '';
  state.answered = answeredBy(draft, 'promise', agent, team);
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
