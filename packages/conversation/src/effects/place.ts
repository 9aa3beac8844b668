// The place in a team's queue: taken, kept, moved, given up (contracts, 9).
import type { Effect, Vars } from '@baton/flow';
import {
  agentOf,
  higherTier,
  languageSkill,
  skillsOf,
  teamOf,
  type Agent,
  type Tier,
  type WidenStep,
} from '@baton/handoff';
import { armPlace, dropPlace, type StepEvent } from '@baton/runtime';
import { namesIn, reasonOf, routeTo, teamWith, tierFor, triggerOf } from '../routing.ts';
import type { ConversationState } from '../state.ts';
import type { Draft } from '../draft.ts';
import { surroundings } from '../surroundings.ts';

/** Takes a place, or moves the one that is held: the time of arrival stays. */
export function takePlace(
  draft: Draft,
  effect: Extract<Effect, { type: 'enqueue' }>,
  node: string,
  vars: Vars,
  event: StepEvent,
): void {
  const { state, facts } = draft;
  const { front } = effect;
  const trigger = state.trigger?.kind ?? triggerOf(vars['handoff.trigger']);
  const topic = text(vars['topic.id']);
  const expected = state.expected && draft.at < state.expected.until ? state.expected : undefined;
  const { team, skills: routed } = routeTo(expected?.agent, effect.team ?? text(vars['handoff.team']), topic, draft);
  const tier = tierFor(effect.tier ?? text(vars['handoff.tier']), trigger, topic, draft);
  const skills = [...new Set([...(teamOf(facts.workspace, team)?.skills ?? []), ...routed])];
  // R30: from the trigger, or the customer's yes to an offer. Whoever comes back from an agent waits anew, ahead of the others.
  const since = front ? draft.at : (state.place?.since ?? draft.at);
  const before = lineBefore(draft, team);
  const widen = widenFor(effect, topic, draft);
  leaveLine(draft);
  state.trigger ??= { kind: trigger, at: draft.at };
  state.unanswered = [];
  const route = { team, skills: [...routed], named: effect.team ?? text(vars['handoff.team']) ?? null };
  const stay = { node, team, tier, since, skills, route, ...(before ? { before } : {}), ...(widen ? { widen } : {}) };
  joinLine(draft, stay, vars, {
    front,
    reason: effect.reason ?? undefined,
    ...(expected ? { expectedUntil: expected.until } : {}),
  });
  draft.setFloor('queue');
  draft.keepMachine(armPlace(facts.machine, draft.machineState, node, { ...event, around: surroundings(draft) }));
}

/**
 * The team is gone: the place moves to one that somebody with the same skills belongs to, and the wait goes on from where it was.
 * False when there is none.
 */
export function movePlace(draft: Draft): boolean {
  const { place, machine } = draft.state;
  if (!place) return false;
  const { vars } = machine[1];
  const { node, tier, since, skills = [], widen } = place;
  const team = teamWith(skills, text(vars['topic.id']), draft);
  if (team === undefined) return false;
  leaveLine(draft);
  const stay = { node, team, tier, since, skills, held: place.held ?? [], ...(widen ? { widen } : {}) };
  joinLine(draft, stay, vars, { front: false });
  return true;
}

/**
 * R18: what is said in line may be in another language or about something else, and whoever is asked for then is another one. The
 * time of arrival stays. An open offer is taken back only from who does not speak the language.
 */
export function lookAgain(draft: Draft): void {
  const { state, facts } = draft;
  const { place, offer, machine } = state;
  if (!place?.route || place.route.team !== place.team || state.expected) return;
  const { vars } = machine[1];
  const { team, skills: routed } = routeTo(
    undefined,
    namedStill(draft, place.route.named),
    text(vars['topic.id']),
    draft,
  );
  const isSame = team === place.team && [...routed].toSorted().join() === place.route.skills.toSorted().join();
  if (isSame || (offer && speaks(agentOf(facts.workspace, offer.agent.id), state.language))) return;
  const { node, tier, since, held = [], widen } = place;
  const before = lineBefore(draft, team);
  const skills = [...new Set([...(teamOf(facts.workspace, team)?.skills ?? []), ...routed])];
  const route = { ...place.route, team, skills: [...routed] };
  leaveLine(draft);
  const stay = {
    node,
    team,
    tier,
    since,
    skills,
    route,
    held,
    ...(before ? { before } : {}),
    ...(widen ? { widen } : {}),
  };
  joinLine(draft, stay, vars, { front: false });
}

