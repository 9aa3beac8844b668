// The place in a team's queue: taken, moved, given up (contracts, 9).
import type { Effect, FlowEvent, Vars } from '@baton/flow';
import {
  agentOf,
  routeOf,
  skilledAgents,
  teamOf,
  tier as tierSchema,
  tierOf,
  type HandoffReason,
  type Tier,
  type TriggerKind,
} from '@baton/handoff';
import { armPlace, dropPlace, type StepEvent } from '@baton/runtime';
import type { Turn } from './turn.ts';

/** Takes a place, or moves the one that is held: the time of arrival stays. */
export function takePlace(
  turn: Turn,
  effect: Extract<Effect, { type: 'enqueue' }>,
  node: string,
  vars: Vars,
  event: StepEvent,
): void {
  const { state, facts } = turn;
  const trigger = state.trigger?.kind ?? triggerOf(vars['handoff.trigger']);
  const topic = text(vars['topic.id']);
  const expected = state.expected && turn.at < state.expected.until ? state.expected : undefined;
  const { team, skills: routed } = routeTo(expected?.agent, effect.team ?? text(vars['handoff.team']), topic, turn);
  const tier = tierFor(effect.tier ?? text(vars['handoff.tier']), trigger, topic, turn);
  const skills = [...new Set([...(teamOf(facts.workspace, team)?.skills ?? []), ...routed])];
  // R30: from the trigger, or the customer's yes to an offer. Whoever comes back from an agent waits anew, ahead of the others.
  const since = effect.front ? turn.at : (state.place?.since ?? turn.at);
  withdrawOffer(turn);
  if (state.place) {
    turn.send('queue', state.place.team, { type: 'queue.leave', conversation: turn.key });
    turn.note({ type: 'leftQueue', team: state.place.team, why: 'moved' });
  }
  state.trigger ??= { kind: trigger, at: turn.at };
  const place = turn.newId('places');
  state.place = { id: place, node, team, tier, since, position: null, waitSeconds: null };
  state.unanswered = [];
  turn.note({
    type: 'queued',
    team,
    tier,
    since,
    node,
    front: effect.front,
    skills,
    reason: reasonOf(effect.reason ?? vars['handoff.reason']),
  });
  turn.setFloor('queue');
  turn.send('queue', team, {
    type: 'queue.join',
    conversation: turn.key,
    tier,
    skills,
    since,
    front: effect.front,
    place,
    ...(expected ? { expectedUntil: expected.until } : {}),
    notAgents: [...new Set([...state.notAgents, ...namesIn(vars['handoff.notAgents'])])],
  });
  turn.keepMachine(armPlace(facts.machine, turn.machineState, node, { ...event, around: turn.surroundings() }));
}

/** Gives the place up, if one is held. */
export function leaveQueue(turn: Turn, why: Extract<Effect, { type: 'leaveQueue' }>['why'] | 'accepted'): void {
  const { place } = turn.state;
  if (!place) return;
  if (why !== 'accepted') {
    withdrawOffer(turn);
    turn.send('queue', place.team, { type: 'queue.leave', conversation: turn.key });
  }
  turn.note({ type: 'leftQueue', team: place.team, why });
  turn.state.place = null;
  turn.keepMachine(dropPlace(turn.machineState));
  if (why !== 'accepted') turn.setFloor('bot');
}

/** Is the customer making out a call or a ticket, or waiting for who is on call, while the place is held? */
export function isOnAnotherWay({ waiting }: Turn): boolean {
  return waiting?.otherWay === true;
}

/** A way out of the place waits until the customer's own way has come to nothing; each is kept once. */
export function holdBack(turn: Turn, type: string, data: FlowEvent): void {
  const { place } = turn.state;
  if (!place) return;
  turn.state.place = { ...place, held: [...(place.held ?? []).filter((one) => one.type !== type), { type, data }] };
}

/** Takes what was held back, once the customer waits for a person again. */
export function takeHeld(turn: Turn): void {
  for (let place = turn.state.place; place?.held?.[0] && !isOnAnotherWay(turn); place = turn.state.place) {
    const [{ type, data }, ...held] = place.held;
    turn.state.place = { ...place, held };
    turn.tellPlace(type, data);
  }
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

function withdrawOffer(turn: Turn): void {
  endOffer(turn, 'withdrawn');
}

interface Route {
  team: string;
  skills: readonly string[];
}

/** The team that was named, else that of topic, category and language (R1 to R6, R10); with the skills it takes. */
function routeFor(named: string | undefined, topic: string | undefined, turn: Turn): Route {
  const { workspace } = turn.facts;
  const { category, language } = turn.state.signals.reading;
  const route = routeOf(workspace, { topic, category: category.id, language: language.code });
  if (named && teamOf(workspace, named)) return { team: named, skills: route?.team === named ? route.skills : [] };
  return route ?? { team: workspace.teams[0]?.id ?? '', skills: [] };
}

/** A3: who answered the alert must be able to get it, whichever team they belong to. */
function routeTo(agent: string | undefined, named: string | undefined, topic: string | undefined, turn: Turn): Route {
  const route = routeFor(named, topic, turn);
  const { workspace } = turn.facts;
  const coming = agent === undefined ? undefined : agentOf(workspace, agent);
  const reaches = ({ team, skills }: Route) =>
    coming !== undefined && skilledAgents(team, { skills, notAgents: [] }, { workspace }).includes(coming.id);
  if (!coming || reaches(route)) return route;
  return coming.teams.map((team): Route => ({ team, skills: [] })).find(reaches) ?? route;
}

/** The tier that was named, else by trigger, topic, score and account (R24, R33). */
function tierFor(named: string | undefined, trigger: TriggerKind, topic: string | undefined, turn: Turn): Tier {
  const parsed = tierSchema.safeParse(named);
  if (parsed.success) return parsed.data;
  return tierOf(turn.facts.workspace, {
    trigger,
    topic,
    score: turn.state.signals.reading.frustration.score,
    profile: turn.state.verified ? turn.state.profile : {},
  });
}

function triggerOf(value: unknown): TriggerKind {
  const known: readonly TriggerKind[] = ['explicit', 'frustration', 'policy', 'low-confidence', 'returning'];
  return known.find((kind) => kind === value) ?? 'flow';
}

function reasonOf(value: unknown): HandoffReason {
  const known: readonly HandoffReason[] = ['knowledge-gap', 'phrasing-gap', 'trust-gap', 'preference', 'policy'];
  return known.find((reason) => reason === value) ?? 'complexity';
}

/** T25: nobody is handed a complaint about themselves. */
function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
