// The floor in an agent's hands: taken, spoken from, given back.
import type { Effect } from '@baton/flow';
import type { ConversationBody, ConversationReply } from '../bodies.ts';
import { endOffer, leaveQueue } from './place.ts';
import type { Turn } from '../draft.ts';

const ok: ConversationReply = { ok: true };

function refuse(code: string, message: string): ConversationReply {
  return { ok: false, code, message };
}

/** The accepted offer becomes the agent's conversation. */
export function connectAgent(turn: Turn): void {
  const { state } = turn;
  const { offer, place } = state;
  if (!offer || !place) return;
  state.offer = null;
  state.expected = undefined;
  state.agent = {
    id: offer.agent.id,
    name: offer.agent.name,
    team: offer.team,
    offerId: offer.id,
    acceptedAt: turn.at,
    spoke: false,
  };
  turn.note({ type: 'offerEnded', offerId: offer.id, agent: offer.agent.id, outcome: 'accepted' });
  turn.note({ type: 'connected', agent: offer.agent, team: offer.team, waitedSeconds: (turn.at - place.since) / 1000 });
  turn.send('presence', offer.agent.id, { type: 'presence.occupied', offerId: offer.id, conversation: turn.key });
  turn.send('queue', offer.team, {
    type: 'queue.taken',
    conversation: turn.key,
    offerId: offer.id,
    agent: offer.agent.id,
  });
  leaveQueue(turn, 'accepted');
  turn.setFloor('agent');
  keepJoining(turn, offer.agent.id);
}

/** A3: that somebody joins is kept by joining. */
function keepJoining(turn: Turn, agent: string): void {
  const { state } = turn;
  for (const { id, kind } of state.promises) {
    if (kind === 'on-call') turn.note({ type: 'promiseKept', promiseId: id, by: agent });
  }
  state.promises = state.promises.filter(({ kind }) => kind !== 'on-call');
}

export function disconnectAgent(turn: Turn, why: Extract<Effect, { type: 'disconnect' }>['why']): void {
  const { agent } = turn.state;
  if (!agent) return;
  turn.send('presence', agent.id, {
    type: 'presence.ended',
    offerId: agent.offerId,
    outcome: why === 'returned' ? 'closed' : why,
  });
  if (why === 'lost') {
    const cause = agent.isGone ? 'connection' : agent.spoke ? 'silence' : 'first-word';
    turn.note({ type: 'agentLost', agent: agent.id, why: cause });
    turn.state.notAgents = [...new Set([...turn.state.notAgents, agent.id])].slice(-10);
  }
  turn.state.lastAgent = { name: agent.name, team: agent.team };
  turn.state.agent = null;
  turn.setFloor('bot');
}

/** The conversation decides: only its current offer, not lapsed, with the place held (contracts, 9). */
export function accept(
  turn: Turn,
  { agent, offerId }: Extract<ConversationBody, { type: 'agent.accept' }>,
): ConversationReply {
  const { offer, place, agent: holder } = turn.state;
  if (holder?.offerId === offerId && holder.id === agent) return ok;
  if (!offer || offer.id !== offerId || offer.agent.id !== agent) {
    return refuse(
      'offer-gone',
      'This conversation is no longer offered to you: it was taken, withdrawn, or the time to accept ran out.',
    );
  }
  if (turn.at > offer.lapsesAt) {
    endOffer(turn, 'lapsed');
    return refuse('offer-lapsed', 'The time to accept ran out; the conversation goes to the next agent.');
  }
  if (!place) return refuse('offer-gone', 'The customer no longer waits for an agent.');
  return turn.tellPlace('agent.accepted', { type: 'agent.accepted', agent: offer.agent })
    ? ok
    : refuse('cannot-connect', 'The flow has no way to connect an agent here. Tell whoever maintains it.');
}

export function decline(
  turn: Turn,
  { agent, offerId }: Extract<ConversationBody, { type: 'agent.decline' }>,
): ConversationReply {
  const { offer } = turn.state;
  if (!offer || offer.id !== offerId || offer.agent.id !== agent) return ok;
  endOffer(turn, 'declined');
  return ok;
}

/** What an agent does with a conversation that is theirs. */
export function agentActs(
  turn: Turn,
  body: Extract<
    ConversationBody,
    { type: 'agent.message' | 'agent.usedCard' | 'agent.close' | 'agent.pass' | 'agent.return' }
  >,
): ConversationReply {
  const { state } = turn;
  if (body.type === 'agent.usedCard') {
    turn.note({ type: 'cardUsed', agent: body.agent, part: body.part });
    return ok;
  }
  const { agent } = state;
  if (state.floor.holder !== 'agent' || !agent || agent.id !== body.agent) {
    return refuse('not-yours', 'This conversation is not with you any more; what you wrote was not sent.');
  }
  switch (body.type) {
    case 'agent.message':
      return speak(turn, body, agent);
    case 'agent.close':
      turn.note({
        type: 'closed',
        by: 'agent',
        disposition: body.disposition,
        reason: body.reason,
        summary: body.summary,
        ...(body.effort === undefined ? {} : { effort: body.effort }),
      });
      state.closed = true;
      turn.tell('agent.closed', { type: 'agent.closed', disposition: body.disposition, summary: body.summary });
      return ok;
    case 'agent.pass':
      if (!turn.facts.workspace.teams.some(({ id }) => id === body.team))
        return refuse('unknown-team', 'There is no such team. Choose another one.');
      turn.note({ type: 'passed', agent: body.agent, toTeam: body.team, note: body.note, warm: true });
      state.notAgents = [...new Set([...state.notAgents, body.agent])].slice(-10);
      turn.tell('agent.passed', { type: 'agent.passed', team: body.team, note: body.note, warm: true });
      return ok;
    case 'agent.return':
      turn.note({ type: 'returned', agent: body.agent, note: body.note });
      turn.tell('agent.returned', { type: 'agent.returned', note: body.note });
      return ok;
  }
}

function speak(
  turn: Turn,
  body: Extract<ConversationBody, { type: 'agent.message' }>,
  agent: NonNullable<Turn['state']['agent']>,
): ConversationReply {
  const text = body.text.trim();
  if (text === '') return refuse('empty', 'There is nothing in this message; nothing was sent.');
  turn.note({
    type: 'said',
    messageId: turn.newId('said'),
    speaker: 'agent',
    agent: { id: agent.id, name: agent.name },
    floorVersion: turn.state.floor.version,
    message: { text },
  });
  if (!agent.spoke) {
    turn.state.agent = { ...agent, spoke: true };
    turn.note({
      type: 'firstWord',
      agent: agent.id,
      sinceTriggerSeconds: (turn.at - (turn.state.trigger?.at ?? agent.acceptedAt)) / 1000,
      sinceAcceptSeconds: (turn.at - agent.acceptedAt) / 1000,
      openingKept: body.openingKept ?? false,
    });
  }
  turn.remember('agent', text);
  turn.tell('agent.message', { type: 'agent.message', text });
  return ok;
}