/** The team that a step named for a foreign language is no longer meant once the talk is in the house's own. */
function namedStill({ state, facts: { workspace } }: Draft, named: string | null): string | undefined {
  if (named === null) return undefined;
  const abroad = workspace.categories.find(({ id }) => id === 'multilingual')?.team;
  const isHome = languageSkill(state.language) === languageSkill(workspace.brand.fallbackLanguage);
  return isHome && named === abroad ? undefined : named;
}

function speaks(agent: Agent | undefined, language: string): boolean {
  return agent !== undefined && skillsOf(agent).has(languageSkill(language));
}

/** R33: whose trouble grows while they wait comes up in line. */
export function raiseTier(draft: Draft): void {
  const { place, signals } = draft.state;
  if (!place || signals.reading.frustration.score < SEVERE) return;
  const tier = higherTier(place.tier, 'high');
  if (tier === place.tier) return;
  draft.state.place = { ...place, tier };
  draft.send('queue', place.team, { type: 'queue.raise', conversation: draft.key, tier });
  draft.note({ type: 'raised', team: place.team, tier });
}

/** The score from which a customer is very frustrated (T9). */
const SEVERE = 3;

/**
 * Another topic, or an agent who passed it on, led to a team of which nobody is there. Somebody of the first line can take it down
 * and pass it on, so the wait goes on there; what was passed on comes back to who did it, else to their team. Another topic that
 * is critical has ways of its own (A3). False when there is no line to go back to.
 */
export function backToFirstLine(draft: Draft): boolean {
  const { place, machine, passedOnBy } = draft.state;
  if (!place?.before || (place.tier === 'critical' && !passedOnBy)) return false;
  const { node, tier, since, before, held = [], widen } = place;
  leaveLine(draft);
  if (passedOnBy) {
    draft.state.notAgents = draft.state.notAgents.filter((agent) => agent !== passedOnBy.agent);
    draft.state.servedBy = passedOnBy.agent;
    draft.state.passedOnBy = undefined;
  }
  const stay = { node, tier, since, held, ...before, ...(widen ? { widen } : {}) };
  joinLine(draft, stay, machine[1].vars, { front: passedOnBy !== undefined });
  return true;
}

/** R15: the steps as they are drawn; a fallback that names no team is that of the topic. */
function widenFor(
  { widen }: Extract<Effect, { type: 'enqueue' }>,
  topic: string | undefined,
  { facts }: Draft,
): WidenStep[] | undefined {
  const fallback = facts.workspace.topics.find(({ id }) => id === topic)?.fallbackTeam;
  return widen?.flatMap(({ to, afterSeconds, team }): WidenStep[] => {
    if (to !== 'fallback') return [{ to, afterSeconds }];
    const named = team ?? fallback;
    return named === undefined ? [] : [{ to, afterSeconds, team: named }];
  });
}

function lineBefore({ state, facts }: Draft, team: string): { team: string; skills: string[] } | undefined {
  const { place, passedOnBy } = state;
  // Also within one team: the passer may be the only one of it who is there.
  if (passedOnBy) return { team: passedOnBy.team, skills: [] };
  if (!place || place.team === team) return place?.before;
  if (!teamOf(facts.workspace, place.team)) return undefined;
  return { team: place.team, skills: place.skills ?? [] };
}

type Stay = Pick<
  NonNullable<ConversationState['place']>,
  'node' | 'team' | 'tier' | 'since' | 'held' | 'before' | 'widen' | 'route'
> & { skills: string[] };

