// The place in a team's queue: taken, kept, moved, given up (contracts, 9).
import type { Effect, Vars } from '@baton/flow';
import { teamOf } from '@baton/handoff';
import { armPlace, dropPlace, type StepEvent } from '@baton/runtime';
import { namesIn, reasonOf, routeTo, teamWith, tierFor, triggerOf } from '../routing.ts';
import type { ConversationState } from '../state.ts';
import type { Turn } from '../draft.ts';

/** Takes a place, or moves the one that is held: the time of arrival stays. */
export function takePlace(
  turn: Turn,
  effect: Extract<Effect, { type: 'enqueue' }>,
  node: string,
  vars: Vars,
  event: StepEvent,
): void {
  const { state, facts } = turn;
  const { front } = effect;
  const trigger = state.trigger?.kind ?? triggerOf(vars['handoff.trigger']);
  const topic = text(vars['topic.id']);
  const expected = state.expected && turn.at < state.expected.until ? state.expected : undefined;
  const { team, skills: routed } = routeTo(expected?.agent, effect.team ?? text(vars['handoff.team']), topic, turn);
  const tier = tierFor(effect.tier ?? text(vars['handoff.tier']), trigger, topic, turn);
  const skills = [...new Set([...(teamOf(facts.workspace, team)?.skills ?? []), ...routed])];
  // R30: from the trigger, or the customer's yes to an offer. Whoever comes back from an agent waits anew, ahead of the others.
  const since = front ? turn.at : (state.place?.since ?? turn.at);
  const before = lineBefore(turn, team);
  leaveLine(turn);
  state.trigger ??= { kind: trigger, at: turn.at };
  state.unanswered = [];
  joinLine(turn, { node, team, tier, since, skills, ...(before ? { before } : {}) }, vars, {
    front,
    reason: effect.reason ?? undefined,
    ...(expected ? { expectedUntil: expected.until } : {}),
  });
  turn.setFloor('queue');
  turn.keepMachine(armPlace(facts.machine, turn.machineState, node, { ...event, around: turn.surroundings() }));
}

/**
 * The team is gone: the place moves to one that somebody with the same skills belongs to, and the wait goes on from where it was.
 * False when there is none.
 */
export function movePlace(turn: Turn): boolean {
  const { place, machine } = turn.state;
  if (!place) return false;
  const { vars } = machine[1];
  const { node, tier, since, skills = [] } = place;
  const team = teamWith(skills, text(vars['topic.id']), turn);
  if (team === undefined) return false;
  leaveLine(turn);
  joinLine(turn, { node, team, tier, since, skills, held: place.held ?? [] }, vars, { front: false });
  return true;
}

/**
 * Another topic led to a team of which nobody is there: somebody of the first line can take it down and pass it on, so the wait
 * goes on there. Not for what is critical: that has ways of its own (A3). False when there is no line to go back to.
 */
export function backToFirstLine(turn: Turn): boolean {
  const { place, machine } = turn.state;
  if (!place?.before || place.tier === 'critical') return false;
  const { node, tier, since, before, held = [] } = place;
  leaveLine(turn);
  joinLine(turn, { node, tier, since, held, ...before }, machine[1].vars, { front: false });
  return true;
}

function lineBefore({ state, facts }: Turn, team: string): { team: string; skills: string[] } | undefined {
  const { place } = state;
  if (!place || place.team === team) return place?.before;
  if (!teamOf(facts.workspace, place.team)) return undefined;
  return { team: place.team, skills: place.skills ?? [] };
}

type Stay = Pick<NonNullable<ConversationState['place']>, 'node' | 'team' | 'tier' | 'since' | 'held' | 'before'> & {
  skills: string[];
};

function joinLine(
  turn: Turn,
  stay: Stay,
  vars: Vars,
  { front, reason, ...more }: { front: boolean; reason?: string | undefined; expectedUntil?: number },
): void {
  const { state } = turn;
  const { node, team, tier, since, skills } = stay;
  const place = turn.newId('places');
  state.place = { ...stay, id: place, position: null, waitSeconds: null };
  turn.note({
    type: 'queued',
    team,
    tier,
    since,
    node,
    front,
    skills,
    reason: reasonOf(reason ?? vars['handoff.reason']),
  });
  turn.send('queue', team, {
    type: 'queue.join',
    conversation: turn.key,
    tier,
    skills,
    since,
    front,
    place,
    ...more,
    notAgents: [...new Set([...state.notAgents, ...namesIn(vars['handoff.notAgents'])])],
  });
}

/** Out of the line that is waited in, on the way to another one. */
function leaveLine(turn: Turn): void {
  endOffer(turn, 'withdrawn');
  const { place } = turn.state;
  if (!place) return;
  turn.send('queue', place.team, { type: 'queue.leave', conversation: turn.key });
  turn.note({ type: 'leftQueue', team: place.team, why: 'moved' });
}

/** Gives the place up, if one is held. */
export function leaveQueue(turn: Turn, why: Extract<Effect, { type: 'leaveQueue' }>['why'] | 'accepted'): void {
  const { place } = turn.state;
  if (!place) return;
  if (why !== 'accepted') {
    endOffer(turn, 'withdrawn');
    turn.send('queue', place.team, { type: 'queue.leave', conversation: turn.key });
  }
  turn.note({ type: 'leftQueue', team: place.team, why });
  turn.state.place = null;
  turn.keepMachine(dropPlace(turn.machineState));
  if (why !== 'accepted') turn.setFloor('bot');
}

/** Ends the offer that is open: queue and presence hear of it from the conversation alone. */
export function endOffer(turn: Turn, outcome: 'declined' | 'lapsed' | 'withdrawn'): void {
  const { offer } = turn.state;
  if (!offer) return;
  turn.state.offer = null;
  turn.note({ type: 'offerEnded', offerId: offer.id, agent: offer.agent.id, outcome });
  refuseOffer(turn, offer.id, offer.agent.id, offer.team, outcome);
}

export function refuseOffer(
  turn: Turn,
  offerId: string,
  agent: string,
  team: string,
  outcome: 'declined' | 'lapsed' | 'withdrawn',
): void {
  turn.send('queue', team, { type: 'queue.offerEnded', conversation: turn.key, offerId, agent, outcome });
  turn.send('presence', agent, { type: 'presence.ended', offerId, outcome });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
