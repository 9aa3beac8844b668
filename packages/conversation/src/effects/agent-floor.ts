// The floor into an agent's hands, and out of them.
import type { Effect } from '@baton/flow';
import type { Draft } from '../draft.ts';
import { leaveQueue } from './place.ts';
import { answeredBy } from './promises.ts';

/** The accepted offer becomes the agent's conversation. */
export function connectAgent(draft: Draft): void {
  const { state } = draft;
  const { offer, place } = state;
  if (!offer || !place) return;
  state.offer = null;
  state.expected = undefined;
  state.passedOnBy = undefined;
  state.agent = {
    id: offer.agent.id,
    name: offer.agent.name,
    team: offer.team,
    offerId: offer.id,
    acceptedAt: draft.at,
    spoke: false,
  };
  draft.note({ type: 'offerEnded', offerId: offer.id, agent: offer.agent.id, outcome: 'accepted' });
  draft.note({
    type: 'connected',
    agent: offer.agent,
    team: offer.team,
    waitedSeconds: (draft.at - place.since) / 1000,
  });
  draft.send('presence', offer.agent.id, { type: 'presence.occupied', offerId: offer.id, conversation: draft.key });
  draft.send('queue', offer.team, {
    type: 'queue.taken',
    conversation: draft.key,
    offerId: offer.id,
    agent: offer.agent.id,
  });
  leaveQueue(draft, 'accepted');
  draft.setFloor('agent');
  keepJoining(draft, offer.agent.id);
}

/** A3: that somebody joins is kept by joining. */
function keepJoining(draft: Draft, agent: string): void {
  const { state } = draft;
  for (const { id, kind } of state.promises) {
    if (kind === 'on-call') draft.note({ type: 'promiseKept', promiseId: id, by: agent });
  }
  state.promises = state.promises.filter(({ kind }) => kind !== 'on-call');
}

export function disconnectAgent(draft: Draft, why: Extract<Effect, { type: 'disconnect' }>['why']): void {
  const { agent } = draft.state;
  if (!agent) return;
  draft.send('presence', agent.id, {
    type: 'presence.ended',
    offerId: agent.offerId,
    outcome: why === 'returned' ? 'closed' : why,
  });
  if (why === 'lost') {
    const cause = agent.isGone ? 'connection' : agent.spoke ? 'silence' : 'first-word';
    draft.note({ type: 'agentLost', agent: agent.id, why: cause });
    draft.state.notAgents = [...new Set([...draft.state.notAgents, agent.id])].slice(-10);
  }
  if (why === 'closed' || why === 'returned') draft.state.servedBy = agent.id;
  if (why === 'closed') draft.state.answered = answeredBy(draft, 'talk', agent.id, agent.team);
  draft.state.lastAgent = { name: agent.name, team: agent.team };
  draft.state.agent = null;
  draft.state.joined = undefined;
  draft.setFloor('bot');
}