/** Into a line, under a new id for this stay. */
export function joinLine(
  draft: Draft,
  stay: Stay,
  vars: Vars,
  { front, reason, ...more }: { front: boolean; reason?: string | undefined; expectedUntil?: number },
): void {
  const { state } = draft;
  const { node, team, tier, since, skills } = stay;
  const place = draft.newId('places');
  state.place = { ...stay, id: place, position: null, waitSeconds: null };
  draft.note({
    type: 'queued',
    team,
    tier,
    since,
    node,
    front,
    skills,
    reason: reasonOf(reason ?? vars['handoff.reason']),
  });
  const notAgents = [...new Set([...state.notAgents, ...namesIn(vars['handoff.notAgents'])])];
  const { servedBy } = state;
  draft.send('queue', team, {
    type: 'queue.join',
    conversation: draft.key,
    tier,
    skills,
    since,
    front,
    place,
    ...more,
    ...(stay.widen ? { widen: stay.widen } : {}),
    ...(servedBy === undefined || notAgents.includes(servedBy) ? {} : { prefers: servedBy }),
    notAgents,
  });
}

/** I15: a lead puts the place into another line or another tier; the time of arrival stays. */
export function rejoinLine(draft: Draft, change: { team?: string; tier?: Tier }): void {
  const { place, machine } = draft.state;
  if (!place) return;
  const { node, since, widen, held = [], before } = place;
  const team = change.team ?? place.team;
  const isMoved = team !== place.team;
  // Of the first line's skills only the customer's language still counts in another one.
  const spoken = (place.skills ?? []).filter((skill) => skill.startsWith(languageSkill('')));
  const skills = isMoved
    ? [...new Set([...(teamOf(draft.facts.workspace, team)?.skills ?? []), ...spoken])]
    : (place.skills ?? []);
  leaveLine(draft);
  const stay = { node, team, tier: change.tier ?? place.tier, since, skills, held };
  const rest = { ...(widen && !isMoved ? { widen } : {}), ...(before && !isMoved ? { before } : {}) };
  joinLine(draft, { ...stay, ...rest }, machine[1].vars, { front: false });
}

/** Out of the line that is waited in, on the way to another one. */
function leaveLine(draft: Draft): void {
  endOffer(draft, 'withdrawn');
  const { place } = draft.state;
  if (!place) return;
  draft.send('queue', place.team, { type: 'queue.leave', conversation: draft.key });
  draft.note({ type: 'leftQueue', team: place.team, why: 'moved' });
}

/** Gives the place up, if one is held. */
export function leaveQueue(draft: Draft, why: Extract<Effect, { type: 'leaveQueue' }>['why'] | 'accepted'): void {
  const { place } = draft.state;
  if (!place) return;
  if (why !== 'accepted') {
    endOffer(draft, 'withdrawn');
    draft.send('queue', place.team, { type: 'queue.leave', conversation: draft.key });
  }
  draft.note({ type: 'leftQueue', team: place.team, why });
  draft.state.place = null;
  draft.keepMachine(dropPlace(draft.machineState));
  if (why !== 'accepted') draft.setFloor('bot');
}

/** Ends the offer that is open: queue and presence hear of it from the conversation alone. */
export function endOffer(draft: Draft, outcome: 'declined' | 'lapsed' | 'withdrawn'): void {
  const { offer } = draft.state;
  if (!offer) return;
  draft.state.offer = null;
  draft.note({ type: 'offerEnded', offerId: offer.id, agent: offer.agent.id, outcome });
  refuseOffer(draft, offer.id, offer.agent.id, offer.team, outcome);
}

export function refuseOffer(
  draft: Draft,
  offerId: string,
  agent: string,
  team: string,
  outcome: 'declined' | 'lapsed' | 'withdrawn',
): void {
  draft.send('queue', team, { type: 'queue.offerEnded', conversation: draft.key, offerId, agent, outcome });
  draft.send('presence', agent, { type: 'presence.ended', offerId, outcome });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
